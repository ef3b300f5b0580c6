import { type Asked, type AskedPart, withoutParts } from "./asked";

/** One thing that the search understood, as it was typed, and the text without it. */
type UnderstoodPart = { kind: "work" | Asked["kind"]; text: string; without: string };

/** What a list says about the words it was asked for. */
export type UnderstoodWords = {
  parts: UnderstoodPart[];
  /** the words for the work, as typed */
  work: string;
  /** how many of the hits are of the named work itself; those after them are near it */
  named: number;
  /** the named work has no open job */
  near: boolean;
  /** nothing is open with what was asked for beside the work */
  partsLeftOut: boolean;
};

/** What was understood of a text, each part as one can take it away; none where only letters are compared. */
export function understoodWords(
  typed: string,
  found: { parts: readonly AskedPart[]; hasWork: boolean; named: number; near: string | null; partsLeftOut: boolean },
): UnderstoodWords {
  const work = withoutParts(typed, found.parts);
  const others = found.parts.map(
    (part): UnderstoodPart => ({
      kind: part.kind,
      text: typed.slice(part.from, part.to),
      without: withoutParts(typed, [part]),
    }),
  );
  const rest = found.parts.map(({ from, to }) => typed.slice(from, to)).join(" ");
  return {
    parts: [...(found.hasWork && work !== "" ? [{ kind: "work" as const, text: work, without: rest }] : []), ...others],
    work,
    named: found.named,
    near: found.near !== null,
    partsLeftOut: found.partsLeftOut,
  };
}

/**
 * Why a list is empty, by its words: no open job for the work they name nor one like it, or words that name no work; null where
 * something else keeps the jobs out.
 */
export function whyNothing(typed: string, understood: UnderstoodWords, filters: number): "none" | "unknown" | null {
  if (typed.trim() === "" || filters > 0) return null;
  if (understood.parts.some(({ kind }) => kind === "work")) return "none";
  return understood.parts.length === 0 ? "unknown" : null;
}
