import { describe, expect, test } from "vitest";
import { readHours, readMailbox, readMobility } from "./availability";
import { matchOccupation, readExperience, readYears } from "./occupations";
import { learnt, reference } from "./reference.fixture";
import { apprenticeshipsNamed, readSkills, readWishes } from "./skills";
import type { ImportReference } from "./types";

/** Reference data with these titles and skills alone. */
const only = ({
  titles = [],
  apprentices = [],
  skills = [],
}: {
  titles?: string[];
  apprentices?: string[];
  skills?: string[];
}): ImportReference => ({
  ...reference,
  occupations: titles.map((de) => ({ id: de, de, en: de, apprenticeships: [] })),
  synonyms: [],
  apprenticeships: apprentices.map((de) => ({ id: de, de, en: de })),
  skills: skills.map((de) => ({ id: de, de, en: de, type: "skill" })),
});

describe("a title", () => {
  test.each([
    ["Webhelfe", ["Webhelfe"]],
    ["Webhelf", []],
  ])("stands before other words when it has eight letters: %s", (title, certain) => {
    expect(matchOccupation(`${title} Zwirbelraum`, only({ titles: [title] }))).toMatchObject({ certain });
  });

  test.each([
    ["Zwirl", ["Zwirl"]],
    ["Zwir", []],
  ])("within a longer word is offered when it has five letters: %s", (title, suggestions) => {
    expect(matchOccupation(`Ober${title}meister`, only({ titles: [title] }))).toMatchObject({ suggestions });
  });

  test.each([
    [60, ["Zwirbler"]],
    [61, []],
  ])("is looked for in words of at most 60 letters: %i", (letters, suggestions) => {
    const word = `${"x".repeat(letters - 8)}zwirbler`;
    expect(matchOccupation(word, only({ titles: ["Zwirbler"] }))).toMatchObject({ certain: [], suggestions });
  });

  test("of an apprenticeship to which no occupation leads is matched like any other word", () => {
    const known = only({ titles: ["Zwirbler"], apprentices: ["Zwirblermeister"] });
    expect(matchOccupation("Zwirblermeister", known)).toMatchObject({ certain: [], suggestions: ["Zwirbler"] });
  });
});

describe("a skill", () => {
  const offered = (text: string, skill: string) =>
    readSkills("skills", text, only({ skills: [skill] })).findings.flatMap(({ code, suggestions }) => [
      code,
      ...suggestions.map(({ value }) => value),
    ]);
  test.each([
    ["zwirb", ["skill.unsure", "Zwirbeln und Zwicken"]],
    ["zwir", ["skill.unknown"]],
  ])("is offered for a part of it with five letters: %s", (text, expected) => {
    expect(offered(text, "Zwirbeln und Zwicken")).toEqual(expected);
  });
  test.each([
    [60, "skill.unsure"],
    [61, "skill.unknown"],
  ])("is looked for with at most 60 letters: %i", (letters, code) => {
    expect(offered("z".repeat(letters), "z".repeat(70))[0]).toBe(code);
  });
  test("of four letters may be one of five with a mistake", () => {
    expect(readSkills("skills", "Excl", reference)).toMatchObject({ value: [{ skillId: "S_OFFICE" }], findings: [] });
  });
});

test.each([
  ["zwi", ["Zwi"]],
  ["zw", []],
])("an apprenticeship is found by three letters: %s", (written, expected) => {
  expect(apprenticeshipsNamed(written, only({ apprentices: ["Zwi", "Zw"] }))).toEqual(expected);
});

describe("occupations", () => {
  test.each([
    ["Fliesenleger", "fliesenhelfer"],
    ["Koch", "kochassistent"],
    ["Lagerarbeiter", "lagerhelfer"],
    ["Kellner", "servicehilfe"],
    ["Schneiderin", "naehhelfer"],
    ["Näherin", "naehhelfer"],
    ["Gärtner", "gartenhelfer"],
    ["Bauarbeiter", "hochbauhelfer"],
    ["Küchenhilfe in Restaurant", "kuechenhilfe"],
    ["Elektriker", "elektrohelfer"],
    ["Friseur", "friseurhelfer"],
    ["Verkäufer (Gemüse)", "verkaufshilfe"],
    ["Schweißer", "schweisserhelfer"],
    ["Bäcker", "baeckerhelfer"],
    ["Bäckergehilfe", "baeckerhelfer"],
    ["Fahrer", "auslieferungsfahrer"],
    ["KFZ-Mechaniker (Werkstatt vom Vater)", "kfz_helfer"],
    ["Autoschlosser", "kfz_helfer"],
    ["Maler", "malerhelfer"],
    ["Tischler", "holzhelfer"],
    ["Maurer", "hochbauhelfer"],
    ["Gabelstablerfahrer", "staplerfahrer"],
    ["садівник", "gartenhelfer"],
  ])("%s is %s", (text, id) => {
    expect(matchOccupation(text, reference).certain).toEqual([id]);
  });

  test.each([
    ["LKW Fahrer", "auslieferungsfahrer"],
    ["Altenpflege Familie", "pflegehelfer"],
    ["Krankenschwester", "krankenhaushelfer"],
    ["Landwirt", "gartenhelfer"],
    ["Imker", "gartenhelfer"],
    ["Hausfrau", "hauswirtschaftshelfer"],
    ["Handy-Reparatur", "elektromontage"],
    ["IT Techniker", "buerohelfer"],
    ["Buchhalterin", "buerohelfer"],
    ["Lehrerin", "schulbegleiter"],
  ])("%s is not certain; %s is offered", (text, id) => {
    const match = matchOccupation(text, reference);
    expect(match.certain).toEqual([]);
    expect(match.suggestions).toContain(id);
  });

  test("only the ending “-in” is taken off a title: a tailor’s shop is not certainly a tailor", () => {
    expect(matchOccupation("Schneiderin", reference).certain).toEqual(["naehhelfer"]);
    expect(matchOccupation("Schneiderei", reference)).toMatchObject({ certain: [], suggestions: ["naehhelfer"] });
  });

  test("a soldier fits no starter occupation, a pupil has none: the words stay, nothing is invented", () => {
    const soldier = readExperience({ title: "occupation", years: "years" }, "Soldat", "10", reference);
    expect(soldier.value).toEqual([{ occupationId: null, yearsMin: 10, yearsMax: 10, original: "Soldat (10)" }]);
    expect(soldier.findings[0]).toMatchObject({ code: "occupation.unknown", original: "Soldat", suggestions: [] });
    for (const nothing of ["Schüler", "Student (abgebrochen)", "-", ""])
      expect(readExperience({ title: "occupation", years: "years" }, nothing, "2", reference)).toEqual({
        value: [],
        findings: [],
      });
  });

  test("of two titles one may be certain and the other asked about", () => {
    const both = readExperience({ title: "occupation", years: "years" }, "Maurer / Verputzer", "3-4", reference);
    expect(both.value.map((work) => work.occupationId)).toEqual(["hochbauhelfer"]);
    expect(both.findings[0]).toMatchObject({ code: "occupation.unsure", original: "Maurer / Verputzer" });
  });

  test.each([
    ["15+", 15, null],
    ["3-4", 3, 4],
    ["ca. 8", 8, 8],
    ["10", 10, 10],
    ["2 Jahre", 2, 2],
    ["", null, null],
  ])("years %s", (text, min, max) => {
    expect(readYears("years", text).value).toEqual({ min, max });
  });
  test("years in words are asked about", () => {
    expect(readYears("years", "lange").findings[0]).toMatchObject({ code: "years.unreadable" });
  });
});

describe("skills", () => {
  const ids = (text: string) => readSkills("skills", text, reference).value.map((skill) => skill.skillId);
  test("a list, with the phrase that contains a comma in one piece", () => {
    const reading = readSkills("skills", "Haare schneiden, kann schwer heben, ruhig, genau", reference);
    expect(reading.value).toEqual([
      { skillId: "S_HAIR", original: "Haare schneiden" },
      { skillId: "S_LIFT25", original: "kann schwer heben" },
      { skillId: "S_PRECISE", original: "ruhig, genau" },
    ]);
    expect(reading.findings).toEqual([]);
  });
  test.each([
    ["Staplerschein", ["L_FORKLIFT"]],
    ["Schweißen", ["S_WELD"]],
    ["schweissen", ["S_WELD"]],
    ["Gartenarbeit", ["S_MOW", "S_PLANT"]],
    ["Excel, Computer gut", ["S_OFFICE"]],
    ["Kinder betreuen", ["S_CHILDREN"]],
    ["Fahrradreparatur, Auto reparieren", ["S_BIKEREPAIR", "S_CARREPAIR"]],
    ["Kochen für viele", ["S_COOK"]],
    ["Nähmaschine", ["S_SEW"]],
    ["Trockenbau", ["S_DRYWALL"]],
    ["Mauern, Malern, Backen, Kasse, Verkaufen", ["S_BRICK", "S_PAINT", "S_BAKE", "S_CASH", "S_CUSTOMER"]],
  ])("%s", (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });
  test("„Stapler“ alone may mean the licence or the practice", () => {
    const reading = readSkills("skills", "Stapler", reference);
    expect(reading.value).toEqual([]);
    expect(reading.findings[0]).toMatchObject({
      code: "skill.cardOrPractice",
      original: "Stapler",
      suggestions: [{ value: "L_FORKLIFT", of: "skill" }],
    });
  });
  test.each(["handwerklich geschickt", "arbeitet gern mit Menschen", "Elektrik", "Pakete sortieren"])(
    "%s is asked about with suggestions",
    (text) => {
      expect(readSkills("skills", text, reference).findings[0]?.suggestions.length).toBeGreaterThan(0);
    },
  );
  test("“keine” is an answer: no skill and no question", () => {
    expect(readSkills("skills", "keine", reference)).toEqual({ value: [], findings: [] });
    expect(readSkills("skills", "keine, Nähmaschine", reference)).toMatchObject({
      value: [{ skillId: "S_SEW" }],
      findings: [],
    });
  });
  test("unknown skills keep their words", () => {
    expect(readSkills("skills", "Dudelsack spielen", reference).findings[0]).toMatchObject({
      code: "skill.unknown",
      original: "Dudelsack spielen",
    });
  });
});

describe("wishes", () => {
  const wish = (text: string, from = reference) => readWishes("wish", text, from);
  test.each([
    ["Gärtner", "gartenhelfer"],
    ["Lager", "lagerhelfer"],
    ["Friseurin", "friseurhelfer"],
    ["Verkauf", "verkaufshilfe"],
    ["Küche", "kuechenhilfe"],
    ["Reinigung (vormittags)", "reinigungskraft"],
    ["Pflege", "pflegehelfer"],
    ["Baustelle", "hochbauhelfer"],
    ["Büro", "buerohelfer"],
    ["Fahrer", "auslieferungsfahrer"],
  ])("%s → %s", (text, id) => {
    expect(wish(text)).toEqual({ value: [{ kind: "occupation", id, original: text }], findings: [] });
  });
  test("several, apprenticeships, and the open ones", () => {
    expect(wish("Metall / Schweißen").value.map((w) => ("id" in w ? w.id : ""))).toEqual([
      "metallhelfer",
      "schweisserhelfer",
    ]);
    expect(wish("Ausbildung KFZ").value).toEqual([{ kind: "apprenticeship", id: "kfz", original: "Ausbildung KFZ" }]);
    expect(wish("Ausbildung Bäcker").value).toEqual([
      { kind: "apprenticeship", id: "baecker", original: "Ausbildung Bäcker" },
    ]);
    expect(wish("Ausbildung egal was").value[0]?.kind).toBe("anyTraining");
    expect(wish("irgendeine Arbeit").value[0]?.kind).toBe("anyWork");
    expect(wish("Arbeit sofort").value[0]?.kind).toBe("anyWork");
    expect(wish("weiß nicht").value[0]?.kind).toBe("undecided");
    expect(wish("erst Deutsch lernen").value[0]?.kind).toBe("germanFirst");
  });
  test("„Elektriker werden“ may be two apprenticeships", () => {
    expect(wish("Elektriker werden").findings[0]?.suggestions.map((s) => s.value)).toEqual([
      "elektroniker_hwk",
      "industrieelektriker",
    ]);
  });
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

describe("times and ways", () => {
  test.each([
    ["VZ", { mode: "fullTime", min: 35, max: 40 }],
    ["Vollzeit", { mode: "fullTime" }],
    ["Teilzeit", { mode: "partTime", min: null }],
    ["30h", { mode: "partTime", min: 30, max: 30 }],
    ["20 Std", { min: 20, max: 20 }],
    ["TZ vormittags", { mode: "partTime", mornings: true }],
    ["vormittags 8-13", { from: "08:00", to: "13:00", mornings: true }],
    ["keine Nachtschicht", { noNights: true, shifts: false }],
    ["nur Wochenende nicht", { noWeekends: true }],
    ["Schicht ok", { shifts: true }],
    ["egal", { mode: "any" }],
  ])("%s", (text, expected) => {
    const reading = readHours("hours", text);
    expect(reading.value).toMatchObject({ ...expected, original: text });
    expect(reading.findings).toEqual([]);
  });
  test.each(["90h", "irgendwann mal"])("%s is asked about", (text) => {
    expect(readHours("hours", text).findings[0]?.level).toBe("question");
  });
  test.each([
    ["FS Klasse B", { licenceB: true }],
    ["kein Führerschein", { licenceB: false }],
    ["Deutschlandticket", { publicTransport: true }],
    ["ÖPNV Ticket", { publicTransport: true }],
    ["Bus/Bahn", { publicTransport: true }],
    ["Fahrrad", { bicycle: true, publicTransport: false }],
    ["zu Fuß", { onFoot: true }],
  ])("%s", (text, expected) => {
    expect(readMobility("mobility", text)).toMatchObject({ value: expected, findings: [] });
  });
  test("a car is not a licence", () => {
    expect(readMobility("mobility", "Auto").findings[0]).toMatchObject({ code: "mobility.licence" });
  });
  test.each([
    ["kein Briefkasten!", "none"],
    ["nein", "none"],
    ["ja", "ok"],
    ["?", "unknown"],
    ["", "unknown"],
    ["Sammelbriefkasten", "shared"],
    ["Name fehlt am Briefkasten", "unlabelled"],
  ])("mailbox %s → %s", (text, state) => {
    expect(readMailbox("mailbox", text)).toEqual({ value: state, findings: [] });
  });
});
