import { describe, expect, test } from "vitest";
import { checkBody, readableUrl, UnreadableRequest } from "./readable-request";

const statusOf = async (work: () => unknown): Promise<number | "sound"> => {
  try {
    await work();
    return "sound";
  } catch (error) {
    if (error instanceof UnreadableRequest) return error.status;
    throw error;
  }
};

describe("an address", () => {
  const asked = (change: object) => () =>
    readableUrl({ method: "GET", protocol: "http", host: "localhost:3000", target: "/de/jobs", ...change });

  test.each([
    ["with a stray percent sign in the query", { target: "/de/jobs?q=100%" }, "sound"],
    ["with a NUL that is written out", { target: "/de/jobs?q=%2500" }, "sound"],
    ["that begins with two strokes", { target: "//evil.example.org/" }, "sound"],
    ["with a number as host", { host: "[::1]:3000" }, "sound"],
    ["with NUL in the path", { target: "/de/jobs/%00" }, 400],
    ["with NUL in the query", { target: "/de/jobs?q=a%00" }, 400],
    ["that asks in the framework's old way", { target: "/de/jobs?q=a&_data=root" }, 400],
    ["badly encoded", { target: "/de/%ff" }, 400],
    ["of a proxy", { target: "http://evil.example.org/" }, 400],
    ["of the whole server", { target: "*" }, 400],
    ["without a host", { host: "" }, 400],
    ["of a host with a space", { host: "a b" }, 400],
    ["of a host with a name before it", { host: "user@localhost" }, 400],
    ["of a port that does not exist", { host: "localhost:99999" }, 400],
    ["asked for in a way of its own", { method: "TRACE" }, 405],
    ["to be deleted", { method: "DELETE" }, 405],
  ])("%s", async (_name, change, status) => expect(await statusOf(asked(change))).toBe(status));
});

describe("what is sent", () => {
  const form = "application/x-www-form-urlencoded";
  const inParts = "multipart/form-data; boundary=x";
  const part = (name: string, value: string, file = "") =>
    `--x\r\nContent-Disposition: form-data; name="${name}"${file && `; filename="${file}"`}\r\n\r\n${value}\r\n--x--\r\n`;

  test.each([
    ["a form", "/auth/sign-in", form, "email=a%40example.org&_key=1&rank.0-1=2&skills[0]=x", "sound"],
    ["an empty form", "/auth/sign-out", form, "", "sound"],
    ["a form in parts", "/specialist/import", inParts, part("file", "a;b\0c", "list.csv"), "sound"],
    ["JSON of our own script", "/api/auth/passkey/x", "application/json", '{"a":"b"}', "sound"],
    ["NUL in a value", "/auth/sign-in", form, "email=%00", 400],
    ["NUL in a part", "/specialist/import", inParts, part("kind", "\0"), 400],
    ["NUL in a name", "/auth/sign-in", form, "a%00=1", 400],
    ["a name that every object has", "/auth/sign-in", form, "__proto__=1", 400],
    ["a name below what every object has", "/auth/sign-in", form, "a.constructor.b=1", 400],
    ["a list of a thousand million", "/auth/sign-in", form, "a[999999999]=1", 400],
    ["parts without a mark between them", "/specialist/import", "multipart/form-data", part("kind", "x"), 400],
    ["parts that were cut off", "/specialist/import", inParts, "--x\r\nContent-Dis", 400],
    ["broken JSON", "/api/auth/passkey/x", "application/json", "{", 400],
    ["JSON with NUL", "/api/auth/passkey/x", "application/json", '{"a":{"b":"\\u0000"}}', 400],
    ["JSON in place of a form", "/auth/sign-in", "application/json", "{}", 415],
    ["a form in place of JSON", "/api/auth/passkey/x", form, "a=1", 415],
    ["text", "/auth/sign-in", "text/plain", "email=a", 415],
    ["no kind", "/auth/sign-in", "", "email=a", 415],
  ])("%s", async (_name, path, type, body, status) =>
    expect(await statusOf(() => checkBody(path, type, new TextEncoder().encode(body)))).toBe(status),
  );
});
