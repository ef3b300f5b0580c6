import { expect, test } from "vitest";
import { securityText } from "./security-contact";

const asked = { address: "https://sprosse.example.org", now: new Date("2026-12-01T11:20:00Z") };

test("says whom to tell, until when that is good, and where it stands", () => {
  expect(securityText({ email: "stadt@example.org", phone: "0208 1" }, asked)).toBe(
    [
      "Contact: mailto:stadt@example.org",
      "Expires: 2027-05-30T00:00:00.000Z",
      "Preferred-Languages: de, en",
      "Canonical: https://sprosse.example.org/.well-known/security.txt",
      "",
    ].join("\n"),
  );
});

test("a telephone number will do, and without either there is nothing to say", () => {
  expect(securityText({ email: null, phone: "+49 (208) 455-0" }, asked)).toContain("Contact: tel:+492084550\n");
  expect(securityText({ email: null, phone: null }, asked)).toBeNull();
});
