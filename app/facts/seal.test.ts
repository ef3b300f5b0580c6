import { expect, test } from "vitest";
import { seal, unseal } from "./seal";

test("sealed text opens in its place only, whole", () => {
  const sealed = seal("hat Rücken, sucht Arbeit", "a/1/2");
  expect(unseal(sealed, "a/1/2")).toBe("hat Rücken, sucht Arbeit");
  expect(sealed.toString("latin1")).not.toContain("sucht");
  expect(unseal(sealed, "a/1/3")).toBeNull();
  expect(unseal(Buffer.concat([sealed.subarray(0, -1), Buffer.from([1])]), "a/1/2")).toBeNull();
  expect(unseal(Buffer.from("short"), "a/1/2")).toBeNull();
});

test("the same words are never sealed alike", () => {
  expect(seal("x", "a").equals(seal("x", "a"))).toBe(false);
});
