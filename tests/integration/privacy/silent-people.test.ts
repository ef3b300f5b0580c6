import { describe, expect, test } from "vitest";
import { makeCandidate, makeUser } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";
import { silentSince } from "~/domain/privacy/silence";
import { silentPeople } from "~/queries/privacy/silent-people";

const database = await freshDatabase();
const { pool } = database.owner;
const today = "2026-12-01";

/** Somebody taken in on a day, of whom nothing more is known. */
async function since(day: string): Promise<string> {
  const { id } = await database.as(systemActor, (trx) => makeCandidate(trx));
  await pool.query("update candidate set created_at = $2::date, waiting_since = $2::date where id = $1", [id, day]);
  return id;
}

const lead = await database.as(systemActor, (trx) => makeUser(trx, "coordinator"));
const asked = () => database.as(lead as never, (trx) => silentPeople(trx, today));

describe("people from whom nothing came", () => {
  test("are asked after twelve months and proposed for erasure after fifteen, by the calendar", () => {
    expect(silentSince("2026-12-01")).toEqual({ ask: "2025-12-01", propose: "2025-09-01" });
    expect(silentSince("2028-02-29")).toEqual({ ask: "2027-02-28", propose: "2026-11-29" });
  });

  test("stand in the list by the day of their last sign, with how much would go", async () => {
    const longest = await since("2025-08-31");
    const onTheDay = await since("2025-09-01");
    const toAsk = await since("2025-09-02");
    const lastDay = await since("2025-12-01");
    await since("2025-12-02");
    await pool.query("insert into asked_question (candidate_id, question, asked_on) values ($1, 'x', $2)", [
      longest,
      today,
    ]);
    const { propose, ask, total } = await asked();
    expect(propose.map(({ id }) => id)).toEqual([longest, onTheDay]);
    expect(ask.map(({ id }) => id)).toEqual([toAsk, lastDay]);
    expect(total).toBe(4);
    expect(propose[0]).toMatchObject({ lastOn: "2025-08-31", goes: 1 });
  });

  test("leave it with any sign of life: a sign-in, a consent, an appointment", async () => {
    const before = (await asked()).total;
    const signs: ((id: string) => Promise<unknown>)[] = [
      async (id) => {
        const { userId } = await database.as(systemActor, (trx) => makeUser(trx, "specialist"));
        await pool.query("update membership set role = 'candidate', candidate_id = $1 where user_id = $2", [
          id,
          userId,
        ]);
        await pool.query("update app_user set last_signed_in_at = '2026-06-01' where id = $1", [userId]);
      },
      (id) =>
        pool.query(
          `insert into consent (candidate_id, purpose, data, text_version, language, channel, given_at, valid_until, words)
           values ($1, 'messenger', '{}', '2026-12', 'de', 'in_person', '2026-06-01', '2026-07-01', 'x')`,
          [id],
        ),
      (id) =>
        pool.query(
          "insert into appointment (candidate_id, kind, starts_at, responsible_user_id) values ($1, 'talk', '2026-12-20', $2)",
          [id, lead.userId],
        ),
    ];
    for (const sign of signs) {
      const id = await since("2024-01-01");
      expect((await asked()).total).toBe(before + 1);
      await sign(id);
      expect((await asked()).total, sign.toString()).toBe(before);
    }
  });
});
