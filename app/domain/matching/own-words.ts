import { permissionOn } from "~/domain/access/permission";
import { adultAge, workingAge } from "~/domain/candidate/age";
import { shiftDate } from "~/domain/days";
import type { CandidateFacts, JobFacts } from "./facts";
import { type OwnHelp, ownHelp } from "./own-help";
import { type Answered, type DimensionId, dimensionIds, type MatchResult, proudest, type ReasonParams } from "./result";
import { firstDay } from "./times";

/**
 * One sentence for the person; `code` is a key below `own` of the catalogue `my`. Names stand in `params` as ids of the
 * reference data. Neither points nor weights nor the law's paragraph are part of it.
 */
export type OwnWord = { dimension: DimensionId; code: string; params: ReasonParams };

/** What a person reads about a job. */
export type OwnWords = {
  have: OwnWord[];
  lack: OwnWord[];
  /** What nobody has asked the person yet. */
  ask: OwnWord[];
  help: OwnHelp[];
  /** What has to happen before this job is possible at all. */
  first: OwnWord[];
};

/** What the sentences need besides the answers. ISO days, null where nobody knows. */
export type OwnContext = {
  today: string;
  job: Pick<JobFacts, "dayStart" | "startDate">;
  turns15: string | null;
  turns18: string | null;
  /** First day from which a paper that is already there allows work. */
  workFrom: string | null;
};

/** @param birthDate the full date; with the year alone no day can be promised */
export function ownContext(job: JobFacts, person: CandidateFacts, birthDate: string | null, today: string): OwnContext {
  const day = firstDay(job, today);
  const later = person.access
    .filter((paper) => paper.from > day && paper.permission !== "none" && paper.permission !== "read_paper")
    .map((paper) => paper.from)
    .sort();
  return {
    today,
    job: { dayStart: job.dayStart, startDate: job.startDate },
    turns15: birthDate && shiftDate(birthDate, { years: workingAge }),
    turns18: birthDate && shiftDate(birthDate, { years: adultAge }),
    workFrom: permissionOn(person.access, day)?.permission === "none" ? (later[0] ?? null) : null,
  };
}

/** Reasons that apply to everybody or help nobody, so the person does not read them. */
export const unspokenReasons: ReadonlySet<string> = new Set([
  "job.open",
  "age.adult",
  "demands.none",
  "helpful.none",
  "prospect.notWanted",
]);

/** Reasons that say nothing about the person, so they come last. */
const asksNothing = new Set([
  "speaking.notNeeded",
  "reading.notNeeded",
  "required.none",
  "hours.flexible",
  "shifts.flexible",
]);

const isEmpty = (value: ReasonParams[string] | undefined) =>
  value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** The clock that the way is told with: none where the times themselves do not work. */
const clockOf = (d: Answered<"met">, { job }: OwnContext, timesFail: boolean): string | null =>
  d.reason === "travel.fit" && !timesFail ? job.dayStart : null;

function haveCode(d: Answered<"met">, context: OwnContext, timesFail: boolean): string {
  const { reason, params } = d;
  const { job } = context;
  if (reason.startsWith("experience.") && isEmpty(params.occupation)) return "experience.work";
  if (clockOf(d, context, timesFail) !== null) return "travel.fitAt";
  if (reason === "shifts.fit" && isEmpty(params.shifts)) return "shifts.fitTimes";
  if (reason === "start.fit" && params.date !== job.startDate) return "start.now";
  return reason;
}

function lackCode({ reason, params }: Answered<"bridge">, { today }: OwnContext): string {
  switch (reason) {
    case "age.youthTimes":
      return isEmpty(params.shifts) ? "age.youthHours" : reason;
    case "access.ends":
      return String(params.until) < today ? "access.ended" : reason;
    case "speaking.gap":
    case "reading.gap":
      return params.have === "A0" ? `${reason}First` : reason;
    case "experience.related":
      return isEmpty(params.occupation) ? "experience.new" : reason;
    case "wish.other":
      return isEmpty(params.occupations) && isEmpty(params.groups) ? "wish.otherWork" : reason;
    default:
      return reason;
  }
}

/** The day from which a block no longer applies by itself, if there is one. */
function possibleFrom({ reason, params }: Answered<"blocks">, context: OwnContext): string | null {
  switch (reason) {
    case "age.child":
      return context.turns15;
    case "age.hazard":
    case "age.night":
    case "required.adultsOnly":
      return context.turns18;
    case "age.posted":
      return context.turns18 && shiftDate(context.turns18, { years: Number(params.years) - adultAge });
    case "access.none":
      return context.workFrom;
    default:
      return null;
  }
}

/**
 * A rating in the words of the person it is about: what they have, what is missing, what nobody asked, who helps, and
 * what the law wants first. Pure; the same facts give the same words under every rule set's weights.
 */
export function ownWords(result: Pick<MatchResult, "dimensions">, context: OwnContext): OwnWords {
  const words: OwnWords = { have: [], lack: [], ask: [], help: [], first: [] };
  const byId = new Map(result.dimensions.map((d) => [d.id, d]));
  const bridged: Answered<"bridge">[] = [];
  const timesFail = byId.get("shifts")?.kind === "bridge";
  // a fixed order: one by weight would tell the weights
  for (const id of dimensionIds) {
    const d = byId.get(id);
    if (!d) continue;
    const word = (code: string, params: ReasonParams = d.params): OwnWord => ({ dimension: id, code, params });
    switch (d.kind) {
      case "met":
        if (!unspokenReasons.has(d.reason))
          words.have.push(word(`have.${haveCode(d, context, timesFail)}`, sayable(d, context, timesFail)));
        break;
      case "unknown":
        words.ask.push(word(`ask.${d.ask.replace(".", "_")}`));
        break;
      case "blocks": {
        const from = possibleFrom(d, context);
        words.first.push(
          from ? word(`first.${d.reason}From`, { ...d.params, from }) : word(`first.${d.reason}`, d.params),
        );
        break;
      }
      case "bridge":
        bridged.push(d);
        words.lack.push(word(`lack.${lackCode(d, context)}`));
        // one needed paper may be missing while another is there and a third was never asked for
        if (!isEmpty(d.params.has)) words.have.push(word("have.required.all", { skills: d.params.has ?? [] }));
        if (!isEmpty(d.params.open)) words.ask.push(word("ask.required", { skills: d.params.open ?? [] }));
        break;
    }
  }
  const place = ({ code, dimension }: OwnWord) =>
    proudest.indexOf(dimension) + (asksNothing.has(code.slice("have.".length)) ? proudest.length : 0);
  words.have.sort((a, b) => place(a) - place(b));
  words.help = ownHelp(bridged);
  return words;
}

function sayable(d: Answered<"met">, context: OwnContext, timesFail: boolean): ReasonParams {
  const clock = clockOf(d, context, timesFail);
  return clock === null ? d.params : { ...d.params, clock };
}

/** Whether nobody has really talked with this person yet; then the lists say little. */
export const isBarelyProfiled = (person: CandidateFacts): boolean =>
  person.speaking === null && person.experience === null && person.wish === null && person.skills.length === 0;

/** What the law says about the person and not about one job. */
const ofThePerson: ReadonlySet<DimensionId> = new Set(["access", "age"]);
const isSame = (a: OwnWord, b: OwnWord) => a.code === b.code && JSON.stringify(a.params) === JSON.stringify(b.params);

/**
 * What has to happen first for every one of several jobs, said once instead of with each; the jobs keep what is theirs.
 * One job alone keeps everything.
 */
export function sharedConditions<Job extends { words: OwnWords }>(
  jobs: readonly Job[],
): { first: OwnWord[]; jobs: Job[] } {
  const [one, ...others] = jobs;
  if (!one || others.length === 0) return { first: [], jobs: [...jobs] };
  const first = one.words.first.filter(
    (word) =>
      ofThePerson.has(word.dimension) && others.every(({ words }) => words.first.some((other) => isSame(word, other))),
  );
  const rest = (words: OwnWords) => words.first.filter((word) => !first.some((known) => isSame(word, known)));
  return { first, jobs: jobs.map((job) => ({ ...job, words: { ...job.words, first: rest(job.words) } })) };
}
