import { expect, test } from "vitest";
import { isDemo } from "./demo";

const elsewhere = { DATABASE_URL: "postgresql://db.example.org/sprosse" };

test.each([
  ["nothing set", {}, true],
  ["the other name of this machine", { HOST: "localhost" }, true],
  ["this machine by IPv6", { HOST: "::1", APP_URL: "http://[::1]:3000" }, true],
  ["an address of this machine", { APP_URL: "http://localhost:4000" }, true],
  ["open to the network", { HOST: "0.0.0.0" }, false],
  ["open to the network by IPv6", { HOST: "::" }, false],
  [
    "open to the network under an address of this machine",
    { HOST: "0.0.0.0", APP_URL: "http://localhost:3000" },
    false,
  ],
  ["a public address behind a proxy", { APP_URL: "https://sprosse.example.org" }, false],
  ["an address that only begins like this machine", { APP_URL: "http://localhost.example.org" }, false],
  ["a database server", elsewhere, false],
  ["a database server on this machine", { DATABASE_URL: "postgresql://127.0.0.1/sprosse" }, false],
  ["a database server and an address of this machine", { ...elsewhere, APP_URL: "http://localhost:3000" }, false],
  ["asked for, with a database server", { ...elsewhere, SPROSSE_DEMO: true }, true],
  ["asked for, open to the network", { HOST: "0.0.0.0", SPROSSE_DEMO: true }, true],
  ["refused on this machine", { SPROSSE_DEMO: false }, false],
])("%s", (_name, settings, open) => expect(isDemo({ HOST: "127.0.0.1", ...settings })).toBe(open));
