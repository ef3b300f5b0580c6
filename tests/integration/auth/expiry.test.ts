import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { findMailedRequest, insertMailedRequest } from "#db/repositories/mailed-requests";
import { findSession, listSessions } from "#db/repositories/sessions";
import { makeUser } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";
import { consumeLimit } from "~/auth/rate-limit.server";

const database = await freshDatabase();
const ends = new Date("2026-11-23T10:00:00.000Z");
const moments = [
  ["a millisecond before its end", new Date(ends.getTime() - 1), true],
  ["at its end", ends, false],
] as const;

describe("a session", () => {
  const signedIn = async (expiresAt: Date | ReturnType<typeof sql<Date>>) => {
    const { userId } = await database.as(systemActor, (trx) => makeUser(trx, "specialist"));
    const token = userId;
    return { userId, token, values: { userId, token, expiresAt } };
  };

  test.each(moments)("%s", async (_when, now, lives) => {
    const { token, values } = await signedIn(ends);
    const found = await database.as(systemActor, async (trx) => {
      await trx.insertInto("authSession").values(values).execute();
      return findSession(trx, token, now);
    });
    expect(found !== undefined).toBe(lives);
  });

  test.each([
    ["this very moment", 0, 0],
    ["in a second", 1, 1],
  ])("that ends %s is in the list of active sessions: %s", async (_when, seconds, listed) => {
    // the database clock stands still within a transaction
    const { userId, values } = await signedIn(sql<Date>`now() + make_interval(secs => ${seconds})`);
    const sessions = await database.as(systemActor, async (trx) => {
      await trx.insertInto("authSession").values(values).execute();
      return listSessions(trx, userId);
    });
    expect(sessions).toHaveLength(listed);
  });
});

test.each(moments)("a mailed request %s", async (_when, now, lives) => {
  const request = { identifier: `mailed:${now.getTime()}`, request: {}, expiresAt: ends };
  const found = await database.as(systemActor, async (trx) => {
    await insertMailedRequest(trx, request);
    return findMailedRequest(trx, request.identifier, now);
  });
  expect(found !== undefined).toBe(lives);
});

test.each([
  ["a millisecond before its end", 14 * 60_000 + 59_999, { allowed: false, count: 2, retryAfter: 1 }],
  ["at its end", 15 * 60_000, { allowed: true, count: 1, retryAfter: 0 }],
])("a rate-limit window %s", async (when, ms, verdict) => {
  const limit = { name: "test", max: 1, windowSeconds: 15 * 60 };
  const start = new Date("2026-11-23T10:00:00Z");
  const attempt = (after: number) =>
    database.as(systemActor, (trx) => consumeLimit(trx, limit, when, new Date(start.getTime() + after)));
  await attempt(0);
  expect(await attempt(ms)).toEqual(verdict);
  // the next window has its full length
  expect((await attempt(15 * 60_000 + 1)).count).toBe(verdict.allowed ? 2 : 1);
});
