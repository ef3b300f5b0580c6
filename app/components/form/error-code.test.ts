import { describe, expect, test } from "vitest";
import { withParams } from "~/domain/errors";
import { parseErrorCode } from "./error-code";

describe("a message code", () => {
  test("belongs to the catalogue of errors unless it names another", () => {
    expect(parseErrorCode("required")).toEqual({ key: "errors:required", params: {} });
    expect(parseErrorCode("job:errors.noMentor")).toEqual({ key: "job:errors.noMentor", params: {} });
  });

  test("carries the values of its text after a bar", () => {
    const message = withParams("pay.belowFloor", { floorCents: 1390, year: 2026 });
    expect(parseErrorCode(message)).toEqual({ key: "errors:pay.belowFloor", params: { floorCents: 1390, year: 2026 } });
  });

  test("keeps a colon inside the values apart from the namespace", () => {
    expect(parseErrorCode('tooLate|{"time":"18:00"}')).toEqual({ key: "errors:tooLate", params: { time: "18:00" } });
  });

  test("keeps values that are not JSON", () => {
    expect(parseErrorCode("required|{broken")).toEqual({ key: "errors:required", params: {} });
    expect(parseErrorCode('required|"text"')).toEqual({ key: "errors:required", params: {} });
  });
});
