import type { Reading } from "./clause";
import type { Mark } from "./sentence";
import { foldedList } from "./spelling";

/** From whom on the law itself asks an age: 18 at night, 21 for buses. */
const oldestLegalMinimum = 24;
const ages = { from: 14, to: 99 };
const upperLimits = /^(?:altersgrenze|hochstalter|altersobergrenze)$/;
const birthYears = { from: 1930, to: 2015 };
/** The same years in the Persian calendar. */
const persianYears = { from: 1310, to: 1394 };

export type AgeLimit = { from: number; to: number; isMinimum: boolean };

/** The limit of age a sentence sets ("max. 35", "Jahrgang ab 1990", "ab 18"), not one of hours, kilos or years of work. */
export function ageLimit(reading: Reading): AgeLimit | null {
  const { tokens } = reading.sentence;
  let minimum: AgeLimit | null = null;
  for (const [index, token] of tokens.entries()) {
    const number = /^\d+$/.test(token) ? Number(token) : (numerals.get(token.replace(/^ال/u, "")) ?? Number.NaN);
    const mark: Mark = { tag: "ageUnit", from: index, to: index + 1 };
    const isYear = [birthYears, persianYears].some(({ from, to }) => number >= from && number <= to);
    if (isYear && reading.near(mark, ["notAge", "firm"], 6, 10)) continue;
    if (isYear && (reading.near(mark, ["birthYear"], 4, 4) || covered(reading, index)))
      return { from: first(reading, mark), to: index + 1, isMinimum: false };
    if (!(number >= ages.from && number <= ages.to)) continue;
    if (reading.near(mark, ["notAge"], 0, 4) || reading.near(mark, ["since", "firm"], 5)) continue;
    if (reading.near(mark, ["familyT"], 3)) continue;
    const hasUnit = reading.near(mark, ["ageUnit"], 2, 2);
    const speaksOfAge = reading.some(["ageA", "oldP", "youngP"]).length > 0 || hasUnit;
    const limited =
      reading.near(mark, ["ageMax"], 4, 4) ||
      reading.near(mark, ["ageA"], 2) ||
      tokens.some((word) => upperLimits.test(word));
    const isSaid = number <= 21 && reading.near(mark, ["must"], 4, 4);
    if (isSaid && (reading.all("groundAge").length > 0 || reading.near(mark, ["beHave"], 1)))
      return { from: first(reading, mark), to: index + 1, isMinimum: true };
    if (number <= 21 && reading.near(mark, ["ageMin"], 2) && reading.all("groundAge").length > 0 && !hasUnit)
      minimum = { from: first(reading, mark), to: index + 1, isMinimum: true };
    const isMinimum = reading.near(mark, ["ageMin"], 3, 3) || (isSaid && !limited);
    const isDenied = reading.some(["welcome"]).length > 0 && reading.some(["reject", "only"]).length === 0;
    if (isDenied) continue;
    if (isMinimum && speaksOfAge && !reading.near(mark, ["neg"], 4, 0)) {
      const limit: AgeLimit = { from: first(reading, mark), to: index + 1, isMinimum: number <= oldestLegalMinimum };
      if (!limit.isMinimum) return limit;
      // "von 18 bis 35" goes on
      minimum = limit;
      continue;
    }
    const wishes = reading.some(["only", "reject", "must", "seek", "hire", "whoever", "prefer"]).length > 0;
    const isLast = tokens[index + 1] === undefined || /^[,)?–-]$/.test(tokens[index + 1] ?? "");
    // "unsere Azubis sind zwischen 17 und 52" tells of who is there
    if (!wishes && reading.all("definite").some((one) => one.from === 0) && reading.all("beHave").length > 0) continue;
    const aboutPeople = wishes || reading.all("sexP").length > 0 || (tokens.length <= 8 && isLast);
    if (limited && (speaksOfAge || aboutPeople)) return { from: first(reading, mark), to: index + 1, isMinimum: false };
    if (reading.some(["reject"]).length > 0 && hasUnit) return { from: index, to: index + 1, isMinimum: false };
  }
  return minimum;
}

const covered = (reading: Reading, index: number): boolean =>
  reading.all("birthYear").some((mark) => mark.from <= index && index < mark.to);

/** Where the words begin that belong to a number: "nicht älter als 30". */
function first(reading: Reading, number: Mark): number {
  const before = reading
    .some(["ageMax", "ageMin", "birthYear"])
    .filter((mark) => mark.from <= number.from && number.from - mark.to < 3)
    .map((mark) => mark.from);
  return Math.min(number.from, ...before);
}

const words: Record<number, string> = {
  18: "achtzehn eighteen восемнадцати восемнадцать вісімнадцяти вісімнадцять ثمانيه هجده",
  20: "zwanzig zwanzigsten twenty двадцати двадцяти عشرين بيست yirmi",
  25: "fünfundzwanzig",
  30: "dreißig dreißiger dreißigste dreißigsten thirty тридцати тридцять тридцать тридцяти ثلاثين سي otuz ثلاثون",
  35: "fünfunddreißig",
  40: "vierzig vierzigste vierzigsten forty сорока сорок اربعين اربعون چهل kirk",
  45: "fünfundvierzig",
  50: "fünfzig fünfzigste fünfzigsten fifty пятидесяти пятьдесят пятдесят пятдесяти خمسين خمسون پنجاه elli",
  60: "sechzig sixty шестидесяти шестьдесят шістдесят ستين شصت altmis",
};
const numerals: ReadonlyMap<string, number> = new Map(
  Object.entries(words).flatMap(([number, list]) => foldedList(list).map((word) => [word, Number(number)] as const)),
);
