import { describe, expect, test } from "vitest";
import { readHours, readMailbox } from "./availability";
import { readPhones } from "./contact";
import { monthEnd } from "./dates";
import { columnsOf, guessMapping } from "./headers";
import { readYears } from "./occupations";
import { reference } from "./reference.fixture";
import { readResidence } from "./residence";
import { readBenefit, readSchool, readValidity } from "./validity";

const mapping = (headers: readonly string[], rows: readonly (readonly string[])[] = []) =>
  guessMapping(columnsOf(headers, rows), "profiles");

describe("columns as another office calls them", () => {
  test("both names in one column, in the order of the header", () => {
    expect(mapping(["Zuname, Rufname"])).toEqual(["familyFirst"]);
    expect(mapping(["Vorname / Name"])).toEqual(["fullName"]);
    expect(mapping(["Name und Vorname", "geb."])).toEqual(["familyFirst", "birthDate"]);
    expect(mapping(["Person (Nachn., Vorn.)"])).toEqual(["familyFirst"]);
    expect(mapping(["Name, Telefon"])).not.toEqual(["familyFirst"]);
  });
  test("the halves of German, shortened", () => {
    expect(
      mapping(
        ["D Hör/Spr", "D Les/Schr"],
        [
          ["A2", "A1"],
          ["B1", "A2"],
        ],
      ),
    ).toEqual(["germanSpoken", "germanWritten"]);
    expect(mapping(["Dt. mdl.", "Dt. schriftl."])).toEqual(["germanSpoken", "germanWritten"]);
  });
  test("which languages a column holds", () => {
    const rows = [
      ["Tigrinya", "Englisch"],
      ["Russisch", "Arabisch"],
    ];
    expect(mapping(["Spr. (Mutter)", "Spr. sonst"], rows)).toEqual(["firstLanguage", "otherLanguages"]);
    expect(mapping(["Spr. sonst", "Erstspr."], rows)).toEqual(["otherLanguages", "firstLanguage"]);
    expect(mapping(["Mutter", "Telefon Mutter"], [["Maria", "0151 33344455"]])).toEqual(["ignore", "ignore"]);
  });
  test("the end of the paper beside the paper", () => {
    const rows = [
      ["§ 24", "31.03.2027"],
      ["Duldung", "unbefristet"],
    ];
    expect(mapping(["ausl.-rechtl. Status", "längstens bis"], rows)).toEqual(["residence", "residenceUntil"]);
    expect(mapping(["Kurs", "längstens bis"], [["BAMF", "31.03.2027"]])).toEqual(["ignore", "ignore"]);
  });
  test("sex is never stored, whatever the column is called", () => {
    expect(
      mapping(
        ["m/w/d", "Geschl.", "Kz."],
        [
          ["m", "w", "W"],
          ["w", "m", "M"],
        ],
      ),
    ).toEqual(Array(3).fill("sensitive.gender"));
    expect(mapping(["Kz."], [["m"], ["Müller"]])).toEqual(["ignore"]);
    expect(mapping(["Rel.", "Nat.", "Fam.-Stand"])).toEqual([
      "sensitive.religion",
      "sensitive.origin",
      "sensitive.family",
    ]);
  });
});

describe("cells as another office writes them", () => {
  test("two telephone numbers with a stroke between them", () => {
    const numbers = (text: string) => readPhones("phone", text).value.numbers.map(({ e164 }) => e164);
    expect(numbers("0151 33344455 / +43 660 1234567")).toEqual(["+4915133344455", "+436601234567"]);
    expect(numbers("0160/53262189 / 0172/7719434")).toEqual(["+4916053262189", "+491727719434"]);
    expect(numbers("0163/4411221")).toEqual(["+491634411221"]);
    expect(numbers("0208 / 3746258")).toEqual(["+492083746258"]);
  });
  test.each([
    ["ab 8h bis 13h", { from: "08:00", to: "13:00", min: null }],
    ["8-13 Uhr", { from: "08:00", to: "13:00", min: null }],
    ["20-25 Std/W", { from: null, min: 20, max: 25, mode: "partTime" }],
    ["20 bis 25 Stunden", { from: null, min: 20, max: 25 }],
    ["30-35h", { from: null, min: 30, max: 35 }],
    ["30h", { min: 30, max: 30 }],
    ["flex.", { mode: "any" }],
    ["keine WE", { noWeekends: true }],
  ])("hours: %s", (text, expected) => {
    expect(readHours("hours", text).value).toMatchObject(expected);
  });
  test("years with a half, and months", () => {
    expect(readYears("years", "1,5").value).toEqual({ min: 1, max: 1 });
    expect(readYears("years", "6 Mon.").value).toEqual({ min: 0, max: 0 });
    expect(readYears("years", "18 Monate").value).toEqual({ min: 1, max: 1 });
  });
  test("a month is asked about with its last day, and nothing is made of a day", () => {
    expect([monthEnd("bis 09/27"), monthEnd("02.2028"), monthEnd("Sept. 2027"), monthEnd("12/2026")]).toEqual([
      "2027-09-30",
      "2028-02-29",
      "2027-09-30",
      "2026-12-31",
    ]);
    expect([monthEnd("13/27"), monthEnd("31.12.2026"), monthEnd("3.4.90"), monthEnd("2027")]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(readValidity("until", "bis 09/27", null, "2026-12-01").findings).toMatchObject([
      { code: "until.monthOnly", suggestions: [{ value: "2027-09-30" }] },
    ]);
    expect(readValidity("until", "entfällt", null, "2026-12-01")).toEqual({ value: null, findings: [] });
  });
  test("short words of papers, benefits, schools and mailboxes", () => {
    const paper = (text: string) => readResidence("residence", text, reference.residenceStatuses).value?.statusId;
    expect([paper("dt."), paper("dt. Pass"), paper("AE Fam.-nachzug")]).toEqual([
      "de_citizen",
      "de_citizen",
      "ae_family",
    ]);
    expect(readBenefit("benefit", "Eigenverdienst", null).value?.system).toBe("none");
    expect(readSchool("school", "4 (Abend)").value?.years).toBe(4);
    expect([readMailbox("m", "Name dran").value, readMailbox("m", "Name fehlt").value]).toEqual(["ok", "unlabelled"]);
  });
});
