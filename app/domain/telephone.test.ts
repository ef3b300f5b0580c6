import { describe, expect, test } from "vitest";
import { readTelephone } from "./telephone";

describe("a telephone number", () => {
  test.each([
    ["(0208) 3746258", "+492083746258", false],
    ["0163.748 98 104", "+4916374898104", true],
    ["+43 (0)660 1234567", "+436601234567", true],
    ["+963 944 123 456", "+963944123456", true],
    ["'+49 163 4411220", "+491634411220", true],
    ["0049 163 4411229", "+491634411229", true],
    // a spreadsheet took it for a count
    ["1634411220", "+491634411220", true],
    ["4915229117730", "+4915229117730", true],
  ])("%s", (written, e164, mobile) => {
    expect(readTelephone(written)).toEqual({ phone: { e164, mobile } });
  });
  test.each([
    ["0151 1234567", "wrongLength"],
    ["0208 123456", "placeholder"],
    ["0000000000", "placeholder"],
    ["3746258", "noPrefix"],
    ["im Büro", "unreadable"],
  ])("%s is asked about: %s", (written, fault) => {
    expect(readTelephone(written)).toEqual({ fault });
  });
});
