import { describe, expect, test } from "vitest";
import { isForeign, mayReadNumbers, securityHeaders } from "./http-guard";

const own = "https://sprosse.example.org";

describe("who may write", () => {
  test.each([
    ["reading is free", "GET", {}, false],
    ["our own page by fetch metadata", "POST", { "sec-fetch-site": "same-origin" }, false],
    ["our own page by origin", "POST", { origin: own }, false],
    ["another site", "POST", { "sec-fetch-site": "cross-site", origin: own }, true],
    ["a sister domain", "POST", { "sec-fetch-site": "same-site" }, true],
    ["another origin", "POST", { origin: "https://evil.example.org" }, true],
    ["no origin at all", "POST", {}, true],
    ["a sandboxed frame", "POST", { origin: "null" }, true],
    [
      "a host name from outside does not help",
      "POST",
      { origin: "https://evil.example.org", host: "evil.example.org" },
      true,
    ],
  ])("%s", (_name, method, headers, foreign) => {
    expect(isForeign(method, headers, own)).toBe(foreign);
  });

  test("on loopback the port may differ", () => {
    const headers = { origin: "http://localhost:4711", host: "localhost:4711" };
    expect(isForeign("POST", headers, "http://localhost:3000")).toBe(false);
    expect(isForeign("POST", { ...headers, origin: "http://evil.example.org" }, "http://localhost:3000")).toBe(true);
  });
});

describe("headers", () => {
  const headers = (path: string) => securityHeaders({ nonce: "abc", path, secure: true, development: false });

  test("nothing unsafe runs", () => {
    expect(headers("/de")["Content-Security-Policy"]).not.toContain("unsafe");
    expect(headers("/de")["Content-Security-Policy"]).toContain("'nonce-abc'");
  });

  test("a page without script lets none run", () => {
    const csp = securityHeaders({ nonce: null, path: "/de", secure: true, development: false })[
      "Content-Security-Policy"
    ];
    expect(csp).toContain("script-src 'none'");
    expect(csp).not.toContain("nonce");
  });

  test.each([
    "/specialist",
    "/specialist/candidates/1",
    "/employer.data",
    "/de/my",
    "/ar/my/consents",
    "/ar/told/1",
    "/ar/seen/1",
    "/auth/sign-in",
  ])("%s is never stored", (path) => expect(headers(path)["Cache-Control"]).toBe("no-store"));

  test("public pages may be", () => expect(headers("/de/jobs")["Cache-Control"]).toBeUndefined());
});

test.each([
  ["this machine", {}, "127.0.0.1", undefined, false, true],
  ["another machine", {}, "10.0.0.7", undefined, false, false],
  ["a proxy on this machine", {}, "127.0.0.1", undefined, true, false],
  ["a proxy that nobody told of", { "x-forwarded-for": "10.0.0.7" }, "127.0.0.1", undefined, false, false],
  ["the token", { authorization: "Bearer 0123456789abcdef" }, "10.0.0.7", "0123456789abcdef", true, true],
  ["another token", { authorization: "Bearer x" }, "127.0.0.1", "0123456789abcdef", false, false],
  ["this machine without the token", {}, "127.0.0.1", "0123456789abcdef", false, false],
] as const)("the numbers are read by whoever may: %s", (_who, headers, address, token, behindProxy, may) => {
  expect(mayReadNumbers({ headers, address }, { token, behindProxy })).toBe(may);
});
