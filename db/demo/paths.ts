import type { RungNeed } from "~/domain/placement";

/**
 * The placements of the demo city: who is on which stage, how they got there, and what is planned next. Written by
 * hand, because a placement tells a story; everybody not named here is in the first profiling.
 */

/** One stage: stage of the reference data, days it lasted, and why it ended if the person did not simply move on. */
export type DemoStage = {
  stage: string;
  /** Days the stage lasted; for the last one the days since it began; for a planned one the days until it begins. */
  days: number;
  company?: string;
  occupation?: string;
  apprenticeship?: string;
  ended?: string;
  stepBack?: true;
  /** What a planned one lacks. */
  needs?: readonly RungNeed[];
};

export type DemoPath = { person: string; stages: DemoStage[]; planned?: DemoStage };

/** Stages in short: `stage days @company/occupation >apprenticeship !end reason ~` (`~`: a step back), joined by `|`. */
type Written = readonly [stages: string, planned?: string, needs?: readonly RungNeed[]];

/** The story: two people began with simple work at the valve works; both are apprentices there now. */
const story: Record<string, Written> = {
  p1: [
    "profiling 22 | visit 1 @c3 | mag 28 @c3/metallhelfer !moved_up | starter_job 500 @c3/metallhelfer | ausb_2 114 @c3 >fk_metall",
    "ausb_3 620 @c3 >industriemech",
    ["final_exam", "credit"],
  ],
  p15: [
    "profiling 14 | interview 1 @c3 | starter_job 150 @c3/maschinenbauhelfer | ausb_3 479 @c3 >industriemech",
    "skilled_job 800 @c3",
    ["final_exam"],
  ],
};

/** People at work or in training. */
const working: Record<string, Written> = {
  p3: [
    "profiling 30 | hospitation 3 @c6/kuechenhilfe | starter_job 200 @c6/kuechenhilfe",
    "ausb_2 251 @c6 >fk_kueche",
    ["work_permit", "reading"],
  ],
  p11: ["profiling 12 | starter_job 330 @c6/kuechenhilfe"],
  p14: ["profiling 25 | interview 1 @c23 | probearbeit 1 @c23/friseurhelfer | starter_job 62 @c23/friseurhelfer"],
  p24: ["profiling 18 | interview 1 @c1 | starter_job 95 @c1/lagerhelfer", "tq 60 @c1", ["training_voucher"]],
  p48: ["profiling 20 | starter_job 120 @c4/reinigungskraft !other_job | starter_job 20 @c1/lagerhelfer"],
  p25: ["profiling 33 | mag 20 @c1/kommissionierer | starter_job 150 @c1/kommissionierer"],
  p72: ["profiling 40 | interview 2 @c1 | starter_job 6 @c1/lagerhelfer"],
  p27: ["profiling 21 | starter_job 64 @c2/baeckerhelfer"],
  p30: ["profiling 15 | starter_job 33 @c4/reinigungskraft"],
  p54: ["profiling 26 | starter_job 575 @c4/reinigungskraft"],
  p31: ["profiling 17 | interview 1 @c14 | probearbeit 1 @c14/zimmerreinigung | starter_job 120 @c14/zimmerreinigung"],
  p32: [
    "profiling 19 | praktikum 20 @c5/hauswirtschaftshelfer | starter_job 75 @c5/hauswirtschaftshelfer",
    "ausb_2 240 @c5 >pfa",
    ["german_b1", "school_place"],
  ],
  p35: [
    "profiling 16 | starter_job 210 @c7/gartenhelfer",
    "ausb_3 251 @c7 >gaertner",
    ["school_place", "support_lessons"],
  ],
  p36: ["profiling 22 | starter_job 50 @c10/hochbauhelfer"],
  p55: ["profiling 28 | starter_job 88 @c15/waeschereihelfer"],
  p49: ["profiling 30 | interview 1 @c16 | starter_job 14 @c16/paketsortierer"],
  p20: ["profiling 35 | hospitation 4 @c13/kita_helfer | starter_job 130 @c13/kita_helfer"],
  p19: ["profiling 24 | starter_job 40 @c24/buerohelfer"],
  p33: ["profiling 20 | minijob 70 @c6/spuelkraft"],
  p67: ["profiling 14 | minijob 35 @c24/buerohelfer"],
  p50: ["profiling 20 | starter_job 230 @c1/staplerfahrer | tq 60 @c1/staplerfahrer"],
  p52: [
    "profiling 25 | interview 1 @c3 | eq 100 @c3/metallhelfer >fk_metall",
    "ausb_2 80 @c3 >fk_metall",
    ["contract_registered", "work_permit"],
  ],
  p59: ["profiling 30 | eq 60 @c7/gartenhelfer >gaertner"],
  p38: [
    "profiling 27 | praktikum 14 @c8/shk_helfer | eq 45 @c8/shk_helfer >shk",
    "ausb_3 110 @c8 >shk",
    ["company_check", "training_support"],
  ],
  p57: ["profiling 18 | starter_job 90 @c6/kuechenhilfe | eq 150 @c12 >fahrradmonteur"],
  p84: ["profiling 20 | starter_job 190 @c10/hochbauhelfer | ausb_2 114 @c10 >hochbau_fa"],
  p98: ["profiling 12 | starter_job 130 @c16/paketsortierer | ausb_2 479 @c1 >fachlagerist"],
  p81: ["profiling 20 | starter_job 160 @c6/kuechenhilfe | ausb_2 114 @c6 >fk_kueche"],
  p83: ["profiling 20 | starter_job 170 @c7/gartenhelfer | ausb_3 479 @c7 >gaertner"],
  p86: ["profiling 31 | starter_job 180 @c8/shk_helfer | ausb_3 114 @c8 >shk"],
  p80: ["profiling 22 | starter_job 240 @c5/pflegehelfer | ausb_3 300 @c5 >pflege"],
  p99: ["profiling 18 | starter_job 200 @c2/baeckerhelfer | ausb_3 114 @c2 >baecker"],
  p85: ["profiling 30 | bvb 150 | bae 200 >maler"],
  p97: ["profiling 24 | starter_job 420 @c16/paketsortierer | umschulung 90 >lagerlogistik"],
  p74: ["profiling 15 | starter_job 210 @c1/lagerhelfer | ausb_2 730 @c1 >fachlagerist | skilled_job 60 @c1"],
  p79: ["profiling 18 | starter_job 150 @c14/zimmerreinigung | ausb_2 640 @c14 >fk_gastro | skilled_job 20 @c14"],
  p26: ["profiling 20 | starter_job 400 @c1/staplerfahrer | aftercare 40 @c1"],
};

/** People on the way in: looking, trying, measures, courses. */
const starting: Record<string, Written> = {
  p4: ["profiling 40 | interview 3 @c18", "starter_job 21 @c18/fliesenhelfer", ["work_permit", "agency_consent"]],
  p5: ["profiling 35 | agh_asylblg 120 @c12/fahrradhelfer"],
  p6: ["profiling 28 | interview 4 @c1 | probearbeit 0 @c1/staplerfahrer"],
  p8: ["profiling 21 | visit 1 @c21 | interview 1 @c21 | bop 10 @c21/elektrohelfer"],
  p12: ["profiling 26 | praktikum 15 @c5/pflegehelfer"],
  p16: ["profiling 30 | agh_sgb2 60 @c12/fahrradhelfer"],
  p96: ["profiling 45 | agh_sgb2 100 @c9/strassenreiniger"],
  p53: ["profiling 33 | agh_asylblg 40 @c9/friedhofsarbeiter"],
  p29: ["profiling 19 | visit 1 @c3 | mag 12 @c3/metallhelfer"],
  p61: ["profiling 27 | mag 10 @c10/hochbauhelfer"],
  p46: ["profiling 22 | mag 20 @c23/friseurhelfer"],
  p68: ["profiling 24 | praktikum 8 @c13/kita_helfer"],
  p60: ["profiling 20 | interview 6 @c10", "starter_job 9 @c10/hochbauhelfer", ["work_clothes", "contract"]],
  p73: ["profiling 22 | interview 1 @c1 | probearbeit 1 @c1/kommissionierer"],
  p56: ["profiling 31 | hospitation 2 @c5/pflegehelfer"],
  p82: ["profiling 18 | hospitation 1 @c14/servicehilfe"],
  p71: ["profiling 25 | interview 2 @c16"],
  p43: ["profiling 29 | interview 4 @c24"],
  p92: ["profiling 20 | interview 1 @c13"],
  p22: ["profiling 23 | visit 0 @c23"],
  p47: ["profiling 26 | visit 1 @c16"],
  p40: ["profiling 50 | bvb 40"],
  p64: ["profiling 38 | asa_vor 25"],
};

/** Steps back, pauses and ends: they belong to the placement like every other stage. */
const winding: Record<string, Written> = {
  p39: [
    "profiling 20 | starter_job 200 @c21/elektrohelfer | ausb_3 120 @c21 >elektroniker_hwk !school_gap | starter_job 60 @c21/elektrohelfer ~",
    "ausb_2 251 @c21 >industrieelektriker",
    ["german_b1", "support_lessons"],
  ],
  p51: [
    "profiling 16 | starter_job 110 @c2/baeckerhelfer | ausb_3 90 @c2 >baecker !transport | starter_job 40 @c2/baeckerei_verkauf ~",
  ],
  p95: ["profiling 20 | starter_job 75 @c16/auslieferungsfahrer !probation_employer | profiling 30 ~"],
  p58: ["profiling 20 | starter_job 140 @c14/servicehilfe !family | pause 50"],
  p78: ["profiling 24 | starter_job 95 @c4/reinigungskraft !personal | pause 80"],
  p34: ["profiling 60 !personal | pause 20"],
  p62: ["profiling 28 | eq 85 @c8/shk_helfer >shk !family | pause 12"],
  p89: ["profiling 30 | starter_job 100 @c9/strassenreiniger !moved_away | exit 25"],
  p45: ["profiling 30 | starter_job 210 @c1/kommissionierer !other_job | exit 70"],
  p70: ["profiling 80 !contact_lost | exit 35"],
};

export const demoPaths: readonly DemoPath[] = Object.entries({ ...story, ...working, ...starting, ...winding }).map(
  ([person, [stages, planned, needs]]) => ({
    person,
    stages: stages.split(" | ").map(readStage),
    ...(planned === undefined ? {} : { planned: { ...readStage(planned), needs: needs ?? [] } }),
  }),
);

function readStage(text: string): DemoStage {
  const [stage = "", days = "", ...rest] = text.split(" ");
  const rung: DemoStage = { stage, days: Number(days) };
  for (const word of rest) {
    if (word.startsWith("@")) [rung.company, rung.occupation] = word.slice(1).split("/");
    else if (word.startsWith(">")) rung.apprenticeship = word.slice(1);
    else if (word.startsWith("!")) rung.ended = word.slice(1);
    else if (word === "~") rung.stepBack = true;
    else throw new Error(`demo path: cannot read "${text}"`);
  }
  return rung;
}

/** Stages that may not begin without a permission to work. */
const needsPermission = new Set([
  "praktikum",
  "bop",
  "minijob",
  "starter_job",
  "eq",
  "ausb_2",
  "ausb_3",
  "bae",
  "skilled_job",
]);

/** People whose placement has a stage that needs a permission to work; the generator gives them a paper that allows it. */
export const peopleAtWork: ReadonlySet<string> = new Set(
  demoPaths.filter((path) => path.stages.some((each) => needsPermission.has(each.stage))).map((path) => path.person),
);
