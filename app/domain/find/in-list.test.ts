import { expect, test } from "vitest";
import { addressOfQuestion } from "./in-list";

test("the words of a list are replaced by the number of the question, and its filters stay", () => {
  const before =
    "/specialist/candidates?q=Alnahri&view=overdue&german=A1&german=A2&page=3&open=x&note=y&done=saved&compare=z";
  expect(addressOfQuestion(before, "7f")).toBe("/specialist/candidates?view=overdue&german=A1&german=A2&asked=7f");
  expect(addressOfQuestion("/specialist/candidates?asked=6e&mine=1", "7f")).toBe(
    "/specialist/candidates?mine=1&asked=7f",
  );
});

test("no words leave the rest of the address", () => {
  expect(addressOfQuestion("/specialist/candidates?asked=6e&mine=1", null)).toBe("/specialist/candidates?mine=1");
  expect(addressOfQuestion("/coordinator/users?q=Ida", null)).toBe("/coordinator/users");
});
