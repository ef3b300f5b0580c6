import { describe, expect, test } from "vitest";
import { ownPath, safePath } from "~/request/safe-path";
import { codeFits, idOfToken, type LinkPurpose, linkToken, mailProof } from "./mail-proof";

const secret = "0123456789abcdef0123456789abcdef";
const request = "5b1d2a5e-2a57-4a9e-8d2b-0f4f4e2a6f10";

describe("proof in a mail", () => {
  test("is the same whenever the mail is written, and another for another request or secret", () => {
    expect(mailProof(secret, request)).toEqual(mailProof(secret, request));
    expect(mailProof(secret, request).code).toMatch(/^\d{6}$/);
    expect(mailProof(secret, request.replace("5", "6")).token).not.toBe(mailProof(secret, request).token);
    expect(mailProof(`${secret}x`, request).code).not.toBe(mailProof(secret, request).code);
  });

  test("of one kind opens no other", () => {
    const kinds: LinkPurpose[] = ["link", "invitation", "address-old", "address-new", "address-stop", "mails-end"];
    for (const kind of kinds) {
      const token = linkToken(secret, kind, request);
      expect(kinds.filter((other) => idOfToken(secret, other, token) !== null)).toEqual([kind]);
    }
  });

  test("opens only what it was made for", () => {
    const { token, code } = mailProof(secret, request);
    expect(idOfToken(secret, "link", token)).toBe(request);
    for (const bad of [
      "",
      request,
      `${token}a`,
      token.slice(0, -1),
      token.replace(/^5/, "6"),
      `${request}.`,
      "ü".repeat(80),
    ]) {
      expect(idOfToken(secret, "link", bad), bad).toBeNull();
    }
    expect(codeFits(secret, request, `${code.slice(0, 3)} ${code.slice(3)}`)).toBe(true);
    expect(
      codeFits(
        secret,
        request,
        code.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)),
      ),
    ).toBe(false);
    expect(codeFits(secret, request, "")).toBe(false);
  });
});

describe("the way back after signing in", () => {
  test.each(["/specialist", "/de/my?tab=jobs", "/employer/jobs/1"])("keeps %s", (path) => {
    expect(safePath(path, "/")).toBe(path);
  });

  test.each([
    null,
    "",
    "specialist",
    "https://evil.example.org/",
    "//evil.example.org",
    "/\\evil.example.org",
    "/..//evil.example.org",
    "/a\n/evil",
    "/\t/evil.example.org",
    "javascript:alert(1)",
    "/auth/sign-out",
    `/${"a".repeat(600)}`,
  ])("does not follow %s", (path) => {
    expect(safePath(path, "/fallback")).toBe("/fallback");
  });

  test("a form leads back to any page of this site, sign-in included, and never to another site", () => {
    expect(ownPath("/auth/sign-in?next=%2Fde", "/")).toBe("/auth/sign-in?next=%2Fde");
    for (const path of [
      "//evil.example.org",
      "/\t/evil.example.org",
      "/\\evil.example.org",
      "https://evil.example.org",
    ])
      expect(ownPath(path, "/")).toBe("/");
  });
});
