/**
 * Trims, joins white space and removes control and invisible characters; the words stay as written. A soft hyphen or a
 * space without width stands inside a word and leaves no gap; the joiners that Persian and Kurdish spelling need stay
 * between letters.
 */
export function tidy(text: string): string {
  // most cells of a long list need nothing
  if (text === "" || /^[!-~]+(?: [!-~]+)*$/.test(text)) return text;
  return text
    .normalize("NFC")
    .replace(/(?<![\p{L}\p{M}])[\u200C\u200D]+|[\u200C\u200D]+(?![\p{L}\p{M}])/gu, "")
    .replace(/[^\P{Cf}\u200C\u200D]+/gu, "")
    .replace(/\p{Cc}+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

/**
 * Folds a word for comparison: lower case, umlauts as two letters, no other accents, `ı` as `i`.
 * "Öztürk" → "oeztuerk", "YILMAZ" and "Yılmaz" → "yilmaz", "Petrović" → "petrovic".
 */
export function fold(text: string): string {
  return tidy(text)
    .toLowerCase()
    .replace(/ı/g, "i")
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/ß/g, "ss")
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/đ/g, "d")
    .replace(/ł/g, "l")
    .replace(/ø/g, "o")
    .replace(/[’'`´\u200C\u200D]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Folded words without gender marks: "(m/w/d)", "/in", "*in", ":in", "m/w/d". */
export function foldTitle(text: string): string {
  const neutral = text
    .replace(/\(?\s*\b[mwfdx]\s*[/|]\s*[mwfdx](\s*[/|]\s*[mwfdxi])?\s*\)?/giu, " ")
    .replace(/[/*:_](in|innen)\b/giu, "")
    .replace(/\/-?(frau|mann|technologin)\b/giu, "");
  return fold(neutral);
}

/** True when the cell says nothing: empty, a dash, "k.A.", "n/a". */
export function isBlank(text: string): boolean {
  return /^(|-+|–|—|\.+|k\.? ?a\.?|n\/?a|keine angabe|unbek(?:annt|\.)?)$/iu.test(tidy(text));
}

/** True when the cell says "I do not know". */
export function isUnknown(text: string): boolean {
  return /^(\?+|unklar|offen|weiss nicht|weiß nicht|fragen|tbd)$/iu.test(tidy(text));
}

/** How many typing errors a word of this length may have. */
export function allowedTypos(length: number): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}

/** Replaces a comma inside a phrase while splitting; no cell contains it, because `tidy` removes control characters. */
const commaMark = "\u0001";

/**
 * Splits a cell at commas, semicolons and line breaks. Phrases of `whole` that contain a comma ("ruhig, genau") stay whole.
 */
export function splitList(text: string, whole: readonly string[] = []): string[] {
  let rest = tidy(text.replace(/[\r\n]+/g, ";"));
  for (const phrase of whole) {
    const at = rest.toLowerCase().indexOf(phrase.toLowerCase());
    if (at < 0) continue;
    const end = at + phrase.length;
    rest = `${rest.slice(0, at)}${rest.slice(at, end).replaceAll(",", commaMark)}${rest.slice(end)}`;
  }
  return rest
    .split(/[,;•]/)
    .map((part) => tidy(part.replaceAll(commaMark, ",")))
    .filter((part) => part !== "");
}
