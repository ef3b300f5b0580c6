import { beforeAll, describe, expect, test } from "vitest";
import { makeCandidate, makeCandidateUser, makeEmployer, makeJob, makeUser } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";
import type { Actor } from "~/domain/actor";
import { myJob } from "~/queries/candidate/my-jobs";
import { openOrEnded } from "~/queries/job/ended-job";
import { publicJob } from "~/queries/job/public-job";
import { loader } from "~/routes/public/jobs/job";

const database = await freshDatabase();
globalThis.sprosseDatabase = database;
const visitor: Actor = { role: "visitor" };
const slugs: Record<string, string> = {};
let me: Awaited<ReturnType<typeof makeCandidateUser>>;

beforeAll(async () => {
  await database.as(systemActor, async (trx) => {
    const specialist = await makeUser(trx, "specialist", "Frau Lange");
    const company = await makeEmployer(trx, { name: "Muster Metall" });
    const states = ["published", "filled", "closed", "expired", "draft", "paused"] as const;
    for (const state of states) {
      for (let n = 0; n < (state === "published" ? 5 : 1); n += 1) {
        const wasPublic = state !== "draft";
        const publishedAt = wasPublic ? new Date("2026-11-20T08:00:00Z") : null;
        const publishedBy = wasPublic ? specialist.userId : null;
        const occupationId = n < 2 ? "metallhelfer" : "pflegehelfer";
        const { slug } = await makeJob(trx, company, {
          title: `${state} ${n}`,
          state,
          publishedAt,
          publishedBy,
          occupationId,
        });
        slugs[`${state}${n}`] = slug;
      }
    }
    const { id: candidateId } = await makeCandidate(trx);
    me = await makeCandidateUser(trx, candidateId);
  });
});

const asked = (slug: string) =>
  database.as(visitor, (trx) => openOrEnded(trx, slug, async () => (await publicJob(trx, slug)).title));

describe("a job that has ended", () => {
  test.each([
    ["filled0", true],
    ["closed0", false],
    ["expired0", false],
  ])("%s says so, with others of its occupation that are open", async (key, taken) => {
    const { open, ended } = await asked(slugs[key] ?? "");
    expect(open).toBeNull();
    expect(ended).toMatchObject({ title: key.replace("0", " 0"), taken });
    expect(ended?.similar.map(({ title }) => title).sort()).toEqual(["published 0", "published 1"]);
  });

  test("is gone for the reader of the link, and for a person who has signed in", async () => {
    const args = { params: { locale: "de", slug: slugs.filled0 }, request: new Request("http://x/"), context: {} };
    const { init, data } = (await loader(args as never)) as { init: ResponseInit; data: object };
    expect(init.status).toBe(410);
    expect(data).toMatchObject({ job: null, ended: { title: "filled 0" } });
    const mine = await database.as(me, (trx) =>
      openOrEnded(trx, slugs.filled0 ?? "", () => myJob(trx, me, slugs.filled0 ?? "", "2026-11-30")),
    );
    expect(mine.ended?.taken).toBe(true);
  });

  test("was never there while nobody could read it; an open one is read", async () => {
    await expect(asked(slugs.draft0 ?? "")).rejects.toMatchObject({ kind: "not_found" });
    await expect(asked(slugs.paused0 ?? "")).rejects.toMatchObject({ kind: "not_found" });
    await expect(asked("nothing")).rejects.toMatchObject({ kind: "not_found" });
    expect(await asked(slugs.published0 ?? "")).toEqual({ open: "published 0", ended: null });
  });
});
