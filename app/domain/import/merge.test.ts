import { describe, expect, test } from "vitest";
import { mergePerson } from "./merge";
import { readProfile } from "./profile";
import { type ChannelRecord, type LanguageRecord, type PersonRecord, recordOf } from "./record";
import { context } from "./reference.fixture";

const nobody = recordOf(readProfile(new Map(), context).value, []);
const known = (person: Partial<PersonRecord["person"]>, more: Partial<PersonRecord> = {}): PersonRecord => ({
  ...nobody,
  person: { ...nobody.person, ...person },
  ...more,
});
const asked = (before: PersonRecord, row: PersonRecord) =>
  mergePerson(before, row).questions.map(({ field, original }) => [field, original]);

describe("one fact of a person", () => {
  test("an empty one is filled, whichever way it is empty", () => {
    const { record, questions, changed } = mergePerson(
      known({ city: "", schoolYears: null }),
      known({ city: "Mülheim", schoolYears: 0 }),
    );
    expect(record.person).toMatchObject({ city: "Mülheim", schoolYears: 0 });
    expect([questions, changed]).toEqual([[], true]);
  });
  test("zero is a fact and is not filled", () => {
    expect(mergePerson(known({ schoolYears: 0 }), known({ schoolYears: 8 })).record.person.schoolYears).toBe(0);
    expect(asked(known({ schoolYears: 0 }), known({ schoolYears: 8 }))).toEqual([["schoolYears", "8"]]);
  });
  test("an empty cell takes nothing away and asks nothing", () => {
    const before = known({ city: "Mülheim", schoolYears: 8 });
    expect(mergePerson(before, known({ city: "", schoolYears: null }))).toEqual({
      record: before,
      questions: [],
      changed: false,
    });
  });
  test("another spelling of the same words is no difference", () => {
    expect(asked(known({ street: "Düsseldorfer Weg 1" }), known({ street: "DÜSSELDORFER WEG 1" }))).toEqual([]);
    expect(asked(known({ street: "Weg 1" }), known({ street: "Weg 2" }))).toEqual([["street", "Weg 2"]]);
  });
  test("a known birth date is not questioned by its year, but by another year or another date", () => {
    const born = known({ birthDate: "1988-10-28", birthYear: 1988 });
    expect(asked(born, known({ birthYear: 1988 }))).toEqual([]);
    expect(asked(born, known({ birthYear: 1989 }))).toEqual([["birthYear", "1989"]]);
    expect(asked(born, known({ birthDate: "1989-10-28", birthYear: 1989 }))).toEqual([
      ["birthDate", "1989-10-28"],
      ["birthYear", "1989"],
    ]);
  });
  test("a known year is completed by a date in that year", () => {
    const { record, questions } = mergePerson(
      known({ birthYear: 1988 }),
      known({ birthDate: "1988-10-28", birthYear: 1988 }),
    );
    expect([record.person.birthDate, questions]).toEqual(["1988-10-28", []]);
  });
  test.each([
    [
      [30, null],
      [null, 20],
      [30, null],
    ],
    [
      [30, null],
      [null, 29],
      [30, null],
    ],
    [
      [30, null],
      [null, 30],
      [30, 30],
    ],
    [
      [30, null],
      [null, 31],
      [30, 31],
    ],
    [
      [null, 20],
      [21, null],
      [null, 20],
    ],
    [
      [null, 20],
      [20, null],
      [20, 20],
    ],
  ])("hours %j with %j become %j: an end is never before its start", (before, row, expected) => {
    const hours = ([hoursMin = null, hoursMax = null]: (number | null)[]) => known({ hoursMin, hoursMax });
    const { person } = mergePerson(hours(before), hours(row)).record;
    expect([person.hoursMin, person.hoursMax]).toEqual(expected);
  });
  test("the letter box is filled when unknown, asked about when different, left alone when the list does not know", () => {
    const box = (before: "own" | "none" | "unknown", row: "own" | "none" | "unknown") => [
      mergePerson(known({ mailbox: before }), known({ mailbox: row })).record.person.mailbox,
      asked(known({ mailbox: before }), known({ mailbox: row })).length,
    ];
    expect(box("unknown", "none")).toEqual(["none", 0]);
    expect(box("own", "unknown")).toEqual(["own", 0]);
    expect(box("own", "own")).toEqual(["own", 0]);
    expect(box("own", "none")).toEqual(["own", 1]);
  });
  test.each([
    [false, false, false],
    [true, false, true],
    [false, true, true],
    [true, true, true],
  ])("needing an interpreter and having studied: %s and %s are %s", (before, row, expected) => {
    const both = (yes: boolean) => known({ needsInterpreter: yes, hasUniversity: yes });
    expect(mergePerson(both(before), both(row)).record.person).toMatchObject({
      needsInterpreter: expected,
      hasUniversity: expected,
    });
  });
  test("notes are added one after the other, and nothing twice", () => {
    const note = (before: string, row: string) =>
      mergePerson(known({ note: before }), known({ note: row })).record.person.note;
    expect(note("", "ruft an")).toBe("ruft an");
    expect(note("ruft an", "")).toBe("ruft an");
    expect(note("ruft an", "kommt")).toBe("ruft an; kommt");
    expect(note("Ruft gern an", "RUFT GERN")).toBe("Ruft gern an");
  });
});

describe("lists of a person", () => {
  const language = (more: Partial<LanguageRecord>): LanguageRecord => ({
    language: "de",
    isFirst: false,
    speaking: null,
    reading: null,
    writing: null,
    evidence: "self",
    original: "",
    ...more,
  });
  const phone = (more: Partial<ChannelRecord>): ChannelRecord => ({
    kind: "phone",
    value: "+49208",
    shared: false,
    failed: false,
    original: "",
    ...more,
  });
  test("a missing level is filled, a different one asked about, the same one not", () => {
    const before = known({}, { languages: [language({ speaking: "B1" })] });
    const row = (level: LanguageRecord["speaking"], written: LanguageRecord["reading"]) =>
      known({}, { languages: [language({ speaking: level, reading: written }), language({ language: "ar" })] });
    const filled = mergePerson(before, row(null, "A2"));
    expect(filled.record.languages).toEqual([
      language({ speaking: "B1", reading: "A2" }),
      language({ language: "ar" }),
    ]);
    expect(filled.questions).toEqual([]);
    expect(asked(before, row("B1", null))).toEqual([]);
    expect(asked(before, row("A2", null))).toEqual([["germanSpoken", "A2"]]);
    const written = known({}, { languages: [language({ writing: "A1" })] });
    expect(asked(written, known({}, { languages: [language({ writing: "A2" })] }))).toEqual([["germanWritten", "A2"]]);
  });
  test("one phone stays one, and stays marked as shared or failing", () => {
    const channels = (before: ChannelRecord[], row: ChannelRecord[]) =>
      mergePerson(known({}, { channels: before }), known({}, { channels: row })).record.channels;
    for (const flag of ["shared", "failed"] as const) {
      expect(channels([phone({ [flag]: true })], [phone({})])).toEqual([phone({ [flag]: true })]);
      expect(channels([phone({})], [phone({ [flag]: true })])).toEqual([phone({ [flag]: true })]);
    }
    expect(channels([phone({})], [phone({})])).toEqual([phone({})]);
    const other = phone({ value: "+49209" });
    expect(channels([phone({})], [other])).toEqual([phone({}), other]);
    const mail = phone({ kind: "email" });
    expect(channels([phone({})], [mail])).toEqual([phone({}), mail]);
  });
  test("there is one place for letters, even after a move", () => {
    const letter = (value: string) => phone({ kind: "letter", value });
    const merged = mergePerson(known({}, { channels: [letter("Weg 1")] }), known({}, { channels: [letter("Weg 2")] }));
    expect(merged.record.channels).toEqual([letter("Weg 1")]);
  });
  test("work in the same occupation in other words is a separate entry", () => {
    const work = (occupationId: string | null, original: string) => ({
      occupationId,
      original,
      yearsMin: null,
      yearsMax: null,
      openEnded: false,
    });
    const all = (before: ReturnType<typeof work>, row: ReturnType<typeof work>) =>
      mergePerson(known({}, { experience: [before] }), known({}, { experience: [row] })).record.experience.length;
    expect(all(work("kfz_helfer", "Autoschlosser"), work("kfz_helfer", "AUTOSCHLOSSER"))).toBe(1);
    expect(all(work("kfz_helfer", "Autoschlosser"), work("kfz_helfer", "KFZ-Mechaniker"))).toBe(2);
    expect(all(work("kfz_helfer", "Fahrer"), work(null, "Fahrer"))).toBe(2);
  });
  test("the same wish is one: by occupation, by apprenticeship, else by its kind and words", () => {
    const wish = (more: Partial<PersonRecord["wishes"][number]>) => ({
      occupationId: null,
      apprenticeshipId: null,
      wantsApprenticeship: false,
      anyWork: false,
      original: "",
      ...more,
    });
    const all = (...wishes: Parameters<typeof wish>[0][]) => {
      const [before = {}, row = {}] = wishes;
      return mergePerson(known({}, { wishes: [wish(before)] }), known({}, { wishes: [wish(row)] })).record.wishes
        .length;
    };
    expect(all({ occupationId: "koch", original: "Koch" }, { occupationId: "koch", original: "Küche" })).toBe(1);
    expect(all({ occupationId: "koch" }, { occupationId: "lagerhelfer" })).toBe(2);
    expect(all({ apprenticeshipId: "baecker", original: "a" }, { apprenticeshipId: "baecker", original: "b" })).toBe(1);
    expect(all({ apprenticeshipId: "baecker" }, { apprenticeshipId: "kfz" })).toBe(2);
    expect(all({ anyWork: true, original: "egal" }, { anyWork: true, original: "Egal" })).toBe(1);
    expect(all({ anyWork: true, original: "egal" }, { wantsApprenticeship: true, original: "egal" })).toBe(2);
    expect(all({ anyWork: true, original: "egal" }, { anyWork: true, original: "irgendwas" })).toBe(2);
  });
});

describe("papers and benefits", () => {
  const access = (more: object) => ({
    statusId: "ae_24",
    permission: "free",
    permitState: "not_needed" as const,
    until: "2027-03-04",
    original: "Karte",
    ...more,
  });
  test("are filled when missing", () => {
    const row = known({}, { access: access({}), benefit: { system: "SGB II", original: "Jobcenter" } });
    const { record, questions, changed } = mergePerson(known({}), row);
    expect([record.access, record.benefit, questions, changed]).toEqual([row.access, row.benefit, [], true]);
  });
  test.each<[string, object, number]>([
    ["the same", {}, 0],
    ["other words for the same", { original: "Ausweis" }, 0],
    ["the same words read another way", { until: "2028-03-04" }, 0],
    ["another end", { original: "Ausweis", until: "2028-03-04" }, 1],
    ["another status", { original: "Ausweis", statusId: "ae_25_3" }, 1],
    ["another access", { original: "Ausweis", permission: "tied" }, 1],
  ])("%s: %j asks %i times, and the known paper stays", (_, more, times) => {
    const before = known({}, { access: access({}) });
    const merged = mergePerson(before, known({}, { access: access(more) }));
    expect(merged.questions.map(({ field }) => field)).toEqual(Array(times).fill("residence"));
    expect(merged.record.access).toEqual(before.access);
  });
  test("a benefit from another office is asked about, the same one in other words not", () => {
    const of = (system: "SGB II" | "AsylbLG", original: string) => known({}, { benefit: { system, original } });
    expect(asked(of("SGB II", "Jobcenter"), of("SGB II", "Bürgergeld"))).toEqual([]);
    expect(asked(of("SGB II", "Jobcenter"), of("AsylbLG", "Sozialamt"))).toEqual([["benefit", "Sozialamt"]]);
    expect(asked(of("SGB II", "Jobcenter"), known({}))).toEqual([]);
  });
});

describe("questions", () => {
  const open = (original: string) => ({ field: "skills", code: "skill.unknown", original, suggestions: [] });
  test("are asked once: not again when they already exist, nor twice for one row", () => {
    const before = known({}, { questions: [open("Elektrik")] });
    const row = known({}, { questions: [open("Elektrik"), open("Dudelsack"), open("Dudelsack")] });
    const { questions: fresh, record, changed } = mergePerson(before, row);
    expect(fresh).toEqual([open("Dudelsack")]);
    expect(record.questions).toEqual([open("Elektrik"), open("Dudelsack")]);
    expect(changed).toBe(true);
    expect(mergePerson(before, before)).toMatchObject({ questions: [], changed: false });
  });
});
