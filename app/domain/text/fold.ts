/**
 * Makes spellings equal that people use for the same word. Applied to documents and queries alike, so a fold that goes
 * too far costs a little precision and never a hit.
 *
 * - German: ä/ae/a, ö/oe/o, ü/ue/u, ß/ss; the pair signs of both sexes (`Näher/in`, `Näher*in`, `NäherIn`, `(m/w/d)`)
 * - Latin in general: accents, Turkish dotless ı and dotted İ
 * - Arabic and Persian: vowel signs, tatweel, the forms of alif, ى/ي, ة/ه, ک/ك, zero-width joiners
 * - Ukrainian and Russian: apostrophes inside words, ї/і, й/и, ё/е, ґ/г, ы/и
 */
export function fold(text: string): string {
  return neutralGender(text)
    .normalize("NFKC")
    .replace(/[İIı]/g, "i")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/ß/g, "ss")
    .replace(/([aou])e/g, "$1")
    .replace(/[ـ\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/[ىیئ]/g, "ي")
    .replace(/[ةۀ]/g, "ه")
    .replace(/ک/g, "ك")
    .replace(/ؤ/g, "و")
    .replace(/(?<=\p{L})['’ʼ`´‘](?=\p{L})/gu, "")
    .replace(/ґ/g, "г")
    .replace(/ы/g, "и")
    .replace(/ø/g, "o")
    .replace(/ł/g, "l")
    .replace(/æ/g, "a")
    .replace(/œ/g, "o")
    .replace(/đ/g, "d");
}

/** `Verkäufer/in`, `Verkäufer*innen`, `VerkäuferIn`, `Verkäufer(in)` become `Verkäufer`; `(m/w/d)` goes. */
export function neutralGender(text: string): string {
  return text
    .replace(/\(\s*(?:[mwdfx]|gn|div)\s*(?:[/|,]\s*(?:[mwdfx]|gn|div)\s*){1,3}\)/giu, " ")
    .replace(/(?<![\p{L}\p{N}])(?:m\/w\/d|w\/m\/d|m\/f\/d|m\/w\/x|m\/w)(?![\p{L}\p{N}])/giu, " ")
    .replace(/(\p{Ll})(?:[/*:_•·]-?|\(-?)(?:innen|in)\)?(?!\p{L})/gu, "$1")
    .replace(/(\p{Ll})In(?:nen)?(?!\p{L})/gu, "$1");
}
