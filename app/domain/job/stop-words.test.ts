import { describe, expect, test } from "vitest";
import { stopWords } from "./lawful-job.fixture";
import { findStopWords, isGenderOpen } from "./stop-words";

const ids = (text: string) => findStopWords(text, stopWords).map((hit) => hit.stopWord.id);

describe("stop words", () => {
  test.each([
    ["Muttersprache Deutsch", "nativeSpeaker"],
    ["Sie sind Muttersprachlerin?", "nativeSpeaker"],
    ["Deutsch als Muttersprache", "nativeSpeaker"],
    ["Wir suchen akzentfreies Deutsch", "accent"],
    ["nur Deutsche", "origin"],
    ["Ein junges Team erwartet Sie", "youngTeam"],
    ["jung und dynamisch", "age"],
    ["belastbar, unter 30 Jahre", "age"],
    ["höchstens 35 Jahren", "age"],
    ["nur Frauen", "gender"],
    ["kräftige Männer gesucht", "gender"],
    ["Putzfrau gesucht", "genderNoun"],
    ["ohne Kopftuch", "headscarf"],
    ["katholisch", "religion"],
    ["Keine Behinderung", "disability"],
    ["körperlich fit", "fit"],
    ["perfektes Deutsch", "perfectGerman"],
  ])("finds %s", (text, id) => {
    expect(ids(text)).toContain(id);
  });

  test.each([
    "Ruhige Tagschicht im Lager, auch in Teilzeit",
    "Muttersprache Deutsch ist nicht nötig",
    "Keine Muttersprachler nötig, wir erklären alles mit Bildern",
    "Jungpflanzen einsetzen",
    "Türkisch oder Arabisch hilft im Team",
    "Wir arbeiten von 6 bis 14 Uhr",
    "Verjüngung von Hecken",
  ])("leaves alone: %s", (text) => {
    expect(ids(text)).toEqual([]);
  });

  test("reports a passage once, by its fullest wording", () => {
    expect(ids("Ein junges Team")).toEqual(["youngTeam"]);
  });

  test("suggests a better wording for native German", () => {
    expect(findStopWords("Muttersprache Deutsch", stopWords)[0]).toMatchObject({
      found: "Muttersprache Deutsch",
      stopWord: { level: "error", better: "gute Deutschkenntnisse für Absprachen bei der Arbeit" },
    });
  });
});

describe("gender-open titles", () => {
  test.each([
    "Lagerhelfer (m/w/d)",
    "Lagerhelfer m/w/d",
    "Helfer (w/m/d)",
    "Lagerhelfer/in",
    "Packer:in",
    "Gärtner*innen",
    "Küchenhilfe",
    "Reinigungskraft für Büros",
    "Kaufmann/-frau",
  ])("accepts %s", (title) => expect(isGenderOpen(title)).toBe(true));

  test.each(["Bauhelfer", "Wäschereihelfer", "Putzmann", "Gartenhelferin"])("asks about %s", (title) =>
    expect(isGenderOpen(title)).toBe(false),
  );
});
