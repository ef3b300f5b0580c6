import type { IsoDate } from "~/domain/days";
import { isVisitRecent } from "~/domain/employer/visit";
import { type CefrLevel, cefrRank } from "~/domain/matching/facts";
import { mayUndo } from "~/domain/support/steps";
import { permissionState, type WorkPermission } from "./work-permission";

/** What is recorded about the person and the company of a plan, as far as something that is missing may end by it. */
export type NeedFacts = {
  readonly speaking: CefrLevel | null;
  readonly reading: CefrLevel | null;
  readonly permissions: readonly WorkPermission[];
  /** Ids of the licences the person has. */
  readonly licences: readonly string[];
  /** The last visit at the company of the plan; null when nobody was there, or when there is no company. */
  readonly visitedOn: IsoDate | null;
};

/** The planned rung as far as it decides whether something is still missing. */
type Plan = {
  readonly start: IsoDate;
  readonly employerId: string | null;
  /** What somebody named when planning it. */
  readonly needs: readonly RungNeed[];
  /** What somebody ended, and the moment. */
  readonly needsEnded: Readonly<Partial<Record<RungNeed, string>>>;
};

type Traits = {
  /** Who reads it besides the team, which reads all. */
  readonly readBy: readonly ("person" | "company")[];
  /** Why the company reads it or does not: its own duty, or whose business it is instead. */
  readonly ground: string;
  /** Whether the facts say that it is there; without one a person of the team ends it. */
  readonly met?: (facts: NeedFacts, plan: Pick<Plan, "start" | "employerId">, today: IsoDate) => boolean;
};

const speaks =
  (level: CefrLevel): NonNullable<Traits["met"]> =>
  ({ speaking }) =>
    speaking !== null && cefrRank(speaking) >= cefrRank(level);

/** The paper, or what the authority has granted, lets the person begin there on the first day. */
const mayWork: NonNullable<Traits["met"]> = ({ permissions }, { start, employerId }) =>
  permissionState(permissions, start, employerId) === "valid";

/** A licence for lorries or buses is only given to whoever has the one for cars (§ 9 FeV). */
const carLicences: readonly string[] = ["L_B", "L_BE", "L_C", "L_D"];

const all = ["person", "company"] as const;
const person = ["person"] as const;
const company = ["company"] as const;

/**
 * What a planned rung may still lack: the closed list, in the order in which it is offered.
 *
 * A company reads what it does itself, signs, or is told by law; never what says something about papers, benefits,
 * family, language or learning (domain 10.4). A person reads everything but what the team and the company have to settle
 * with each other before any hope is raised.
 */
const table = {
  german_a2: { readBy: person, ground: "§ 35 SGB I: courses and levels are the person's", met: speaks("A2") },
  german_b1: { readBy: person, ground: "§ 35 SGB I: courses and levels are the person's", met: speaks("B1") },
  german_b2: { readBy: person, ground: "§ 35 SGB I: courses and levels are the person's", met: speaks("B2") },
  reading: {
    readBy: person,
    ground: "§ 35 SGB I: courses and levels are the person's",
    met: ({ reading }) => reading !== null && cefrRank(reading) >= cefrRank("A2"),
  },
  course: { readBy: person, ground: "§ 35 SGB I; § 44 AufenthG: who may go to a course says which paper they have" },
  work_permit: {
    readBy: person,
    ground: "§ 35 SGB I: a company is told the first possible day, and checks the paper itself (§ 4a(5) AufenthG)",
    met: mayWork,
  },
  // the authority asks the agency itself, so what it grants holds the consent (§ 39(1) AufenthG)
  agency_consent: { readBy: person, ground: "§ 39 AufenthG: says which paper the person has", met: mayWork },
  training_voucher: { readBy: person, ground: "§ 81(4) SGB III; § 35 SGB I: a benefit" },
  company_visit: {
    readBy: company,
    ground: "product rule: limits are agreed at a visit before anybody starts",
    met: ({ visitedOn }, _plan, today) => visitedOn !== null && isVisitRecent(visitedOn, today),
  },
  contract: { readBy: all, ground: "§ 2(1) NachwG, § 11(1) BBiG: the company writes it" },
  contract_registered: { readBy: all, ground: "§ 36(1) BBiG, § 30(1) HwO: the company applies for it" },
  company_check: { readBy: company, ground: "§§ 27, 32 BBiG: about the company alone" },
  school_place: { readBy: all, ground: "§§ 14(1) No. 4, 15 BBiG: the company sends its apprentices to school" },
  credit: { readBy: all, ground: "§§ 5(2), 8(1) BBiG: it shortens the contract, both apply" },
  final_exam: { readBy: all, ground: "§ 37(2) BBiG: the company is told the result" },
  support_lessons: { readBy: person, ground: "§ 74 SGB III; § 35 SGB I: says that somebody finds learning hard" },
  training_support: { readBy: person, ground: "§ 74 SGB III; § 35 SGB I: says that somebody finds learning hard" },
  work_clothes: { readBy: all, ground: "§ 3(3) ArbSchG, § 2 PSA-BV: the company gives what protects" },
  driving_licence: {
    readBy: all,
    ground: "§ 21(1) No. 2 StVG: the company may let nobody drive without one",
    met: ({ licences }) => licences.some((each) => carLicences.includes(each)),
  },
  way: { readBy: person, ground: "domain 10.4: where somebody lives; a company is told the minutes" },
  childcare: { readBy: person, ground: "domain 10.4: family; a company is told the possible times" },
} as const satisfies Record<string, Traits>;

export type RungNeed = keyof typeof table;

/** Everything that a planned rung may lack, in the order in which it is offered. */
export const rungNeeds = Object.keys(table) as [RungNeed, ...RungNeed[]];

const traitsOf = (need: RungNeed): Traits => table[need];

/** Whether a cut of the ladder shows it: the team reads all, a person and a company what is theirs. */
export const isSeenBy = (need: RungNeed, cut: "team" | "person" | "company"): boolean =>
  cut === "team" || traitsOf(need).readBy.includes(cut);

/** Whether recorded facts end it, so that nobody has to say so. */
export const endsByFact = (need: RungNeed): boolean => traitsOf(need).met !== undefined;

/** What is still missing for a planned rung: named, not ended by anybody, and not there by the facts. */
export const openNeeds = (plan: Plan, facts: NeedFacts, today: IsoDate): RungNeed[] =>
  rungNeeds.filter(
    (need) =>
      plan.needs.includes(need) &&
      plan.needsEnded[need] === undefined &&
      traitsOf(need).met?.(facts, plan, today) !== true,
  );

/** What somebody ended so recently that it can be taken back, with the moment. */
export const endedLately = ({ needs, needsEnded }: Pick<Plan, "needs" | "needsEnded">, now: Date): [RungNeed, Date][] =>
  rungNeeds.flatMap((need): [RungNeed, Date][] => {
    const at = needsEnded[need];
    return at !== undefined && needs.includes(need) && mayUndo(new Date(at), now) ? [[need, new Date(at)]] : [];
  });

/** What was ended stays so when the plan changes, as long as it is still named. */
export const keptEnded = ({ needsEnded }: Pick<Plan, "needsEnded">, needs: readonly RungNeed[]): Plan["needsEnded"] =>
  Object.fromEntries(needs.flatMap((need) => (needsEnded[need] === undefined ? [] : [[need, needsEnded[need]]])));
