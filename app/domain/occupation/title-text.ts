import { fold } from "~/domain/text/fold";
import { stem } from "~/domain/text/stem";
import { isStopWord } from "~/domain/text/stop-words";
import { words } from "~/domain/text/words";

/** One word of a title: as written without endings of sex and number, and folded as it stands. */
export type TitleWord = { stem: string; folded: string };

/** Additions of the official list that name a school, a law or a degree and not the work. */
const schools =
  /\((?:§|uni\b|fh\b|ba\b|fs\b|hs\b|ms\b|dh\b|bfs\b|bachelor|master|weiterbildung|ddr|mit fachrichtungen)[^)]*\)/giu;
const degrees =
  /(?<!\p{L})(?:(?:staatlich |staatl\. )?(?:geprüfte[rn]?|anerkannte[rn]?|geprüft)(?:\/r)?|dipl(?:om)?\.?-?(?=\p{L})|(?:bachelor|master) (?:of \p{L}+ )?- |b\. ?prof\. ?|bachelor professional |(?:junior|senior|trainee|lead)(?= ))/giu;

/**
 * The ways a title can be said: the whole, what stands between slashes and commas as titles of their own ("Zimmermädchen/
 * Roomboy"), the second halves of "Kiosk-/Imbissverkäufer", and for "Helfer/in - Küche" both parts as one ("Küche Helfer") and
 * the part before the dash alone.
 * @returns texts without the pair signs of both sexes; the first is the whole, `head` marks the part before a dash
 */
export function titleForms(text: string): { text: string; kind: "whole" | "alternative" | "head" }[] {
  const plain = text
    .replace(schools, " ")
    .replace(degrees, " ")
    .replace(/\((er|e)\/in\)/giu, "$1")
    .replace(/\/-\p{L}+/gu, "")
    .replace(/(?<=e)\/r(?!\p{L})/gu, "")
    .replace(/(?<=\p{L})\/-?in(?:nen)?(?=[-\s(),/]|$)/gu, "");
  const bare = plain.replace(/\([^)]*\)/gu, " ");
  const forms: { text: string; kind: "whole" | "alternative" | "head" }[] = [{ text: bare, kind: "whole" }];
  for (const inside of plain.matchAll(/\(([^)]*)\)/gu)) {
    if (/(?:\/in\b|\p{L}er)$/u.test(inside[1] ?? "")) forms.push({ text: inside[1] ?? "", kind: "alternative" });
    forms.push({ text: `${bare} ${inside[1]}`, kind: "alternative" });
  }
  const [head, ...rest] = bare.split(/\s+[-–]\s+/u);
  if (head !== undefined && rest.length > 0) {
    forms.push({ text: `${rest.join(" ")} ${head}`, kind: "alternative" }, { text: head, kind: "head" });
  } else {
    const parts = bare.split(/\s*[/,;]\s*|\s+(?:oder|or|und\/oder)\s+/iu).filter((part) => part.trim() !== "");
    if (parts.length > 1) {
      const finished = parts.filter((part) => !part.trim().endsWith("-"));
      forms.push(...finished.map((part) => ({ text: part, kind: "alternative" as const })));
    }
    const last = /-\s*(?:und|u\.|\/|,)\s*(\S.*)$/u.exec(bare)?.[1];
    if (last) forms.push({ text: last, kind: "alternative" });
  }
  return forms;
}

/** Kaufmann, Kauffrau and Kaufleute are one title, and so are Koch and Köche, cleaner and cleaners. */
const oneSex = (folded: string): string => folded.replace(/(?<=\p{L}{2})(?:frau|leute|leut|manner)$/u, "mann");

/** The words of a title without grammar. */
export function titleWords(text: string): TitleWord[] {
  return words(text)
    .filter((word) => !isStopWord(word.folded))
    .map((word) => ({ folded: word.folded, stem: stem(oneSex(word.folded)) }));
}

/** Words run together, so that "LKW Fahrer", "Lkw-Fahrer" and "Lkwfahrer" are one. */
export const keyOf = (list: readonly TitleWord[]): string => list.map((word) => word.stem).join("");

/** Endings that only say that somebody works, longest first, folded. */
const tails = fold(
  `hilfsarbeiter hilfskraft fachkraft arbeitskraft facharbeiter mitarbeiter arbeiter bearbeiter aushilfskraft aushilfe
   gehilfe gehilf helfer hilfe hilf werker kraft assistenz assistent mann bedienstete angestellte personal`,
)
  .split(/\s+/)
  .filter(Boolean);

/**
 * A German compound without the ending that only says that somebody works: `burohilfe` → `buro`, `waschereigehilf` →
 * `wascherei`.
 * @returns null where nothing would be left
 */
export function withoutTail(stemmed: string): string | null {
  for (const tail of tails) {
    if (stemmed.length - tail.length >= 3 && stemmed.endsWith(tail)) return stemmed.slice(0, -tail.length);
    const short = stem(tail);
    if (stemmed.length - short.length >= 3 && stemmed.endsWith(short)) return stemmed.slice(0, -short.length);
  }
  return null;
}
