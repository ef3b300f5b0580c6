import { grouped } from "../grouped";
import type { DuplicateMatch } from "./duplicates";
import { fold, tidy } from "./text";

/** Somebody who stood in an earlier list of the office, by its own number where it has one. */
export type Listed = {
  id: string;
  officeNo: string;
  givenName: string;
  familyName: string;
  birthDate: string | null;
};

type Row = Omit<Listed, "id">;

/** Numbers are told apart as an office reads them: "mh 4711" is "MH-4711". */
const numberKey = (text: string): string => fold(text).replace(/\s/g, "");
const nameKey = ({ givenName, familyName }: Pick<Listed, "givenName" | "familyName">): string =>
  fold(`${givenName} ${familyName}`).split(" ").sort().join(" ");
const dayKey = (person: Row): string => `${nameKey(person)}|${person.birthDate}`;

/**
 * The office's numbers of the rows of a list; none where the column only counts the rows, because next month another
 * person stands in that row.
 */
export function officeNumbers(cells: readonly string[]): string[] {
  const numbers = cells.map((cell) => tidy(cell).slice(0, 40));
  const steps = numbers
    .slice(1)
    .filter((number, at) => /^\d+$/.test(number) && Number(number) === Number(numbers[at]) + 1);
  const isCounting = numbers.length > 1 && steps.length >= 0.9 * (numbers.length - 1);
  return isCounting ? numbers.map(() => "") : numbers;
}

/**
 * Knows the people of an office's list again: by its number where name or day of birth agree (a number can belong to a
 * family, and a name changes with a marriage), else by name and day of birth where they are one person's in the old list
 * and in the new one. A number alone asks.
 */
export class ListedIndex<Person extends Listed> {
  private readonly byNumber: ReadonlyMap<string, readonly Person[]>;
  private readonly byDay: ReadonlyMap<string, readonly Person[]>;
  private readonly rows: Record<"byNumber" | "byDay", ReadonlyMap<string, readonly Row[]>>;

  constructor(listed: readonly Person[], rows: readonly Row[]) {
    this.byNumber = grouped(
      listed.filter(({ officeNo }) => officeNo !== ""),
      ({ officeNo }) => numberKey(officeNo),
    );
    this.byDay = grouped(
      listed.filter(({ birthDate }) => birthDate !== null),
      dayKey,
    );
    this.rows = {
      byNumber: grouped(
        rows.filter(({ officeNo }) => officeNo !== ""),
        ({ officeNo }) => numberKey(officeNo),
      ),
      byDay: grouped(
        rows.filter(({ birthDate }) => birthDate !== null),
        dayKey,
      ),
    };
  }

  find(row: Row): { person: Person; match: DuplicateMatch } | null {
    const number = row.officeNo === "" ? [] : (this.byNumber.get(numberKey(row.officeNo)) ?? []);
    const sure = number.find((one) => nameKey(one) === nameKey(row)) ?? number.find((one) => isLikely(one, row));
    if (sure) return { person: sure, match: { sure: true, reason: "number" } };
    const onDay = row.birthDate === null ? [] : (this.byDay.get(dayKey(row)) ?? []);
    const [only] = onDay;
    const isAlone = onDay.length === 1 && this.rows.byDay.get(dayKey(row))?.length === 1;
    // the first of January is what authorities write where only the year is known
    if (only && isAlone && !isOtherNumber(only.officeNo, row.officeNo) && !row.birthDate?.endsWith("-01-01"))
      return { person: only, match: { sure: true, reason: "nameAndBirth" } };
    const [alone] = number;
    const isOneRow = this.rows.byNumber.get(numberKey(row.officeNo))?.length === 1;
    return alone && number.length === 1 && isOneRow
      ? { person: alone, match: { sure: false, reason: "number" } }
      : null;
  }
}

/** Whether the office counts them as two. */
export const isOtherNumber = (known: string, said: string): boolean =>
  known !== "" && said !== "" && numberKey(known) !== numberKey(said);

/** The same day of birth, or one name of two without another day. */
function isLikely(one: Listed, row: Row): boolean {
  if (one.birthDate !== null && row.birthDate !== null) return one.birthDate === row.birthDate;
  return fold(one.familyName) === fold(row.familyName) || fold(one.givenName) === fold(row.givenName);
}

/** How many people of an earlier list stand in this one, as a share of the shorter of the two. */
export function shareInCommon(listed: readonly Listed[], rows: readonly Row[]): number {
  const names = new Set(listed.map((one) => nameKey(one)));
  const numbers = new Set(listed.flatMap(({ officeNo }) => (officeNo === "" ? [] : [numberKey(officeNo)])));
  const common = rows.filter(
    (row) => names.has(nameKey(row)) || (row.officeNo !== "" && numbers.has(numberKey(row.officeNo))),
  );
  return common.length / Math.max(1, Math.min(listed.length, rows.length));
}

/** Whether two lists have mostly the same columns: an office adds one now and then. */
export function hasSameColumns(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [one, other].map((headers) => new Set(headers.map(fold).filter((header) => header !== "")));
  if (!a || !b) return false;
  const both = [...a].filter((header) => b.has(header)).length;
  return both >= 0.7 * Math.max(a.size, b.size);
}
