import { describe, expect, test } from "vitest";
import { narrowSearches, readSearchList } from "./list-state";

const row = (name: string, values = {}) => ({
  name,
  kind: "candidates" as const,
  alert: "today" as const,
  jobTitle: null,
  fresh: 0,
  people: 0,
  ...values,
});
const all = [
  row("Köche für Styrum", { fresh: 2, people: 3 }),
  row("Ältere mit Führerschein", { alert: "mail", people: 9 }),
  row("Nachtschicht", { kind: "job_matches", jobTitle: "Küchenhilfe", people: 1 }),
  row("Zweite Runde", { kind: "job_matches", jobTitle: "Lagerhelfer", alert: "none", fresh: 1 }),
];
const narrowed = (query: string) => narrowSearches(all, readSearchList(new URLSearchParams(query)));
const names = (query: string) => narrowed(query).rows.map(({ name }) => name.split(" ")[0]);

describe("the list of saved searches", () => {
  test.each([
    ["", ["Köche", "Ältere", "Nachtschicht", "Zweite"]],
    ["q=koche", ["Köche"]],
    ["q=KÜCHEN", ["Nachtschicht"]],
    ["kind=job_matches", ["Nachtschicht", "Zweite"]],
    ["kind=job_matches&kind=candidates&alert=mail&alert=none", ["Ältere", "Zweite"]],
    ["news=1", ["Köche", "Zweite"]],
    ["news=1&kind=candidates", ["Köche"]],
    ["kind=nothing&alert=&news=yes&sort=upwards", ["Köche", "Ältere", "Nachtschicht", "Zweite"]],
    ["sort=name", ["Ältere", "Köche", "Nachtschicht", "Zweite"]],
    ["sort=people", ["Ältere", "Köche", "Nachtschicht", "Zweite"]],
    ["sort=people&kind=job_matches", ["Nachtschicht", "Zweite"]],
  ])("narrowed by '%s'", (query, expected) => expect(names(query)).toEqual(expected));

  test("says beside each value how many it would give, whatever is chosen in its own filter", () => {
    const { kinds, alerts, news } = narrowed("kind=candidates&news=1");
    expect(kinds).toEqual([
      { value: "candidates", count: 1 },
      { value: "job_matches", count: 1 },
    ]);
    expect(alerts.map(({ count }) => count)).toEqual([1, 0, 0]);
    expect(news).toBe(1);
  });

  test("says what emptied it, and nothing where there was nothing to narrow", () => {
    expect(narrowed("kind=candidates&alert=none").nothing).toEqual({
      words: [],
      ignored: [],
      filters: [
        { name: "kind", total: 1 },
        { name: "alert", total: 2 },
      ],
      dropWords: [],
    });
    expect(narrowed("q=Nacht&news=1").nothing).toMatchObject({
      filters: [{ name: "news", total: 1 }],
      dropWords: [{ word: "Nacht", total: 2 }],
    });
    expect(narrowed("kind=candidates").nothing).toBeNull();
    expect(narrowSearches([], readSearchList(new URLSearchParams("news=1"))).nothing).toBeNull();
  });
});
