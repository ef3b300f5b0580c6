/** A way to read the bytes of a file, by its usual name. */
export type Spelling = { encoding: string; text: string };

/**
 * How much a text looks like names and words of an office's list. Bytes outside ASCII mean other letters in each encoding;
 * the right one gives letters that names here have, in words of one script, and words that such lists hold. A wrong one
 * gives control characters, signs within words, capitals behind small letters, letters of Icelandic.
 */
export function spellingScore(text: string): number {
  let score = 0;
  for (const [word] of text.matchAll(/[^\s;,\t"|/()<>]*[^\p{ASCII}][^\s;,\t"|/()<>]*/gu)) score += wordScore(word);
  score -= 4 * Math.max(0, alphabetsOf(text) - 1);
  const words = new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
  for (const word of officeWords) if (words.has(word)) score += 8;
  return score;
}

/** Words of such lists with a letter outside ASCII: whoever reads them wrongly reads everything wrongly. */
const officeWords =
  "straße größe köln düsseldorf münchen für über möchte früh spät schriftlich mündlich gültig übung küche bäcker bäckerei gärtner verkäufer verkäuferin schüler türkisch französisch rumänisch weißrussisch ukrainisch männlich läuft fähigkeiten tätigkeit beschäftigte erlaubnis beschäftigungserlaubnis führerschein zuständig prüfung schweißer schweißen näherin müller schäfer schröder krüger jäger königstraße bülowstraße mobilität verfügbarkeit stärken aufenthaltsgestattung prénom français año señor имя фамилия телефон українська русский الاسم العربية".split(
    " ",
  );

/** Letters by how often names and words of these lists have them. */
const weights = new Map<string, number>();
const give = (letters: string, weight: number) => {
  for (const letter of letters) weights.set(letter, weight);
};
give("äöüßÄÖÜ", 6);
give("éèáçñíóúëïâêôîÉÁÇ", 4);
give("şğıİŞćčšžđĆČŠŽĐłąęńśżźŁŚŻ", 4);
give("ãõàùìòøåÅØűőřěůťďňĺăâțșţôÓÍÚ", 2);
give("ýÝÈÊÀÔÎÂÑ", 1);
give("ðþæÐÞÆœŒŸÿµĦħĝĜĵĴŭŬĉĈ", -3);

/** Letters beyond German ones of neighbours in Europe: one list rarely needs many of these alphabets. */
const alphabets = [
  "éèáàâêëîïíóòôúùñçãõåøœæìÿý",
  "ćčšžđ",
  "ąćęłńóśźż",
  "áčďéěíňóřšťúůýžĺľŕô",
  "áéíóőúű",
  "ăâîșțşţ",
  "çğıişâî",
].map((letters) => new Set(letters));

/** How many of these alphabets it takes to write the text. */
function alphabetsOf(text: string): number {
  let left = new Set((text.toLowerCase().match(/[\u00C0-\u024F]/gu) ?? []).filter((letter) => !/[äöüß]/.test(letter)));
  let count = 0;
  for (; left.size > 0; count++) {
    const covering = alphabets.map((alphabet) => [...left].filter((letter) => !alphabet.has(letter)));
    const rest = covering.reduce((best, each) => (each.length < best.length ? each : best));
    // a letter of none of them
    if (rest.length === left.size) return count + left.size;
    left = new Set(rest);
  }
  return count;
}

function wordScore(word: string): number {
  let score = 0;
  const letters = [...word];
  const scripts = new Set<string>();
  for (const [at, letter] of letters.entries()) {
    const code = letter.codePointAt(0) ?? 0;
    const [before = "", after = ""] = [letters[at - 1], letters[at + 1]];
    if (/\p{L}|\p{M}/u.test(letter)) scripts.add(scriptOf(letter));
    if (code < 0x80) continue;
    if (code < 0xa0 || letter === "\uFFFD") score -= 20;
    else if (/\p{L}|\p{M}/u.test(letter)) {
      score += weights.get(letter) ?? (scriptOf(letter) === "Latin" ? 0 : 3);
      const isCapital = letter !== letter.toLowerCase();
      if (isCapital && /\p{Ll}/u.test(before)) score -= 8;
      if (scriptOf(letter) !== "Latin" && isCapital && /\p{Ll}/u.test(before)) score -= 2;
    } else if (/\p{L}/u.test(before) && /\p{L}/u.test(after))
      score += "’‘–\u00AD\u200C\u200D".includes(letter) ? 0 : -8;
    else if (/\p{L}/u.test(before + after))
      score += /[“”„‘’‚–—…«»›‹€§°©®²³\u00A0·]/u.test(letter) ? (/[©®°²³§]/u.test(letter) ? -4 : 0) : -6;
    else if (/[\u2500-\u25FF¤¦¬¶¯]/u.test(letter)) score -= 6;
  }
  return scripts.size > 1 ? score - 12 : score;
}

function scriptOf(letter: string): string {
  if (/\p{Script=Latin}/u.test(letter)) return "Latin";
  if (/\p{Script=Cyrillic}/u.test(letter)) return "Cyrillic";
  if (/\p{Script=Arabic}/u.test(letter)) return "Arabic";
  if (/\p{Script=Greek}/u.test(letter)) return "Greek";
  return /\p{M}/u.test(letter) ? "Latin" : "other";
}

/** Two readings of one file whose scores are nearer than one or two letters of a name are asked about. */
const near = 6;

/** The likeliest reading, and the others that are nearly as likely and say something else. */
export function bestSpelling(options: readonly Spelling[]): { best: Spelling; others: Spelling[] } {
  const scored = options
    .map((option) => ({ option, score: spellingScore(option.text) }))
    .sort((a, b) => b.score - a.score);
  const [first] = scored;
  if (first === undefined) throw new Error("a file is read in one way at least");
  const others = scored
    .slice(1)
    .filter(({ option, score }) => first.score - score < near && option.text !== first.option.text)
    .map(({ option }) => option);
  return {
    best: first.option,
    others: others.filter((each, at) => others.findIndex(({ text }) => text === each.text) === at),
  };
}
