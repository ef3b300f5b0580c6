import { describe, expect, test } from "vitest";
import { activeFilters, orderWord, publicFilterOf } from "./public-filter";

const read = (query: string) => publicFilterOf(new URLSearchParams(query));

describe("the filters of the public list", () => {
  test("are read from the address", () => {
    const filter = read(
      "q=+Lager+&district=hafen&district=saarn&group=logistik&hours=part&level=A2&supported=1&sort=near-saarn&page=2",
    );
    expect(filter).toEqual({
      text: "Lager",
      districts: ["hafen", "saarn"],
      groups: ["logistik"],
      hours: "part",
      level: "A2",
      sort: { near: "saarn" },
      supported: true,
      page: 2,
    });
    expect(activeFilters(filter)).toBe(6);
    expect(["", "level=A2", "hours=part", "supported=1"].map((query) => activeFilters(read(query)))).toEqual([
      0, 1, 1, 1,
    ]);
  });

  test.each(["", "page=-3&level=Z9&hours=all&district=%27;--&group=&supported=yes&sort=near-%27", "page=abc"])(
    "drop unknown values: %s",
    (query) => {
      expect(read(query)).toEqual({
        text: "",
        districts: [],
        groups: [],
        hours: null,
        level: null,
        supported: false,
        sort: "best",
        page: 1,
      });
    },
  );

  test.each(["newest", "start", "pay", "near-saarn"])("keep the order %s there and back", (word) => {
    expect(orderWord(read(`sort=${word}`).sort)).toBe(word);
  });

  test("limit the length of the text", () => {
    expect(read(`q=${"x".repeat(500)}`).text).toHaveLength(100);
  });
});
