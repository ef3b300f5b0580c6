import { describe, expect, test } from "vitest";
import { addressOfList, listAt, readStates, stateOfList, withList, writeStates } from "./list-memory";

const people = "/specialist/candidates";
const state = (path: string, query: string) => stateOfList(path, new URLSearchParams(query));

describe("what is remembered of a list", () => {
  test.each([
    [
      "view, filters and order",
      people,
      "view=overdue&german=A1&german=A2&sort=name",
      "view=overdue&german=A1&german=A2&sort=name",
    ],
    ["neither page nor open row", people, "view=overdue&page=3&note=x&open=y&done=saved", "view=overdue"],
    ["no words and no number of a question", people, "q=Haidari&asked=7f&mine=1", "mine=1"],
    ["nothing that is no filter of it", people, "view=overdue&visit=never&state=", "view=overdue"],
    ["nothing as long as a sentence", people, `district=${"x".repeat(61)}`, ""],
    [
      "nothing of very many filters",
      people,
      Array.from({ length: 40 }, (_, n) => `district=stadtteil${n}`).join("&"),
      "",
    ],
    ["no page of a record", "/specialist/candidates/new", "view=overdue", null],
  ])("%s", (_what, path, query, kept) => expect(state(path, query)).toBe(kept));

  test("a list without any is forgotten, the others stay", () => {
    const before = { [people]: "view=overdue", "/specialist/jobs": "state=published" };
    expect(withList(before, people, "")).toEqual({ "/specialist/jobs": "state=published" });
    expect(withList(before, people, "mine=1")[people]).toBe("mine=1");
  });

  test("two views of people are remembered by themselves, beside the list", () => {
    const at = (query: string) => listAt(people, new URLSearchParams(query));
    expect([at("view=lost&mine=1"), at("view=placements"), at("view=overdue"), at("")]).toEqual([
      `${people}?view=lost`,
      `${people}?view=placements`,
      people,
      people,
    ]);
    const kept = state(`${people}?view=lost`, "view=lost&followUp=gap");
    expect(kept).toBe("followUp=gap");
    expect(addressOfList(`${people}?view=lost`, kept ?? "")).toBe(`${people}?view=lost&followUp=gap`);
    expect(addressOfList(people, "view=overdue")).toBe(`${people}?view=overdue`);
    expect(addressOfList(`${people}?view=lost`, undefined)).toBe(`${people}?view=lost`);
  });

  test("is read back as it was written, and nothing else is", () => {
    const states = { [people]: "german=A1&german=A2", "/specialist/employers": "branch=Metall+%26+Bau" };
    expect(readStates(writeStates(states))).toEqual(states);
    expect(readStates(`/evil=a&${encodeURIComponent(people)}=q%3DHaidari&x`)).toEqual({});
  });
});
