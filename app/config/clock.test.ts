import { expect, test } from "vitest";
import { AppError } from "~/domain/errors";
import { chosenInstant } from "./clock";

test("a time that the city's clocks skip is asked about at its field, every other is an instant", () => {
  expect(chosenInstant("2027-03-28", "01:59").toISOString()).toBe("2027-03-28T00:59:00.000Z");
  expect(chosenInstant("2027-03-28", "03:00").toISOString()).toBe("2027-03-28T01:00:00.000Z");
  const refused = () => chosenInstant("2027-03-28", "02:30");
  expect(refused).toThrow(AppError);
  expect(refused).toThrow(expect.objectContaining({ kind: "rule", code: "timeSkipped", field: "time" }));
});
