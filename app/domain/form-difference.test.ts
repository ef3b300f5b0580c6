import { describe, expect, test } from "vitest";
import { flattenForm, formDifferences, settleDifferences, storedName, takeName } from "./form-difference";

test("a form's values by the names of its boxes", () => {
  expect([
    ...flattenForm({
      title: " A ",
      size: 4,
      open: true,
      shut: false,
      note: "",
      days: ["1", "2"],
      shifts: [{ start: "06:00", days: ["1"] }],
      _base: "{}",
      version: "3",
    }),
  ]).toEqual([
    ["title", ["A"]],
    ["size", ["4"]],
    ["open", ["on"]],
    ["days", ["1", "2"]],
    ["shifts[0].start", ["06:00"]],
    ["shifts[0].days", ["1"]],
  ]);
});

test("a list with a gap between its entries is still read entry by entry", () => {
  expect([...flattenForm({ shifts: [null, { start: "06:00" }] })]).toEqual([["shifts[1].start", ["06:00"]]]);
});

describe("differences", () => {
  const base = { title: "A", pay: "14", days: ["1", "2"] };
  test("what only the other changed stays theirs, what both changed stays mine, what only I changed is no difference", () => {
    const found = formDifferences({ ...base, pay: "15", days: ["3"] }, { ...base, title: "B", pay: "16" }, base);
    expect([...found]).toEqual([
      ["title", { mine: ["A"], stored: ["B"], keep: "stored" }],
      ["pay", { mine: ["15"], stored: ["16"], keep: "mine" }],
    ]);
  });
  test("the order of ticked boxes and an empty text make no difference", () => {
    expect(formDifferences({ days: ["2", "1"], note: "" }, { days: ["1", "2"] }, null).size).toBe(0);
  });
  test("an amount is the same with a comma and with a point, also in a list; a text is not", () => {
    const german = { pay: "13,90", training: "724,00; 854,50", title: "Halle 3,5" };
    const english = { pay: "13.90", training: "724.00; 854.50", title: "Halle 3.5" };
    expect([...formDifferences(german, english, null).keys()]).toEqual(["title"]);
    expect([...formDifferences({ pay: "1.500" }, { pay: "1,500" }, null).keys()]).toEqual(["pay"]);
    // opened in English, changed in German, not touched by anybody else: an ordinary change
    expect(formDifferences({ pay: "14,20" }, { pay: "13,90" }, { pay: "13.90" }).size).toBe(0);
  });
  test("a field that nobody had filled is no difference, one that the other person emptied is", () => {
    expect(formDifferences({ note: "new", gap: "x" }, {}, { gap: "x" })).toEqual(
      new Map([["gap", { mine: ["x"], stored: [], keep: "stored" }]]),
    );
  });
  test("an emptied field against a filled one is a difference", () => {
    expect([...formDifferences({ note: "" }, { note: "x" }, { pay: "14" })][0]).toEqual([
      "note",
      { mine: [], stored: ["x"], keep: "stored" },
    ]);
  });
  test("where the original value is unknown, what was typed is kept", () => {
    expect(formDifferences({ pay: "15" }, { pay: "14" }, null).get("pay")?.keep).toBe("mine");
  });
});

test("a choice replaces what was typed, with all values of a name, and leaves no trace", () => {
  const form = new FormData();
  for (const [name, value] of [
    ["title", "mine"],
    [takeName("title"), "stored"],
    [storedName("title"), "theirs"],
    ["days", "1"],
    ["days", "2"],
    [takeName("days"), "stored"],
    ["pay", "15"],
    [takeName("pay"), "mine"],
    [storedName("pay"), "14"],
  ] as const)
    form.append(name, value);
  settleDifferences(form);
  expect([...form]).toEqual([
    ["pay", "15"],
    ["title", "theirs"],
  ]);
});
