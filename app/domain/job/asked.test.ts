import { describe, expect, test } from "vitest";
import { readAsked, withoutParts } from "./asked";

const names = {
  districts: [
    { id: "styrum", name: "Styrum", postcodes: ["45476"] },
    { id: "altstadt", name: "Altstadt / Stadtmitte", postcodes: ["45468"] },
    { id: "duempten", name: "Dümpten", postcodes: ["45475"] },
  ],
  employers: [{ id: "e1", name: "Bäckerei Tannenkrume GmbH" }],
};
const said = (text: string) => readAsked(text, names).map(({ kind, value }) => `${kind} ${value}`);

describe("what a query asks for beside the work", () => {
  test.each([
    ["Putzen ohne Deutsch", ["level A0"]],
    ["wenig Deutsch, Küche", ["level A1"]],
    ["Pflege B1", ["level B1"]],
    ["Nachtschicht Lager", ["shift n"]],
    ["45476 Küche", ["place 45476"]],
    ["Koch in Styrum", ["place Styrum"]],
    ["Stadtmitte", ["place Altstadt / Stadtmitte"]],
    ["Teilzeit Verkauf", ["hours part"]],
    ["Lager 20 Stunden", ["hours 20"]],
    ["Minijob", ["hours mini"]],
    ["Ausbildung Elektriker", ["apprenticeship yes"]],
    ["bei Bäckerei Tannenkrume", ["company Bäckerei Tannenkrume GmbH"]],
    ["night shift cleaner without German", ["shift n", "level A0"]],
    ["مطبخ بدون لغة ألمانية", ["level A0"]],
    ["عمل ليلي في شتيروم", ["shift n", "place Styrum"]],
    ["شیفت شب ۴۵۴۷۶", ["shift n", "place 45476"]],
    ["hafta sonu garson", ["shift w"]],
    ["нічна зміна склад", ["shift n"]],
    ["склад в Дюмптене без знания языка", ["place Dümpten", "level A0"]],
    ["Koch", []],
    ["Nachtigall", []],
    ["12345 Koch", ["place 12345"]],
  ])("%s", (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  test("what is left is the work, as typed", () => {
    const text = "Nachtschicht Lager ohne Deutsch in Styrum";
    expect(withoutParts(text, readAsked(text, names))).toBe("Lager in");
  });

  test("a postcode of another city is understood and stands for no district", () => {
    expect(readAsked("12345", names)).toMatchObject([{ kind: "place", value: "12345", districts: [] }]);
  });

  test("nothing is read twice, and every part lies in the text", () => {
    const texts = ["", "   ", "Nacht Nachtschicht nachts", "A1 A1 B2", "20 20 Stunden Stunden", "\u0000 ohne"];
    const astray = texts.filter((text) => {
      const parts = readAsked(text, names);
      return parts.some(({ from, to }, at) => from >= to || to > text.length || from < (parts[at - 1]?.to ?? 0));
    });
    expect(astray).toEqual([]);
  });
});
