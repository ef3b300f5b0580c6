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

/** "20-30" or "20" as hours a week; null when it is not such a span between 1 and the longest week. */
export function hoursOf(meaning: string): { min: number; max: number } | null {
  const span = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(meaning);
  if (!span) return null;
  const min = Number(span[1]);
  const max = Number(span[2] ?? span[1]);
  return min >= 1 && min <= max && max <= longestWeekHours ? { min, max } : null;
}
