import { isBlank, tidy } from "./text";
import { error, found, note, question, type Reading } from "./types";

/**
 * A name as it is stored; capitals become ordinary case ("YILMAZ" → "Yilmaz", "AL-HAMWI" → "Al-Hamwi"), by the rules of
 * Turkish where it is Turkish ("İSMAİL" → "İsmail", "YILDIZ" → "Yıldız"). Scripts without capitals stay as they are.
 * A cell without a letter is not a name; a cell that begins like a formula is refused; a letter that an earlier program
 * could not write ("?AHIN") is asked for.
 * @param turkish whether the person's names are written in the Turkish alphabet
 */
export function readName(field: string, text: string, turkish = isTurkish(text)): Reading<string | null> {
  const written = tidy(text);
  if (written === "" || isBlank(written)) return found(null);
  if (/^[=+@]/.test(written)) return found(null, error(field, "cell.formula", written));
  if (!/\p{L}/u.test(written)) return found(null, error(field, "name.noLetters", written));
  if (written.length > 120)
    return found(null, error(field, "cell.tooLong", `${written.slice(0, 60)} …`, { limit: 120 }));
  const lost = lostLetter.test(written) ? [question(field, "name.lostLetter", written)] : [];
  if (!isShouted(written)) return found(written, ...lost);
  return found(calm(written, turkish ? "tr" : "de"), note(field, "name.capitals", written), ...lost);
}

/** A question mark or the replacement character beside a letter stands for a letter that was lost on the way. */
const lostLetter = /\p{L}[?\uFFFD]|[?\uFFFD]\p{L}|\uFFFD/u;

/** Letters that only names in the Turkish alphabet have. */
export const isTurkish = (...names: string[]): boolean => names.some((name) => /[İışŞğĞ]/u.test(name));

/** More than two letters, all of them capitals of a script that has capitals. */
function isShouted(written: string): boolean {
  const letters = [...written].filter((letter) => letter.toLowerCase() !== letter.toUpperCase());
  return letters.length > 2 && letters.every((letter) => letter === letter.toLocaleUpperCase("de"));
}

function calm(written: string, language: "tr" | "de"): string {
  const words = written
    .toLocaleLowerCase(language)
    .replace(/(^|[\s\-'’])(\p{L})/gu, (_, before: string, letter: string) => {
      return before + letter.toLocaleUpperCase(language);
    });
  // "VAN" alone may be a Vietnamese name
  return words.replace(
    /(?<!\p{L})(Van (?:Der|Den|De)|Von(?: Der| Dem| Den)?|Vom|Zu[mr]?)(?= \p{L})/gu,
    (particle: string) => particle.toLowerCase(),
  );
}
