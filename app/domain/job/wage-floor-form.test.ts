import { describe, expect, test } from "vitest";
import { wageFloorSchema } from "./wage-floor-form";

const entry = {
  amountCents: "13,90",
  validFrom: "2027-01-01",
  source: "§ 1 MiLoG",
  confidence: "H",
  reason: "Neue Verordnung",
};
const messages = (change: object) =>
  (wageFloorSchema.safeParse({ ...entry, ...change }).error?.issues ?? []).map(({ path, message }) => [
    path[0],
    message,
  ]);

describe("the form of a wage floor", () => {
  test.each([
    ["a whole entry", {}, []],
    ["no amount", { amountCents: "" }, [["amountCents", "required"]]],
    ["nothing as amount", { amountCents: "0" }, [["amountCents", "required"]]],
    ["one cent", { amountCents: "0,01" }, []],
    ["no first day", { validFrom: undefined }, [["validFrom", "required"]]],
    ["a day that does not exist", { validFrom: "2027-02-31" }, [["validFrom", "date"]]],
    ["no last day", { validTo: undefined }, []],
    ["a last day before the first", { validTo: "2026-12-31" }, [["validTo", "coordinator:floor.error.order"]]],
    ["a last day that is the first", { validTo: "2027-01-01" }, [["validTo", "coordinator:floor.error.order"]]],
    ["a last day after the first", { validTo: "2027-01-02" }, []],
  ])("%s: %j", (_, change, expected) => {
    expect(messages(change)).toEqual(expected);
  });
});
