import { describe, expect, test } from "vitest";
import { userId } from "#db/demo/users";
import { readAs, withActor } from "#db/index.server";
import { freshCity } from "#tests/support/database";
import { clock } from "~/config/clock";
import { myArea } from "~/queries/candidate/my-area";
import { myNotes } from "~/queries/note/read-by-others";
import { lookAsPerson } from "~/services/candidate/look-as-person";

const today = "2026-11-23";
const database = await freshCity(today);
/** A person's first page as themselves, and as a specialist looks at it: with the person's rights, not their own. */
describe("what a specialist sees of a person's own page", () => {
  test.each(["samir@example.org", "olena@example.org", "mihaela@example.org"])(
    "is what %s sees, to the last word",
    async (email) => {
      const { candidateId, id } = await database.owner.db
        .selectFrom("appUser")
        .innerJoin("membership", "membership.userId", "appUser.id")
        .select(["appUser.id", "membership.candidateId"])
        .where("email", "=", email)
        .executeTakeFirstOrThrow();
      const read = (as: string) => {
        const actor = { role: "candidate", userId: as, candidateId: candidateId ?? "" } as const;
        return readAs(
          actor,
          async (trx) => ({ area: await myArea(trx, actor, today), notes: await myNotes(trx, actor) }),
          database.db,
        );
      };
      const own = await read(id);
      expect(own.area.stages.length).toBeGreaterThan(0);
      expect(await read(userId("s1"))).toEqual(own);
    },
  );

  test("exists for people without an account too, and not for what is no person; each look is one line", async () => {
    const specialist = { role: "specialist", userId: userId("s1") } as const;
    const look = (candidateId: string) =>
      withActor(specialist, (trx) => lookAsPerson(trx, { candidateId, path: "/de/seen" }, clock), database.db);
    const { id } = await database.owner.db
      .selectFrom("candidate")
      .select("id")
      .where((is) => is.not(is.exists(is.selectFrom("membership").whereRef("candidateId", "=", "candidate.id"))))
      .executeTakeFirstOrThrow();
    expect(await look(id)).toMatchObject({ id });
    expect(await look(userId("s1"))).toBeUndefined();
    expect(await look("nobody")).toBeUndefined();
    const lines = await database.owner.db
      .selectFrom("accessLog")
      .select(["event", "actorRole", "actorUserId", "path"])
      .execute();
    expect(lines).toEqual([
      { event: "seen-as-person", actorRole: "specialist", actorUserId: userId("s1"), path: "/de/seen" },
    ]);
  });
});
