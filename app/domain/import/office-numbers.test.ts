import { describe, expect, test } from "vitest";
import { hasSameColumns, ListedIndex, officeNumbers, shareInCommon } from "./office-numbers";

const someone = (id: string, officeNo: string, name: string, birthDate: string | null = null) => {
  const [givenName = "", familyName = ""] = name.split(" ");
  return { id, officeNo, givenName, familyName, birthDate };
};

test("a column that only counts the rows holds no numbers of people", () => {
  expect(officeNumbers(["1", "2", "3", "4"])).toEqual(["", "", "", ""]);
  expect(officeNumbers(["104", "7", "88"])).toEqual(["104", "7", "88"]);
  expect(officeNumbers(["K-1"])).toEqual(["K-1"]);
});

describe("somebody of an earlier list", () => {
  const listed = [
    someone("ada", "K-17", "Ada Okoye", "1990-04-03"),
    someone("ivan", "K-23", "Ivan Beran", "1985-06-05"),
    someone("mother", "F-1", "Lena Kern", "1980-01-02"),
    someone("daughter", "F-1", "Mia Kern", "2005-03-04"),
    someone("first", "", "Omar Said", "1992-01-01"),
  ];
  const found = (...rows: ReturnType<typeof someone>[]) => {
    const index = new ListedIndex(listed, rows);
    return rows.map((row) => {
      const match = index.find(row);
      return match && `${match.person.id} ${match.match.sure} ${match.match.reason}`;
    });
  };

  test("is known by the number as long as name or day of birth agree", () => {
    expect(found(someone("", "k-17", "Ada Okoye"))).toEqual(["ada true number"]);
    expect(found(someone("", "K-17", "Ada Neumann", "1990-04-03"))).toEqual(["ada true number"]);
    expect(found(someone("", "K-17", "Igor Fremd", "1970-01-01"))).toEqual(["ada false number"]);
    expect(found(someone("", "K-17", "Okoye Ada", "1991-04-03"))).toEqual(["ada true number"]);
  });

  test("has a family's number and is told apart by name; a new member asks nobody", () => {
    const rows = [someone("", "F-1", "Lena Kern", "1980-01-02"), someone("", "F-1", "Mia Kern", "2005-03-04")];
    expect(found(...rows, someone("", "F-1", "Tom Neu", "2007-08-09"))).toEqual([
      "mother true number",
      "daughter true number",
      null,
    ]);
  });

  test("is known by name and day without a number, never on the first of January or under another number", () => {
    expect(found(someone("", "", "Ivan Beran", "1985-06-05"))).toEqual(["ivan true nameAndBirth"]);
    expect(found(someone("", "", "Omar Said", "1992-01-01"))).toEqual([null]);
    expect(found(someone("", "K-99", "Ivan Beran", "1985-06-05"))).toEqual([null]);
  });
});

test("lists of one office have mostly the same columns and people in common", () => {
  expect(hasSameColumns(["Name", "Vorname", "Ort", "Tel"], ["name", "Vorname", "Ort", "Tel", "Neu"])).toBe(true);
  expect(hasSameColumns(["Name", "Vorname"], ["Zuname", "Rufname"])).toBe(false);
  const one = [someone("1", "A", "Ada Okoye"), someone("2", "", "Ivan Beran")];
  expect(shareInCommon(one, [someone("", "a", "Wer Anders"), someone("", "", "Beran Ivan")])).toBe(1);
  expect(shareInCommon(one, [someone("", "b", "Wer Anders")])).toBe(0);
});
