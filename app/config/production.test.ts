import { expect, test } from "vitest";
import { missingForProduction } from "./production";

const whole = { production: true, demo: false, hasAddress: true, SMTP_URL: "smtp://x", AUTH_SECRET: "s".repeat(32) };

test.each([
  ["nothing", {}, 0],
  ["an address", { hasAddress: false }, 1],
  ["mail", { SMTP_URL: undefined }, 1],
  ["a secret", { AUTH_SECRET: undefined }, 1],
  ["everything", { hasAddress: false, SMTP_URL: undefined, AUTH_SECRET: undefined }, 3],
])("a city without %s is told so in a line each", (_what, lacking, lines) => {
  const settings = { ...whole, ...lacking };
  expect(missingForProduction(settings)).toHaveLength(lines);
  for (const line of missingForProduction(settings)) expect(line).toMatch(/^[^\n]+ \(see \.env\.example\)\.$/);
  expect(missingForProduction({ ...settings, demo: true })).toEqual([]);
  expect(missingForProduction({ ...settings, production: false })).toEqual([]);
});

test("Resend is mail as well", () => {
  expect(missingForProduction({ ...whole, SMTP_URL: undefined, RESEND_API_KEY: "re_1" })).toEqual([]);
});
