import { describe, expect, test } from "vitest";
import { isForeign, securityHeaders } from "./http-guard";

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
