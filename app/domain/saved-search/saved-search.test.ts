import { describe, expect, test } from "vitest";
import { compareHits } from "./compare";
import { canonicalQuery, searchPath } from "./search";

describe("what changed in a list", () => {
  test("people who were added are news, people who left are not", () => {
    expect(compareHits(["a", "b"], ["b", "c"])).toEqual({ added: ["c"], removed: ["a"], news: true });
    expect(compareHits(["a", "b"], ["a"])).toEqual({ added: [], removed: ["b"], news: false });
    expect(compareHits(["a"], ["a"])).toEqual({ added: [], removed: [], news: false });
  });

  test("the first look has nothing to compare with and reports nobody", () => {
    expect(compareHits(null, ["a", "b"])).toEqual({ added: ["a", "b"], removed: [], news: false });
    expect(compareHits([], ["a"]).news).toBe(true);
  });
});

describe("the state of a page", () => {
  test("the same filters give the same text, whatever their order in the address", () => {
    const one = canonicalQuery(
      "candidates",
      "?german=B1&state=paused&page=3&q=+lager+&german=A2&district=x&done=saved",
    );
    const two = canonicalQuery("candidates", "district=x&q=lager&german=A2&german=B1&german=A2&state=paused&view=all");
    expect(one).toBe("q=lager&state=paused&district=x&german=A2&german=B1");
    expect(two).toBe(one);
    expect(canonicalQuery("candidates", one)).toBe(one);
  });

  test("what the page does not know is left out", () => {
    expect(canonicalQuery("candidates", "religion=x&view=secret&state=erased&district=%3Cb%3E")).toBe("");
    expect(canonicalQuery("job_matches", "blocks=help&origin=x&bridge=nothing&working=1&refused=full&page=2")).toBe(
      "blocks=help&working=1",
    );
  });

  test("leads back to its page", () => {
    expect(searchPath({ jobId: null, query: "" })).toBe("/specialist/candidates");
    expect(searchPath({ jobId: "7", query: "way=30" })).toBe("/specialist/jobs/7/matches?way=30");
  });
});
