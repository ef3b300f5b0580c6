import { describe, expect, test } from "vitest";
import { reference } from "./reference.fixture";
import { readPermission, readResidence } from "./residence";
import { readBenefit, readSchool, readValidity } from "./validity";

const today = "2026-11-23";
const read = (text: string) => readResidence("residence", text, reference.residenceStatuses);
const status = (text: string) => read(text).value;

describe("residence status", () => {
  test.each([
    ["25 III", "ae_25_3"],
    ["§ 25 Abs. 5", "ae_25_5"],
    ["Aufenthaltserlaubnis 25/1", "ae_25_1"],
    ["§ 24 AufenthG (Ukraine)", "ae_24"],
    ["§ 24", "ae_24"],
    ["Duldung § 60a", "duldung_60a"],
    ["Niederlassungserlaubnis", "ne"],
    ["EU-Bürger", "eu_free"],
    ["§ 25a", "ae_25a"],
    ["§ 60c AufenthG", "ausb_duldung"],
    ["Ausbildungsduldung", "ausb_duldung"],
    ["§ 104c", "ae_104c"],
    ["Fiktion § 81 Abs. 4", "fiktion_81_4"],
    ["subsidiärer Schutz", "ae_25_2_s"],
    ["AE § 25 Abs. 2 subsidiär", "ae_25_2_s"],
  ])("%s is %s", (text, id) => {
    const reading = read(text);
    expect(reading.value).toMatchObject({ statusId: id, original: text });
    expect(reading.findings).toEqual([]);
  });

  test("counts the section where the word beside it says something else", () => {
    expect(status("§ 25 Abs. 3 Flüchtling")).toMatchObject({ statusId: "ae_25_3" });
  });

  test.each(["§ 25 (2)", "AE § 25 Abs. 2", "25 II"])(
    "%s may be two statuses, both with free access to work",
    (text) => {
      const reading = read(text);
      expect(reading.value).toMatchObject({ statusId: null, possible: ["ae_25_2_f", "ae_25_2_s"], workAccess: "free" });
      expect(reading.findings[0]).toMatchObject({
        level: "question",
        code: "residence.ambiguousSameAccess",
        original: text,
      });
    },
  );

  test.each([
    ["Duldung", "duldung_60a"],
    ["Fiktionsbescheinigung", "fiktion_81_3"],
    ["Gestattung", "gestattung_komm"],
    ["Aufenthaltsgestattung", "gestattung_sicher"],
  ])("%s is asked about; access to work stays open", (text, one) => {
    const reading = read(text);
    expect(reading.value).toMatchObject({ statusId: null, workAccess: null });
    expect(reading.value?.possible).toContain(one);
    expect(reading.findings[0]).toMatchObject({ level: "question", code: "residence.ambiguous" });
  });

  test("unknown and unreadable words are kept as a question", () => {
    expect(read("?").findings[0]).toMatchObject({ code: "residence.unknown", original: "?" });
    expect(read("Papier liegt beim Amt").findings[0]).toMatchObject({ code: "residence.unreadable" });
    expect(read("")).toEqual({ value: null, findings: [] });
  });
});

describe("permission to work against the status", () => {
  const ask = (word: string, residence: string) =>
    readPermission("permission", word, status(residence)).findings.map((finding) => finding.code);
  test.each([
    ["ja", "§ 24", []],
    ["unbeschränkt", "§ 25 (2)", []],
    ["gestattet", "Niederlassungserlaubnis", []],
    ["nein", "§ 24", ["permission.contradictsFree"]],
    ["nur mit Erlaubnis", "EU-Bürger", ["permission.contradictsFree"]],
    ["nur mit Erlaubnis", "Duldung § 60a", []],
    ["beantragt", "Duldung § 60a", []],
    ["unbeschränkt", "Duldung § 60a", ["permission.contradictsPermit"]],
    ["nein", "Duldung § 60a", ["permission.readPaper"]],
    ["ja", "Gestattung", ["permission.readPaper"]],
    ["ABH fragen", "§ 24", ["permission.askAuthority"]],
    ["beantragt", "", ["permission.readPaper"]],
    ["vielleicht", "§ 24", ["permission.unreadable"]],
    ["", "§ 24", []],
  ])("%s with %s → %j", (word, residence, expected) => {
    expect(ask(word, residence)).toEqual(expected);
  });
});

describe("valid until", () => {
  const until = (text: string, residence: string) => readValidity("residenceUntil", text, status(residence), today);
  test("a day in the future is certain", () => {
    expect(until("25.11.2026", "§ 25 Abs. 5")).toEqual({
      value: { until: "2026-11-25", unlimited: false, original: "25.11.2026" },
      findings: [],
    });
    expect(until("29.02.2028", "25 III").value?.until).toBe("2028-02-29");
  });
  test.each([
    ["2026", "Fiktionsbescheinigung", "until.yearOnly"],
    ["25.07.2026", "§ 25 (2)", "until.past"],
    ["31.02.2027", "§ 25 (2)", "until.impossible"],
    ["unbefristet", "Duldung", "until.unlimitedContradicts"],
    ["unbefristet", "§ 24", "until.unlimitedContradicts"],
    ["unbefristet", "?", "until.unlimitedNoStatus"],
    ["31.12.2026", "§ 24", "until.ukraineExtended"],
    ["30.11.2028", "", "residence.missing"],
    ["bald", "§ 24", "until.unreadable"],
  ])("%s with %s is asked about: %s", (text, residence, code) => {
    expect(until(text, residence).findings.map((finding) => finding.code)).toEqual([code]);
  });
  test.each(["Niederlassungserlaubnis", "EU-Bürger"])("%s may be without an end", (residence) => {
    expect(until("unbefristet", residence)).toEqual({
      value: { until: null, unlimited: true, original: "unbefristet" },
      findings: [],
    });
  });
});

describe("benefit system and school", () => {
  test.each([
    ["SGB II", "sgb2"],
    ["Jobcenter", "sgb2"],
    ["SGB III", "sgb3"],
    ["AsylbLG § 3", "asylblg"],
    ["AsylbLG", "asylblg"],
    ["keine Leistung", "none"],
  ])("%s → %s", (text, system) => {
    expect(readBenefit("benefit", text, null)).toEqual({ value: { system, original: text }, findings: [] });
  });
  test("a system that the status rules out is kept and asked about", () => {
    const reading = readBenefit("benefit", "SGB II", status("Duldung § 60a"));
    expect(reading.value?.system).toBe("sgb2");
    expect(reading.findings[0]).toMatchObject({ code: "benefit.contradicts" });
    expect(readBenefit("benefit", "SGB II", status("§ 25 Abs. 5")).findings).toEqual([]);
  });
  test.each([
    ["12+Uni", 12, true],
    ["4 Jahre", 4, false],
    ["0", 0, false],
    ["9", 9, false],
  ])("school %s", (text, years, university) => {
    expect(readSchool("school", text).value).toEqual({ years, university, original: text });
  });
  test("school in words is asked about", () => {
    expect(readSchool("school", "viele").findings[0]).toMatchObject({ code: "school.unreadable", original: "viele" });
  });
});
