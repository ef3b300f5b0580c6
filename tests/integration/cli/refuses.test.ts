import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { freshDatabase } from "#tests/support/database";

const database = await freshDatabase();

/** Starts a part of the product as a city does. */
function start(file: string, env: Record<string, string>) {
  const { APP_URL: _address, SMTP_URL: _mail, AUTH_SECRET: _secret, ...others } = process.env;
  const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", file], {
    encoding: "utf8",
    timeout: 60_000,
    env: { ...others, NODE_ENV: "production", SPROSSE_DEMO: "0", DATABASE_URL: database.ownerUrl, PORT: "0", ...env },
  });
  return { status, lines: stderr.trim().split("\n") };
}
const city = { APP_URL: "https://sprosse.example.org", SMTP_URL: "smtp://127.0.0.1:1", AUTH_SECRET: "s".repeat(40) };

test.each(["app/server.ts", "app/worker.ts", "start.mjs"])(
  "%s does not start a city that lacks an address, mail and a secret, and says so in a line each",
  (file) => {
    const { status, lines } = start(file, {});
    expect(status).toBe(1);
    for (const name of ["APP_URL", "SMTP_URL", "AUTH_SECRET"])
      expect(lines.filter((line) => line.includes(name))).toHaveLength(1);
    expect(lines).toHaveLength(3);
  },
  120_000,
);

test.each(["app/server.ts", "app/worker.ts"])(
  "%s does not start with the login of the owner",
  (file) => {
    const { status, lines } = start(file, city);
    expect(status).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("npm run db:migrate");
  },
  120_000,
);
