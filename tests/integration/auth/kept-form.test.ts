import { describe, expect, test } from "vitest";
import { makeCandidate, makeCandidateUser, makeEmployer, makeEmployerUser, makeUser } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";
import { call, signedIn, wireSignIn } from "#tests/support/sign-in";
import { requireActor } from "~/auth/actor.server";
import { withKeptForm } from "~/auth/kept-form.server";
import { type SignedIn, signedInRoles } from "~/domain/actor";
import { command } from "~/request/command.server";

const database = await freshDatabase();
wireSignIn(database);

const text = "Hat angerufen.\nKommt am Montag.";
const path = "/specialist/candidates/1/notes";
const form = { _key: "k1", version: "3", text };

const people: Record<SignedIn["role"], SignedIn> = await database.as(systemActor, async (trx) => {
  const company = await makeEmployer(trx);
  const { id } = await makeCandidate(trx);
  const candidate = await makeCandidateUser(trx, id);
  const employer = (await makeEmployerUser(trx, company.id)) as SignedIn;
  const specialist = (await makeUser(trx, "specialist")) as SignedIn;
  const coordinator = (await makeUser(trx, "coordinator")) as SignedIn;
  return { candidate, employer, specialist, coordinator };
});

/** Where a form leads that is sent with this cookie. */
async function sentTo(cookie: string): Promise<string> {
  const answer = await requireActor(call(path, { cookie, form }), signedInRoles).catch((thrown: unknown) => thrown);
  if (!(answer instanceof Response)) throw new Error("still signed in");
  return new URL(answer.headers.get("Location") ?? "", "http://x").searchParams.get("next") ?? "";
}

const passes = (userId: string, ms: number) =>
  database.owner.db
    .updateTable("authSession")
    .set({ lastSeenAt: new Date(Date.now() - ms) })
    .where("userId", "=", userId)
    .execute();
const week = 8 * 86_400_000;

/** What the page at this address gets, with this cookie. */
async function shown(next: string, cookie: string) {
  const request = await withKeptForm(call(next, { cookie }).request);
  return { request, form: request.method === "POST" ? Object.fromEntries(await request.clone().formData()) : null };
}

describe("a form sent after the session has ended", () => {
  test.each(signedInRoles)("comes back to its owner who signs in again: %s", async (role) => {
    const actor = people[role];
    const cookie = await signedIn(database, actor);
    await passes(actor.userId, week);
    const next = await sentTo(cookie);
    expect(next).toMatch(/^\/specialist\/candidates\/1\/notes\?_kept=[\w-]{36}$/);
    expect((await shown(next, cookie)).form).toBeNull();
    const again = await signedIn(database, actor);
    const { request, form: back } = await shown(next, again);
    expect(back).toMatchObject(form);
    expect(new URL(request.url).search).toBe("");
    // and is only shown: nothing is stored before it is sent once more
    let ran = false;
    const answer = await command({ request }, actor, async () => {
      ran = true;
      return new Response(null, { status: 302, headers: { Location: "/" } });
    });
    expect(ran).toBe(false);
    expect(answer).toMatchObject({ data: { initialValue: { text }, error: { "": ["kept"] } } });
  });

  test("is nobody else's, is sealed, and is over after an hour", async () => {
    const specialist = people.specialist;
    const cookie = await signedIn(database, specialist);
    await passes(specialist.userId, week);
    const next = await sentTo(cookie);
    const rows = await database.owner.db.selectFrom("authVerification").select(["identifier", "value"]).execute();
    expect(rows.filter(({ identifier }) => identifier.startsWith("kept-form:")).length).toBeGreaterThan(0);
    expect(rows.filter(({ value }) => value.includes("Montag"))).toEqual([]);
    const other = await signedIn(database, people.coordinator);
    expect((await shown(next, other)).form).toBeNull();
    const own = await signedIn(database, specialist);
    expect((await shown(next, own)).form).toMatchObject(form);
    await database.owner.db
      .updateTable("authVerification")
      .set({ expiresAt: new Date(0) })
      .execute();
    expect((await shown(next, own)).form).toBeNull();
  });

  test("leads back to its page where nobody was signed in, and keeps nothing", async () => {
    expect(await sentTo("")).toBe(path);
  });
});
