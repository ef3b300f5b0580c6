import { expect, test } from "vitest";
import { dialable, formatPhone } from "./phone";

test.each([
  ["+491713920012", "0171 3920012"],
  ["004917139200 12".replace(" ", ""), "0171 3920012"],
  ["+492084550010", "0208 4550010"],
  ["02084550010", "0208 4550010"],
  ["+493012345678", "030 12345678"],
  // already grouped by whoever typed it
  ["+49 208 000 00 10", "0208 000 00 10"],
  ["0208/4550-10", "0208/4550-10"],
  // an area code that is not listed is not guessed
  ["+4928219999", "028219999"],
  // abroad
  ["+380441234567", "+380 441 234 567"],
  ["+436601234567", "+43 660 123 4567"],
  ["+963944123456", "+963 944 123 456"],
  ["+12125552368", "+1 212 555 2368"],
  ["", ""],
])("writes %s as %s", (typed, read) => {
  expect(formatPhone(typed)).toBe(read);
});

test("dials digits only", () => {
  expect(dialable("+49 208 000-00 10")).toBe("+49208000" + "0010");
});
