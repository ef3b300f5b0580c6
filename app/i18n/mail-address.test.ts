import { expect, test } from "vitest";
import { readableMail } from "./mail-address.server";

test.each([
  ["info@xn--grnwld-eua3q.example", "info@grünwäld.example"],
  ["name@example.org", "name@example.org"],
  // Cyrillic а in gmаil: it must not look like another domain
  ["name@xn--gmil-63d.com", "name@xn--gmil-63d.com"],
  ["name@xn--", "name@xn--"],
])("%s is read as %s", (stored, read) => {
  expect(readableMail(stored)).toBe(read);
});
