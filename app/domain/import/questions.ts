import { isBlank, isUnknown } from "./text";
import type { LearntKind } from "./types";

const byTopic: Readonly<Record<string, LearntKind>> = {
  occupation: "occupation",
  skill: "skill",
  wish: "wish",
  language: "language",
  responsible: "responsible",
};
const byCode: Readonly<Record<string, LearntKind>> = {
  "level.word": "level",
  "level.range": "level",
  "residence.unreadable": "residence",
  "residence.ambiguous": "residence",
  "residence.ambiguousSameAccess": "residence",
  "hours.unreadable": "hours",
  "mailbox.unreadable": "mailbox",
  "benefit.unreadable": "benefit",
  "mobility.unreadable": "mobility",
};

/**
 * What the words of a question stand for, where one answer can be meant for every row that has them; null where each
 * person has to be asked (a paper that ran out, a birth date, a doubtful number).
 */
export function wordKind(field: string, code: string, words: string): LearntKind | null {
  if (isBlank(words) || isUnknown(words)) return null;
  const [topic = ""] = code.split(".");
  const kind = byTopic[topic] ?? byCode[code] ?? null;
  return kind === "level" && field !== "germanSpoken" && field !== "germanWritten" ? null : kind;
}

/**
 * Whether an answer may be remembered for later lists without asking: yes for the names of things, no where the words
 * leave open what is true of one person.
 */
export const isRemembered = (kind: LearntKind): boolean => kind !== "level" && kind !== "residence";
