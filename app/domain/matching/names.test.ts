import { expect, test } from "vitest";
import { type Names, namesIn } from "./names";

const row = (de: string) => ({ de, en: de });
const names: Names = {
  occupation: { koch: row("Koch"), maler: row("Maler") },
  skill: { kochen: row("Kochen") },
  apprenticeship: {},
  instrument: { bsk: row("Berufssprachkurs") },
  district: { styrum: row("Styrum") },
  status: {},
};

test("only the names of what a page shows go with it, wherever the ids stand", () => {
  const shown = {
    open: { districtId: "styrum", params: { skills: ["kochen"] } },
    counts: [{ value: "bsk" }],
    none: null,
  };
  expect(namesIn(names, shown)).toEqual({
    occupation: {},
    skill: { kochen: row("Kochen") },
    apprenticeship: {},
    instrument: { bsk: row("Berufssprachkurs") },
    district: { styrum: row("Styrum") },
    status: {},
  });
});

test("a text that every object knows is no id", () => {
  expect(namesIn(names, ["constructor", "__proto__"])).toEqual(namesIn(names, null));
});
