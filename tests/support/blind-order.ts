import { readFileSync } from "node:fs";
import occupations from "#db/reference/occupations.json";
import skills from "#db/reference/skills.json";
import { packedTitles } from "#db/reference/titles";
import { exampleCandidate, exampleJob } from "~/domain/matching/example-facts";
import type { CandidateFacts, CefrLevel, JobFacts, Shift } from "~/domain/matching/facts";
import { compareMatches, match } from "~/domain/matching/match";
import { buildReference } from "~/domain/matching/reference";
import type { Positions } from "~/domain/occupation/nearness";
import { openTitles } from "~/domain/occupation/title-list";
import { readTitle } from "~/domain/occupation/title-meaning";

/** Which of two people stands first for a job, judged by somebody who had not seen the rules (tests/fixtures/blind). */

type Work = { kldb: string; title: string };
type Person = {
  age: number;
  experience: (Work & { years: number })[];
  training?: Work;
  wish: Work[];
  german: string;
  licences?: string[];
  shifts: string[];
  hours: [number, number];
  lifting?: boolean;
  waitingMonths?: number;
};
type Case = {
  id: string;
  job: Work & {
    german: string;
    licence?: string;
    minAge?: number;
    shift: string;
    hours: number;
    needsLifting?: boolean;
    health_certificate?: boolean;
  };
  a: Person;
  b: Person;
  first: "a" | "b";
  sure: boolean;
};

const today = "2026-11-30";
const shiftsOf: Record<string, Shift[]> = { day: ["t"], early: ["f"], late: ["s"], night: ["n"], shifts: ["f", "s"] };
const licenceOf: Record<string, string> = { B: "L_B", C1: "L_C", C: "L_C", CE: "L_C", forklift: "L_FORKLIFT" };
const level = (german: string): CefrLevel | null =>
  german === "none" ? "A0" : german === "unknown" ? null : (german as CefrLevel);

export type OrderFigures = { cases: number; right: number; sure: number; rightWhereSure: number; wrong: string[] };

/** Rates every case by the rules in force; a tie counts as the rules break it. */
export function blindOrder(): OrderFigures {
  const cases = readFileSync(new URL("../fixtures/blind/order.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Case);
  const titles = openTitles(packedTitles());
  const positions = new Map<string, Positions>();
  const idOf = ({ title, kldb }: Work): string => {
    const id = `${kldb} ${title}`;
    if (!positions.has(id)) {
      const codes = readTitle(title, titles)?.positions.map(({ code }) => code) ?? [];
      positions.set(id, [kldb, ...(codes.includes(kldb) ? codes.filter((code) => code.length !== 5) : [])]);
    }
    return id;
  };
  for (const { job, a, b } of cases) {
    idOf(job);
    for (const person of [a, b])
      for (const work of [...person.experience, ...person.wish, ...(person.training ? [person.training] : [])])
        idOf(work);
  }
  const reference = buildReference({
    occupations: [
      ...occupations,
      ...[...positions].map(([id, [kldb2010 = "", ...trades]]) => ({ id, kldb2010, trades, isco08: "", group: "" })),
    ],
    skills,
    districts: [],
  });
  const figures: OrderFigures = { cases: cases.length, right: 0, sure: 0, rightWhereSure: 0, wrong: [] };
  for (const { id, job: asked, a, b, first, sure } of cases) {
    const job = jobOf(asked, idOf(asked));
    const [one, other] = [a, b].map((person, at) => personOf(person, at === 0 ? "a" : "b", asked, idOf));
    if (!one || !other) continue;
    const placed = (person: CandidateFacts) => ({
      result: match(job, person, reference, today),
      waitingSince: person.waitingSince,
    });
    const isRight = (compareMatches(placed(one), placed(other)) < 0 ? "a" : "b") === first;
    if (isRight) figures.right += 1;
    else figures.wrong.push(id);
    if (sure) figures.sure += 1;
    if (sure && isRight) figures.rightWhereSure += 1;
  }
  return figures;
}

function jobOf(job: Case["job"], occupationId: string): JobFacts {
  return exampleJob({
    occupationId,
    speaking: level(job.german),
    reading: null,
    required: [...(job.licence ? [licenceOf[job.licence] ?? ""] : []), ...(job.health_certificate ? ["L_IFSG43"] : [])],
    helpful: [],
    weeklyHoursMin: job.hours,
    weeklyHoursMax: job.hours,
    shifts: shiftsOf[job.shift] ?? [],
    dayStart: null,
    dayEnd: null,
    demands: [...(job.needsLifting ? ["H" as const] : []), ...(job.minAge === 18 ? ["HH" as const] : [])],
    apprenticeshipIds: [],
    districtId: null,
  });
}

function personOf(person: Person, id: string, job: Case["job"], idOf: (work: Work) => string): CandidateFacts {
  const accepted = person.shifts.flatMap((shift) => shiftsOf[shift] ?? []);
  const lacks = person.licences && job.licence && !person.licences.includes(job.licence) ? [job.licence] : [];
  return exampleCandidate({
    id,
    waitingSince: `2026-0${Math.max(1, 9 - (person.waitingMonths ?? 3))}-01`,
    ageClass: person.age < 18 ? "under_18" : "adult",
    speaking: level(person.german),
    reading: null,
    skills: [
      ...(person.licences ?? []).map((licence) => ({ licence, level: 4, evidence: "certificate" as const })),
      ...lacks.map((licence) => ({ licence, level: 0, evidence: "self" as const })),
    ].map(({ licence, ...skill }) => ({ ...skill, skillId: licenceOf[licence] ?? "", until: null })),
    experience: [...person.experience, ...(person.training ? [{ ...person.training, years: 3 }] : [])].map((work) => ({
      occupationId: idOf(work),
      kldb: null,
      isco: null,
      years: work.years,
    })),
    wish: {
      occupationIds: person.wish.map(idOf),
      groups: [],
      apprenticeshipIds: [],
      open: person.wish.length === 0,
    },
    weeklyHoursMin: person.hours[0],
    weeklyHoursMax: person.hours[1],
    shiftsAccepted: accepted,
    shiftsRefused:
      person.shifts.length > 0 ? (["t", "f", "s", "n"] as const).filter((shift) => !accepted.includes(shift)) : [],
    demandsAccepted: person.lifting === true ? ["H"] : [],
    demandsRefused: person.lifting === false ? ["H"] : [],
    apprenticeshipWish: "unsure",
    districtId: null,
  });
}
