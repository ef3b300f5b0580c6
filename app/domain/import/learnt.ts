import { benefitNames } from "~/domain/access/permission";
import { languageCodes } from "~/domain/languages";
import { cefrLevels, travelModes } from "~/domain/matching/facts";
import { positionOf } from "~/domain/occupation/position";
import { mailboxStates } from "~/domain/reachability/channels";
import { longestWeekHours } from "../job/hours";
import { fold } from "./text";
import type { ImportReference, LearntKind, LearntWord } from "./types";

const indexes = new WeakMap<ImportReference, Map<string, string>>();

/** The reference data with what was answered about the words of one list, which goes before what was learnt earlier. */
export const withAnswers = (reference: ImportReference, answers: readonly LearntWord[]): ImportReference =>
  answers.length === 0 ? reference : { ...reference, learnt: [...(reference.learnt ?? []), ...answers] };

/** What a specialist said these words mean, or null. */
export function learntMeaning(reference: ImportReference, kind: LearntKind, words: string): string | null {
  const learnt = reference.learnt ?? [];
  if (learnt.length === 0) return null;
  const index =
    indexes.get(reference) ?? new Map(learnt.map((word) => [`${word.kind} ${word.folded}`, word.meaning] as const));
  indexes.set(reference, index);
  return index.get(`${kind} ${fold(words)}`) ?? null;
}

/** Words that somebody said mean nothing here. */
export const nothing = "-";

/** Whether there is such an occupation: a starter occupation, or a position of the classification. */
export function knowsOccupation({ occupations, positions }: ImportReference, id: string): boolean {
  const code = positionOf(id);
  return code === null ? occupations.some((row) => row.id === id) : positions?.has(code) === true;
}

/** Whether these words can mean that: the id of a row that exists, a level, a span of hours … */
export function canMean(reference: ImportReference, kind: LearntKind, meaning: string): boolean {
  if (meaning === nothing) return true;
  const [table, aim = ""] = meaning.split(":");
  const has = (rows: readonly { id: string }[], id: string) => rows.some((row) => row.id === id);
  switch (kind) {
    case "occupation":
      return knowsOccupation(reference, meaning);
    case "skill":
      return has(reference.skills, meaning);
    case "wish":
      return table === "apprenticeship" ? has(reference.apprenticeships, aim) : knowsOccupation(reference, aim);
    case "residence":
      return has(reference.residenceStatuses, meaning);
    case "responsible":
      return has(reference.staff, meaning);
    case "hours":
      return hoursOf(meaning) !== null;
    default:
      return meaningsOf[kind].some((known) => known === meaning);
  }
}

/** Meanings that are always the same. */
export const meaningsOf = {
  level: cefrLevels,
  mailbox: mailboxStates.filter((state) => state !== "unknown"),
  language: languageCodes,
  benefit: benefitNames.filter((name) => name !== "unknown"),
  mobility: travelModes,
} satisfies Partial<Record<LearntKind, readonly string[]>>;

/** "20-30" or "20" as hours a week; null when it is not such a span between 1 and the longest week. */
export function hoursOf(meaning: string): { min: number; max: number } | null {
  const span = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(meaning);
  if (!span) return null;
  const min = Number(span[1]);
  const max = Number(span[2] ?? span[1]);
  return min >= 1 && min <= max && max <= longestWeekHours ? { min, max } : null;
}
