import { type GermanLevel, germanLevels } from "./german";

/**
 * How many people a job's answers reach, as a company may know it. Numbers can tell about one person: who asks again after
 * one more has come reads off the difference what that one brings. So
 *
 * - there is a closed list of questions, about German and times alone and about the whole city; never about a district, an
 *   occupation or a skill, where one person can stand alone;
 * - all of them are counted at once and hold for an hour of the clock, so that no two answers differ by who came between;
 * - a number is rounded to tens before it is kept, and one below ten is only "fewer than ten", also when it is none;
 * - what another answer would change is the difference of two rounded numbers.
 */
export type ReachQuestion = { speaking: GermanLevel; reading: GermanLevel; nights: boolean; weekends: boolean };

/** People who are alike in what is asked; `null` where nobody has asked them, and then they do not count as reached. */
export type ReachGroup = {
  speaking: string | null;
  reading: string | null;
  refusesNights: boolean;
  refusesWeekends: boolean;
  people: number;
};

/** Tens, or fewer than ten. */
export type Reach = number | "few";
/** The answer to every question, by its key. */
export type ReachTable = Readonly<Record<string, Reach>>;
export type KeptReach = { countedAt: Date; answers: ReachTable };

/** The product's own number: what a company reads is rounded to it, and nothing is said below it. */
const roundedTo = 10;

/** A number of people as a company may read it. */
export const rounded = (count: number): Reach =>
  count < roundedTo ? "few" : Math.round(count / roundedTo) * roundedTo;

const yesNo = [false, true];
export const reachQuestions: readonly ReachQuestion[] = germanLevels.flatMap((speaking) =>
  germanLevels.flatMap((reading) =>
    yesNo.flatMap((nights) => yesNo.map((weekends) => ({ speaking, reading, nights, weekends }))),
  ),
);

const keyOf = ({ speaking, reading, nights, weekends }: ReachQuestion): string =>
  `${speaking} ${reading}${nights ? " nights" : ""}${weekends ? " weekends" : ""}`;

const rankOf = (level: string) => germanLevels.indexOf(level as GermanLevel);

/** C2 stands above the levels a job may ask for, and the lowest asks for nothing. */
const knows = (has: string | null, needed: GermanLevel) =>
  rankOf(needed) === 0 || has === "C2" || (has !== null && rankOf(has) >= rankOf(needed));

const isReached = (question: ReachQuestion, group: ReachGroup): boolean =>
  knows(group.speaking, question.speaking) &&
  knows(group.reading, question.reading) &&
  !(question.nights && group.refusesNights) &&
  !(question.weekends && group.refusesWeekends);

/** The answers to all questions, rounded: what is kept, and all that companies can read. */
export function countReach(groups: readonly ReachGroup[]): ReachTable {
  const count = (question: ReachQuestion) =>
    groups.reduce((sum, group) => sum + (isReached(question, group) ? group.people : 0), 0);
  return Object.fromEntries(reachQuestions.map((question) => [keyOf(question), rounded(count(question))]));
}

const hourMs = 60 * 60 * 1000;
const hourOf = (instant: Date) => Math.floor(instant.getTime() / hourMs);

/** Whether what is kept still holds: until the hour of the clock in which it was counted is over. */
export const reachHolds = (kept: KeptReach | null, now: Date): boolean =>
  kept !== null && hourOf(now) <= hourOf(kept.countedAt);

/** What a job's answers ask of people; what is not answered yet asks for nothing. */
export const reachQuestion = (job: {
  germanSpeaking: GermanLevel | null;
  germanReading: GermanLevel | null;
  shifts: readonly string[];
}): ReachQuestion => ({
  speaking: job.germanSpeaking ?? "A0",
  reading: job.germanReading ?? "A0",
  nights: job.shifts.includes("n"),
  weekends: job.shifts.includes("w"),
});

/** One answer made easier: a level lower, or without nights or weekends; and how many it then reaches. */
export type EasierAnswer = { what: keyof ReachQuestion; level: GermanLevel | null; reach: number };
export type JobReach = { now: Reach; easier: EasierAnswer[] };

/** How many a job's answers reach, and which easier answers reach tens more. Null until something was counted. */
export function reachOf(table: ReachTable | null, question: ReachQuestion): JobReach | null {
  const now = table?.[keyOf(question)];
  if (!table || now === undefined) return null;
  const easier = easierThan(question).flatMap(({ what, level, asked }): EasierAnswer[] => {
    const reach = table[keyOf(asked)];
    return typeof reach === "number" && (now === "few" || reach > now) ? [{ what, level, reach }] : [];
  });
  return { now, easier };
}

type Easier = { what: keyof ReachQuestion; level: GermanLevel | null; asked: ReachQuestion };

function easierThan(question: ReachQuestion): Easier[] {
  const lower = (what: "speaking" | "reading"): Easier[] => {
    const level = germanLevels[rankOf(question[what]) - 1];
    return level ? [{ what, level, asked: { ...question, [what]: level } }] : [];
  };
  const without = (what: "nights" | "weekends"): Easier[] =>
    question[what] ? [{ what, level: null, asked: { ...question, [what]: false } }] : [];
  return [...lower("speaking"), ...lower("reading"), ...without("nights"), ...without("weekends")];
}
