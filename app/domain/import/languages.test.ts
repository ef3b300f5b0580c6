import { describe, expect, test } from "vitest";
import { readGermanLevel, readLanguages } from "./languages";

describe("languages", () => {
  test.each([
    ["Farsi", "fa"],
    ["Dari", "prs"],
    ["Kurdisch (Kurmandschi)", "kmr"],
    ["Paschtu", "ps"],
    ["Igbo", "ig"],
    ["Tigrinya", "ti"],
    ["Ukrainisch", "uk"],
    ["Türkisch", "tr"],
    ["tuerkisch", "tr"],
    ["Französich", "fr"],
    ["Französih", "fr"],
    ["Arabish", "ar"],
    ["Serbisch", "sr"],
    ["Arabic", "ar"],
  ])("%s → %s", (text, code) => {
    expect(readLanguages("firstLanguage", text, true).value).toEqual([{ code, native: true, original: text }]);
  });
  test("a mistake more than the length of the name allows is asked about: one of eight letters, two of more", () => {
    for (const text of ["Rabich", "Franösih"])
      expect(readLanguages("firstLanguage", text, true).findings).toMatchObject([{ code: "language.unknown" }]);
  });
  test("several in one cell, each once", () => {
    const reading = readLanguages("otherLanguages", "Kurdisch (Kurmandschi), Farsi und Englisch, Farsi", false);
    expect(reading.value.map((language) => language.code)).toEqual(["kmr", "fa", "en"]);
  });
  test("Kurdish alone names two languages", () => {
    expect(readLanguages("firstLanguage", "Kurdisch", true).findings[0]).toMatchObject({
      level: "question",
      code: "language.ambiguous",
      suggestions: [{ value: "kmr" }, { value: "ckb" }],
    });
  });
  test.each(["Klingonisch", "constructor", "?"])("%s is asked about and kept", (text) => {
    const reading = readLanguages("firstLanguage", text, true);
    expect(reading.value).toEqual([]);
    expect(reading.findings[0]).toMatchObject({ code: "language.unknown", original: text });
  });
});

describe("German levels", () => {
  test.each([
    ["B 1", "B1", "stated"],
    ["a2", "A2", "stated"],
    ["A1.2", "A1", "stated"],
    ["B1 (Telc)", "B1", "telc"],
    ["A2 (Zertifikat)", "A2", "certificate"],
    ["A0", "A0", "stated"],
    ["keine", "A0", "stated"],
    ["B2", "B2", "stated"],
  ])("%s → %s (%s)", (text, level, proof) => {
    expect(readGermanLevel("germanSpoken", text)).toEqual({ value: { level, proof, original: text }, findings: [] });
  });
  test.each([
    ["gut", "level.word", ["B1", "B2"]],
    ["wenig", "level.word", ["A1", "A2"]],
    ["A2-B1", "level.range", ["A2", "B1"]],
    ["prima", "level.word", []],
  ])("%s is asked about", (text, code, suggested) => {
    const reading = readGermanLevel("germanSpoken", text);
    expect(reading.value).toBeNull();
    expect(reading.findings[0]).toMatchObject({ level: "question", code, original: text });
    expect(reading.findings[0]?.suggestions.map((suggestion) => suggestion.value)).toEqual(suggested);
  });
  test.each(["C9", "B7", "a5"])("%s does not exist", (text) => {
    expect(readGermanLevel("germanSpoken", text).findings[0]).toMatchObject({ level: "error", code: "level.unknown" });
  });
  test("an empty cell says nothing", () => {
    expect(readGermanLevel("germanSpoken", "")).toEqual({ value: null, findings: [] });
  });
});
