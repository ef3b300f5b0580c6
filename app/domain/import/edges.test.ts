import { describe, expect, test } from "vitest";
import { readHours, readMailbox, readMobility, weekly } from "./availability";
import { cleanRow } from "./clean";
import { readCount } from "./company";
import { readEmail, readName, readPlace, readStreet } from "./contact";
import { birthPivot, readDate } from "./dates";
import { districtsByPostcode } from "./districts";
import { allowedTarget, guessKind, guessMapping, requiredFields } from "./headers";
import { readPay, readRequiredGerman } from "./job";
import { hoursOf } from "./learnt";
import { matchOccupation, readYears } from "./occupations";
import { codes, company, job, person } from "./read-row.fixture";
import { context, reference } from "./reference.fixture";
import { readRow } from "./row";
import { readSkills, readWishes } from "./skills";
import { allowedTypos, splitList } from "./text";
import { type ImportReference, isKind, type LearntKind } from "./types";
import { readSchool, readValidity } from "./validity";

const nothing = ["", "-", "?", "unklar"];
const learnt = (kind: LearntKind, folded: string, meaning: string): ImportReference => ({
  ...reference,
  learnt: [{ kind, folded, meaning }],
});

describe("the hours of a person", () => {
  test.each([
    ["0h", null, null, null],
    ["1h", 1, "partTime", null],
    ["34h", 34, "partTime", null],
    ["35h", 35, "fullTime", null],
    ["60h", 60, "fullTime", null],
    ["61h", null, null, null],
    ["8-24", null, null, "08:00"],
    ["8:59-13", null, null, "08:59"],
  ])("%s: %s hours, %s, from %s", (text, min, mode, from) => {
    const { value } = readHours("hours", text);
    expect([value?.min ?? null, value?.mode ?? null, value?.from ?? null]).toEqual([min, mode, from]);
  });
  test.each(["8-25", "25-8", "8:60-13", "8-13:60", "0h", "61h"])("%s is no time of day or hours a week", (text) => {
    expect(codes(readHours("hours", text).findings)).toEqual(["hours.implausible"]);
  });
  test("24 o'clock is midnight", () => {
    expect(readHours("hours", "16-24").value).toMatchObject({ from: "16:00", to: "00:00" });
  });
  test("given as a range are full time from 35 on", () => {
    expect([weekly({ min: 20, max: 34 }, "").mode, weekly({ min: 20, max: 35 }, "").mode]).toEqual([
      "partTime",
      "fullTime",
    ]);
  });
  test.each([
    ["20", { min: 20, max: 20 }],
    ["1-48", { min: 1, max: 48 }],
    ["20-20", { min: 20, max: 20 }],
    ["0-20", null],
    ["20-19", null],
    ["20-49", null],
    ["49", null],
    ["viel", null],
  ])("learnt as %s are %j", (meaning, span) => {
    expect(hoursOf(meaning)).toEqual(span);
  });
});

describe("a cell that says nothing", () => {
  test.each(nothing)("(%j) is no answer and no question", (text) => {
    expect(readHours("hours", text)).toEqual({ value: null, findings: [] });
    expect(readMobility("mobility", text)).toEqual({ value: null, findings: [] });
    expect(readMailbox("mailbox", text)).toEqual({ value: "unknown", findings: [] });
    expect(readYears("years", text)).toEqual({ value: { min: null, max: null }, findings: [] });
    expect(readSkills("skills", text, reference)).toEqual({ value: [], findings: [] });
    expect(readSchool("school", text)).toEqual({ value: null, findings: [] });
    expect(readCount("size", text, 10)).toEqual({ value: null, findings: [] });
    expect(company({ visit: text })).toMatchObject({ visit: "unknown", codes: [] });
    expect(job({ start: text }).codes).not.toContain("start.unreadable");
    expect(job({ shift: text }).codes).not.toContain("shift.unreadable");
    expect(job({ apprenticeship: text }).codes).not.toContain("apprenticeship.unknown");
  });
  test.each(nothing)("(%j) leaves the question open where an answer is needed", (text) => {
    expect(job({ hours: text }).codes).toContain("job.hoursMissing");
    expect(job({ german: text }).codes).toContain("german.missing");
    expect(job({ pay: text }).codes).toContain("pay.missing");
    expect(job({ mentor: text }).codes).toContain("mentor.missing");
  });
});

describe("how long a cell may be", () => {
  const letters = (count: number) => "a".repeat(count);
  test("names 120, streets 200, companies 200, titles 160, addresses 254 characters", () => {
    expect([codes(readName("f", letters(120)).findings), codes(readName("f", letters(121)).findings)]).toEqual([
      [],
      ["cell.tooLong"],
    ]);
    const street = (count: number) => codes(readStreet("street", `${letters(count - 2)} 1`).findings);
    expect([street(200), street(201)]).toEqual([[], ["street.tooLong"]]);
    const named = (count: number) => company({ name: letters(count) }).codes;
    expect([named(200), named(201)]).toEqual([[], ["cell.tooLong"]]);
    const titled = (count: number) => job({ title: letters(count) }).codes.includes("cell.tooLong");
    expect([titled(160), titled(161)]).toEqual([false, true]);
    const mail = (count: number) => `${letters(60)}@${`${letters(60)}.`.repeat(3)}${letters(count - 244)}`;
    expect([mail(254).length, mail(255).length]).toEqual([254, 255]);
    expect([readEmail("email", mail(254)).value, readEmail("email", mail(255)).value]).toEqual([mail(254), null]);
  });
  test("a street that is too long still records that letters go through somebody else", () => {
    const long = `${letters(200)} 1`;
    expect(readStreet("street", `${long}, c/o Ali`).value).toEqual({ street: null, careOf: true });
    expect(readStreet("street", long).value).toEqual({ street: null, careOf: false });
  });
});

describe("names", () => {
  test.each([
    ["YI", "YI"],
    ["YIL", "Yil"],
    ["Yilmaz", "Yilmaz"],
    ["yilmaz", "yilmaz"],
  ])("%s is stored as %s", (text, name) => {
    expect(readName("familyName", text).value).toBe(name);
  });
  test("in one column are split at a comma, else before the last word", () => {
    const full = (fullName: string) => {
      const { familyName, givenName, codes: asked } = person({ familyName: "", givenName: "", fullName });
      return [familyName, givenName, asked.includes("name.half")];
    };
    expect(full("Haile, Maryam Selam")).toEqual(["Haile", "Maryam Selam", false]);
    expect(full("Maryam Selam Haile")).toEqual(["Haile", "Maryam Selam", false]);
    expect(full("Maryam Haile")).toEqual(["Haile", "Maryam", false]);
    expect(full("Haile")).toEqual(["Haile", "", true]);
  });
  test("in one column are ignored where a name has its own column", () => {
    expect(person({ familyName: "Haile", givenName: "", fullName: "Ada Muster" })).toMatchObject({
      familyName: "Haile",
    });
    expect(person({ familyName: "", givenName: "Maryam", fullName: "Ada Muster" })).toMatchObject({
      givenName: "Maryam",
    });
  });
  test.each([
    [{ familyName: "Muster", givenName: "Ada" }, []],
    [{ familyName: "Muster", givenName: "" }, ["name.half"]],
    [{ familyName: "", givenName: "Ada" }, ["name.half"]],
    [{ familyName: "", givenName: "" }, ["name.missing"]],
    [{ familyName: "123", givenName: "" }, ["name.noLetters", "name.half"]],
  ])("%j: %j", (names, expected) => {
    expect(person(names).codes.filter((code) => code.startsWith("name."))).toEqual(expected);
  });
  test.each([
    [{ familyName: "Muster", givenName: "" }, "givenName"],
    [{ familyName: "", givenName: "Ada" }, "familyName"],
  ])("%j asks about the column that is empty", (fields, field) => {
    expect(person(fields).findings).toContainEqual(expect.objectContaining({ code: "name.half", field }));
  });
  test("of people in charge are split where there are two, without their form of address", () => {
    expect(person({ responsible: "Fr. Lange / Herr Öz, -; Kern und Wolf" }).responsible).toEqual([
      "Lange",
      "Öz",
      "Kern",
      "Wolf",
    ]);
    expect(person({ responsible: "Fr. Lange" }).responsible).toEqual(["Lange"]);
  });
});

describe("days", () => {
  test.each([
    ["23.11.2026", ["birth.under15"]],
    ["24.11.2026", ["birth.future"]],
    ["2026", ["birth.yearOnly"]],
    ["2027", ["birth.future"]],
    ["1916", ["birth.yearOnly"]],
    ["1915", ["birth.tooOld"]],
    ["31.12.1915", ["birth.tooOld"]],
    ["01.01.1916", []],
    ["?", ["birth.missing"]],
    ["", ["birth.missing"]],
  ])("of birth on %s: %j", (birthDate, expected) => {
    expect(person({ birthDate }).codes.filter((code) => code.startsWith("birth."))).toEqual(expected);
  });
  test("with two digits are in the past century only above the pivot", () => {
    const year = (text: string) => {
      const date = readDate(text, birthPivot("2026-11-23"));
      return date.kind === "day" ? date.iso.slice(0, 4) : null;
    };
    expect([year("01.01.25"), year("01.01.26"), year("01.01.27")]).toEqual(["2025", "2026", "1927"]);
  });
  const ukraine = { statusId: "ae_24", possible: ["ae_24"], workAccess: "free", original: "§ 24" };
  test.each([
    // § 2 UkraineAufenthFGV: valid on 1 February 2026, extended until 4 March 2027
    ["31.01.2026", ["until.past"]],
    ["01.02.2026", ["until.ukraineExtended"]],
    ["03.03.2027", ["until.ukraineExtended"]],
    ["04.03.2027", []],
  ])("a card for Ukrainians until %s: %j", (text, expected) => {
    expect(codes(readValidity("residenceUntil", text, ukraine, context.today).findings)).toEqual(expected);
  });
  test("a paper has expired on the day after its last one", () => {
    const other = { ...ukraine, statusId: "ae_25_3", possible: ["ae_25_3"] };
    const until = (text: string) => codes(readValidity("residenceUntil", text, other, context.today).findings);
    expect([until("22.11.2026"), until("23.11.2026")]).toEqual([["until.past"], []]);
  });
  test("a job's start that does not exist is told from one that cannot be read", () => {
    expect(job({ start: "31.02.2027" }).codes).toContain("start.impossible");
    expect(job({ start: "bald" }).codes).toContain("start.unreadable");
  });
});

describe("numbers", () => {
  test.each([
    ["0", null],
    ["1", 1],
    ["1.200", 1200],
    ["500000", 500_000],
    ["500001", null],
    ["0000000001", null],
    ["000000001", 1],
    ["viele", null],
  ])("of people in a company: %s is %s", (size, expected) => {
    expect(company({ size })).toMatchObject({ size: expected, codes: expected === null ? ["count.unreadable"] : [] });
  });
  test.each([
    ["2,99", null],
    ["3", 300],
    ["150", 15_000],
    ["150,01", null],
  ])("of pay: %s is %s cents", (text, payCents) => {
    expect(readPay("pay", text)).toMatchObject({
      value: { payCents },
      findings: payCents === null ? [{ code: "pay.implausible" }] : [],
    });
  });
  test.each([
    ["60", 60, 60],
    ["61", null, null],
    ["3-60", 3, 60],
    ["3-61", null, null],
    ["über 10", 10, null],
    ["mind. 3", 3, null],
  ])("of years: %s is %s to %s", (text, min, max) => {
    expect(readYears("years", text).value).toEqual({ min, max });
  });
  test("of years at school end at twenty", () => {
    expect([readSchool("school", "20").value?.years, readSchool("school", "21").value]).toEqual([20, null]);
  });
});

describe("a job", () => {
  test.each([
    ["ab 23 Uhr", "23:00", null],
    ["ab 24 Uhr", null, null],
    ["23-7", "23:00", "07:00"],
    ["7-23", "07:00", "23:00"],
    ["24-7", null, null],
    ["7-24", null, null],
  ])("in shift %j from %s until %s", (shift, shiftStart, shiftEnd) => {
    expect(job({ shift })).toMatchObject({ shiftStart, shiftEnd });
  });
  test("in a shift nobody understands is asked about", () => {
    expect(job({ shift: "irgendwie" }).codes).toContain("shift.unreadable");
    expect(job({ shift: "Früh" })).toMatchObject({ shifts: ["f"] });
    expect(job({ shift: "Früh" }).codes).not.toContain("shift.unreadable");
  });
  test("has tasks of two letters and more", () => {
    expect(job({ tasks: "x, xy, xyz" }).tasks).toEqual(["xy", "xyz"]);
  });
  test("needs its company by number or by name", () => {
    const missing = (fields: Record<string, string>) => job(fields).codes.includes("job.employerMissing");
    expect(missing({ employerName: "" })).toBe(true);
    expect(missing({ employerName: "", employerNo: "F1" })).toBe(false);
    expect(missing({ employerNo: "F1" })).toBe(false);
    expect(missing({ employerNo: "" })).toBe(false);
  });
  test("keeps remark and notes, one after the other", () => {
    expect(job({ remark: "erst", note: "dann" }).note).toBe("erst; dann");
    expect(company({ remark: "", note: "dann" }).note).toBe("dann");
  });
  test.each([
    ["A2", "A2", []],
    ["a 2", "A2", []],
    ["A2-B1", "A2", ["german.range"]],
    ["A2-A2", null, ["german.word"]],
    ["B1-A2", null, ["german.word"]],
    ["A2-C0", null, ["german.word"]],
    ["B0-B2", null, ["german.word"]],
    ["B0", null, ["german.word"]],
  ])("that asks for German %s: %s, %j", (text, level, expected) => {
    const { value, findings } = readRequiredGerman("german", text);
    expect([value, codes(findings)]).toEqual([level, expected]);
  });
  test("names an apprenticeship, one of several, or none that is known", () => {
    expect(job({ apprenticeship: "Bäcker/in" })).toMatchObject({ apprenticeshipId: "baecker" });
    expect(job({ apprenticeship: "Raumschiffpilot" })).toMatchObject({ apprenticeshipId: null });
    expect(job({ apprenticeship: "Raumschiffpilot" }).codes).toContain("apprenticeship.unknown");
    expect(job({ apprenticeship: "Fachkraft" }).codes).toContain("apprenticeship.unsure");
    // four letters are too few to guess from
    expect(job({ apprenticeship: "Fach" }).codes).toContain("apprenticeship.unknown");
  });
});

describe("places", () => {
  test("a company's street without a postcode is asked about, and nothing else", () => {
    const asked = (fields: Record<string, string>) => company(fields).codes.includes("company.postcodeMissing");
    expect([
      asked({ street: "Weg 1" }),
      asked({ street: "Weg 1", postcode: "45470" }),
      asked({}),
      asked({ postcode: "45470" }),
    ]).toEqual([true, false, false, false]);
  });
  test("a postcode elsewhere is noted only where the city's own are known", () => {
    const at = (postcodes: string[]) =>
      codes(readPlace("place", "10115 Berlin", { city: "Mülheim", postcodes }).findings);
    expect([at(["45470"]), at(["10115"]), at([])]).toEqual([["postcode.elsewhere"], [], []]);
  });
  test("a short form of the city is the city, another one is not", () => {
    const home = { city: "Mülheim an der Ruhr", postcodes: [] };
    const city = (text: string) => readPlace("place", text, home).value.city;
    expect([
      city("Mülheim a.d.R."),
      city("Mülheim Ruhr"),
      city("Mülheim"),
      city("Mülheim Ruhr Nord"),
      city("Mülheim Köln"),
    ]).toEqual([home.city, home.city, home.city, "Mülheim Ruhr Nord", "Mülheim Köln"]);
  });
  test("a district is certain for its only postcode, or for the first one in only one part of the city", () => {
    const part = (id: string, postcodes: string[], kind = "Stadtteil") => ({ id, kind, postcodes });
    const sure = districtsByPostcode([
      part("alone", ["1"]),
      part("first", ["2", "3"]),
      part("second", ["4", "2"]),
      part("street", ["2"], "Siedlung"),
      part("left", ["5"]),
      part("right", ["5"]),
      part("one", ["6", "7"]),
      part("other", ["8", "7"]),
    ]);
    expect(Object.fromEntries(sure)).toEqual({ 1: "alone", 2: "first", 3: "first", 4: "second", 6: "one", 8: "other" });
  });
});

describe("words that are nearly right", () => {
  test("may have no typo below five letters, one below nine, two above", () => {
    expect([4, 5, 8, 9, 20].map(allowedTypos)).toEqual([0, 1, 1, 2, 2]);
  });
  test.each([
    ["Lagerarbeter", ["lagerhelfer"], []],
    // one typo is accepted from six letters on; with two the occupation is only suggested
    ["Maurr", [], ["hochbauhelfer"]],
    ["Maurir", ["hochbauhelfer"], []],
    ["Malr", [], ["malerhelfer"]],
    ["Fliesenlegar", ["fliesenhelfer"], []],
    ["Fliesenlaegar", [], ["fliesenhelfer"]],
    // a title inside a longer word is only suggested; before a place or after a long first word it is accepted
    ["Gärtnerarbeiten", [], ["gartenhelfer"]],
    ["Koch in Syrien", ["kochassistent"], []],
    ["Schweisser MIG", ["schweisserhelfer"], []],
    // too short and too long to guess
    ["Koc", [], []],
    ["x".repeat(61), [], []],
  ])("%s: certain %j", (text, certain, suggestions) => {
    expect(matchOccupation(text, reference)).toMatchObject({ certain, suggestions });
  });
  test("a phrase is kept together even where it begins the cell", () => {
    expect(splitList("ruhig, genau, schnell", ["ruhig, genau"])).toEqual(["ruhig, genau", "schnell"]);
    expect(splitList("schnell, ruhig, genau", ["ruhig, genau"])).toEqual(["schnell", "ruhig, genau"]);
    expect(splitList("ruhig, genau")).toEqual(["ruhig", "genau"]);
  });
  test("a skill is found by its German or its English name, with typos, and in part", () => {
    const [skill] = reference.skills.filter(({ de, en }) => de !== en && !/[,;]/.test(`${de}${en}`));
    if (!skill) throw new Error("a skill with two names");
    const ids = (text: string) => readSkills("skills", text, reference).value.map(({ skillId }) => skillId);
    expect(ids(skill.de)).toContain(skill.id);
    expect(ids(skill.en)).toContain(skill.id);
    expect(ids("Schweisse")).toEqual(["S_WELD"]);
    expect(readSkills("skills", "abc", reference).findings[0]).toMatchObject({
      code: "skill.unknown",
      suggestions: [],
    });
    expect(readSkills("skills", "x".repeat(61), reference).findings[0]).toMatchObject({ suggestions: [] });
  });
});

describe("wishes", () => {
  const wish = (text: string, from = reference) => readWishes("wish", text, from);
  test("that nobody understands keep their words, each once", () => {
    expect(wish("Quirlen, Quirlen, Zwirbeln").value).toEqual([
      { kind: "words", original: "Quirlen" },
      { kind: "words", original: "Zwirbeln" },
    ]);
  });
  test("for an apprenticeship are found by the whole title, by its first word, and not by two letters", () => {
    expect(wish("Ausbildung Bäcker").value).toMatchObject([{ kind: "apprenticeship", id: "baecker" }]);
    expect(wish("Ausbildung als Bäckerin").value).toMatchObject([{ kind: "apprenticeship", id: "baecker" }]);
    expect(wish("Ausbildung zur Fachkraft")).toMatchObject({ value: [{ kind: "anyTraining" }] });
    expect(wish("Ausbildung zur Fachkraft").findings[0]?.suggestions.length).toBeGreaterThan(1);
    expect(wish("Ausbildung XY")).toMatchObject({ value: [{ kind: "anyTraining" }], findings: [{ suggestions: [] }] });
    expect(wish("Ausbildung KFZ").value).toMatchObject([{ kind: "apprenticeship", id: "kfz" }]);
  });
  test.each([
    ["occupation:gartenhelfer", { kind: "occupation", id: "gartenhelfer" }],
    ["apprenticeship:baecker", { kind: "apprenticeship", id: "baecker" }],
    // in the wrong table, in no table, deleted
    ["occupation:baecker", { kind: "words" }],
    ["apprenticeship:gartenhelfer", { kind: "words" }],
    ["skill:S_WELD", { kind: "words" }],
    ["occupation:gone", { kind: "words" }],
  ])("learnt as %s are %j", (meaning, expected) => {
    expect(wish("Zwirbeln", learnt("wish", "zwirbeln", meaning)).value).toMatchObject([expected]);
  });
});

describe("words that were learnt", () => {
  test("for a skill that was deleted are asked about again", () => {
    expect(readSkills("skills", "Zwirbeln", learnt("skill", "zwirbeln", "S_GONE"))).toMatchObject({
      value: [],
      findings: [{ code: "skill.unknown", original: "Zwirbeln" }],
    });
  });
  test("for skills are those the reference data still has", () => {
    const skill = (meaning: string) =>
      readSkills("skills", "Zwirbeln", learnt("skill", "zwirbeln", meaning)).value.map(({ skillId }) => skillId);
    expect([skill("S_WELD"), skill("gone")]).toEqual([["S_WELD"], []]);
  });
  test("are levels, hours and letter boxes of a person", () => {
    const read = (kind: LearntKind, column: string, meaning: string) => {
      const names = ["familyName", "givenName", "birthDate", column];
      const cells = cleanRow("profiles", names, ["Muster", "Ada", "06.07.1992", "zwirbeln"]);
      const row = readRow("profiles", names, names, cells, {
        ...context,
        reference: learnt(kind, "zwirbeln", meaning),
      });
      if (row.verdict === "skipped" || row.facts.kind !== "profiles") throw new Error("a person");
      return row.facts.profile;
    };
    expect(read("level", "germanSpoken", "B1").speaking).toEqual({
      level: "B1",
      proof: "stated",
      original: "zwirbeln",
    });
    expect(read("level", "germanSpoken", "Z9").speaking).toBeNull();
    expect(read("hours", "hours", "20-30").hours).toMatchObject({ min: 20, max: 30 });
    expect(read("hours", "hours", "60").hours).toBeNull();
    expect(read("mailbox", "mailbox", "none").mailbox).toBe("none");
    expect(read("mailbox", "mailbox", "gone").mailbox).toBe("unknown");
  });
});

describe("a line and its columns", () => {
  const verdictOf = (names: string[], cells: string[]) => {
    const read = readRow(
      "profiles",
      names,
      ["familyName", "givenName", "birthDate", "phone", "email"].slice(0, names.length),
      { cells, dropped: [] },
      context,
    );
    return read.verdict === "skipped" ? read.reason : read.verdict;
  };
  const names = ["Name", "Vorname", "Geburtsdatum", "Telefon", "Mail"];
  test("is a sum row with four filled cells, and a person with five", () => {
    expect(verdictOf(names, ["Summe", "1", "2", "3", ""])).toBe("sum");
    expect(verdictOf(names, ["Summe", "Ada", "06.07.1992", "", "a@example.org"])).toBe("sum");
    expect(verdictOf(names, ["Summe", "Ada", "06.07.1992", "0208 4447788", "a@example.org"])).toBe("good");
  });
  test("that repeats the headers is a header row, from two cells on", () => {
    expect(verdictOf(names, ["Name", "Vorname", "", "", ""])).toBe("header");
    expect(verdictOf(names, names)).toBe("header");
    expect(verdictOf(names, ["Name", "", "", "", ""])).not.toBe("header");
    expect(verdictOf(names, ["Name", "Ada", "06.07.1992", "", ""])).not.toBe("header");
  });
  test("keeps what was removed under its column's field", () => {
    const cells = cleanRow("profiles", ["familyName", "sensitive.religion"], ["Muster", "x"]);
    const read = readRow("profiles", ["Name", "Religion"], ["familyName", "sensitive.religion"], cells, context);
    if (read.verdict === "skipped") throw new Error("a row");
    expect(read.findings).toContainEqual(
      expect.objectContaining({ field: "sensitive.religion", code: "dropped.religion", level: "dropped" }),
    );
  });
  test("is guessed from headers of five letters and more with one typo", () => {
    expect(guessMapping(["Telefn", "Ortt", "Orte", "Stadtt"], "profiles")).toEqual([
      "phone",
      "ignore",
      "ignore",
      "city",
    ]);
  });
  test.each([
    ["Emial", "email"],
    ["Emal", "ignore"],
    // "Name" is too short to be meant by a mistake
    ["Namen", "ignore"],
  ])("is guessed from %s as %s", (header, field) => {
    expect(guessMapping([header], "profiles")).toEqual([field]);
  });
  test("reveals what kind of list it is; without a clue it is one of people", () => {
    expect(guessKind(["Firma", "Branche", "Beschäftigte"])).toBe("companies");
    expect(guessKind(["Stelle", "Aufgaben", "Stundenlohn"])).toBe("jobs");
    expect(guessKind(["Farbe"])).toBe("profiles");
  });
  test("may become a field, a note, nothing or forbidden, and a forbidden one nothing else", () => {
    const may = (header: string, target: string) => allowedTarget("profiles", header, target);
    for (const target of ["ignore", "note", "sensitive.other", "familyName"]) expect(may("Farbe", target)).toBe(true);
    for (const target of ["sensitive.health", "employerNo"]) expect(may("Farbe", target)).toBe(false);
    for (const target of ["ignore", "note", "familyName"]) expect(may("Religion", target)).toBe(false);
    expect(may("Religion", "sensitive.religion")).toBe(true);
  });
  test("is of people, companies or jobs, and of nothing else", () => {
    expect(["profiles", "companies", "jobs", "", "people"].map(isKind)).toEqual([true, true, true, false, false]);
  });
  test("needs a name of a person, a name of a company, title and company of a job", () => {
    expect(requiredFields("profiles")).toEqual([["familyName", "fullName", "givenName"]]);
    expect(requiredFields("companies")).toEqual([["name"]]);
    expect(requiredFields("jobs")).toEqual([["title"], ["employerNo", "employerName"]]);
  });
});

test("a remark of which nothing is dropped stays letter for letter", () => {
  expect(cleanRow("profiles", ["remark"], ["kann  nähen ,  Religion: x"]).cells).toEqual(["kann nähen"]);
  expect(cleanRow("profiles", ["remark"], ["kann  nähen "]).cells).toEqual(["kann  nähen "]);
});
