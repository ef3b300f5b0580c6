import { describe, expect, test } from "vitest";
import { type Opened, openedAt, openedNow, readOpened, writeOpened } from "./lately";

const id = (no: number) => `00000000-0000-4000-8000-${String(no).padStart(12, "0")}`;
const person = (no: number): Opened => ({ area: "candidates", id: id(no) });

describe("what somebody opened last", () => {
  test.each([
    ["a record", `/specialist/candidates/${id(1)}`, person(1)],
    ["one of its pages", `/specialist/candidates/${id(1)}/skills`, person(1)],
    ["a company", `/specialist/employers/${id(2)}`, { area: "employers", id: id(2) }],
    ["a list", "/specialist/candidates", null],
    ["the form of a new one", "/specialist/candidates/new", null],
    ["a page of others", `/coordinator/users/${id(1)}`, null],
    ["something longer than an id", `/specialist/jobs/${id(1)}0`, null],
  ])("%s", (_what, pathname, opened) => expect(openedAt(pathname)).toEqual(opened));

  test("the newest first, each once, eight at most", () => {
    const all = [1, 2, 3, 4, 5, 6, 7, 8].map(person);
    expect(openedNow(person(3), all).map((one) => one.id)).toEqual([3, 1, 2, 4, 5, 6, 7, 8].map(id));
    expect(openedNow(person(9), all).map((one) => one.id)).toEqual([9, 1, 2, 3, 4, 5, 6, 7].map(id));
  });

  test("is read back as it was written, and nothing else is", () => {
    const all = [person(1), { area: "jobs", id: id(2) } as const];
    expect(readOpened(writeOpened(all))).toEqual(all);
    expect(readOpened("")).toEqual([]);
    expect(readOpened(`users/${id(1)}~candidates/x~'; drop table~${writeOpened([person(4)])}`)).toEqual([person(4)]);
  });
});
