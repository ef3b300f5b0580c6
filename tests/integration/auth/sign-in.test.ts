import { describe, expect, test } from "vitest";
import { makeCandidate, makeCandidateUser } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";
import {
  call,
  cookiesAfter,
  deliver,
  emailOf,
  mailFor as mailOf,
  memoryTransport,
  wireSignIn,
} from "#tests/support/sign-in";
import { getSession, requireActor } from "~/auth/actor.server";
import { endSessions } from "~/auth/session.server";
import { type Finished, finishWithCode, finishWithToken, startSignIn } from "~/auth/sign-in.server";
import { dayMs } from "~/domain/days";

const database = await freshDatabase();
wireSignIn(database);

const person = async () => {
  const candidate = await database.as(systemActor, (trx) => makeCandidate(trx));
  return database.as(systemActor, (trx) => makeCandidateUser(trx, candidate.id));
};

const mailFor = (email: string) => mailOf(database, email);

const sessionOf = (finished: Finished) => {
  if (!("headers" in finished)) throw new Error(finished.outcome);
  return cookiesAfter(finished.headers);
};

describe("signing in by mail", () => {
  test("code and link both sign in, each request once", async () => {
    const actor = await person();
    const email = await emailOf(database, actor);
    const first = await mailFor(email);
    expect(first.mail?.to).toBe(email);
    const finished = await finishWithCode(call("/auth/check-mail", { ip: email }), first.requestId, first.code);
    expect(finished).toMatchObject({ outcome: "signed-in", next: "/de/my", userId: actor.userId });
    const cookie = sessionOf(finished);
    expect((await getSession(call("/de/my", { cookie }))).actor).toEqual(actor);

    expect(await finishWithCode(call("/auth/check-mail", { ip: email }), first.requestId, first.code)).toEqual({
      outcome: "refused",
    });
    expect(await finishWithToken(call("/auth/link", { ip: email }), "link", first.token)).toEqual({
      outcome: "refused",
    });

    const second = await mailFor(email);
    expect(await finishWithToken(call("/auth/link", { ip: email }), "link", second.token)).toMatchObject({
      outcome: "signed-in",
    });
  });

  test("known, unknown and disabled addresses leave the same traces until the worker looks, and only known ones get a mail", async () => {
    const known = await emailOf(database, await person());
    const gone = await person();
    await database.as(systemActor, (trx) =>
      trx.updateTable("appUser").set({ disabledAt: new Date() }).where("id", "=", gone.userId).execute(),
    );
    const traces: unknown[] = [];
    const mails: unknown[] = [];
    for (const email of [known, "nobody@example.org", await emailOf(database, gone)]) {
      const started = await startSignIn(call("/auth/sign-in", { ip: email }), { email, next: "", locale: "de" });
      const requestId = "requestId" in started ? started.requestId : "";
      const message = await database.owner.db
        .selectFrom("message")
        .select(["template", "locale", "state", "refs", "recipientUserId", "recipientCandidateId"])
        .where("id", "=", requestId)
        .executeTakeFirst();
      traces.push({ keys: Object.keys(started), message });
      const transport = memoryTransport();
      await deliver(database, transport);
      mails.push(transport.sent.size);
      const answers = [
        await finishWithCode(call("/auth/check-mail", { ip: email }), requestId, "000000"),
        await finishWithToken(call("/auth/link", { ip: email }), "link", `${requestId}.AAAA`),
      ];
      expect(answers).toEqual([{ outcome: "refused" }, { outcome: "refused" }]);
    }
    expect(new Set(traces.map((trace) => JSON.stringify(trace))).size).toBe(1);
    expect(mails).toEqual([1, 0, 0]);
    expect(
      await database.owner.db
        .selectFrom("message")
        .select("id")
        .where("recipientEmail", "=", "nobody@example.org")
        .execute(),
    ).toEqual([]);
  });

  test("after ten minutes neither code nor link works", async () => {
    const email = await emailOf(database, await person());
    const { requestId, code, token } = await mailFor(email);
    await database.owner.db
      .updateTable("authVerification")
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where("identifier", "=", `mailed:${requestId}`)
      .execute();
    expect(await finishWithCode(call("/auth/check-mail", { ip: email }), requestId, code)).toEqual({
      outcome: "refused",
    });
    expect(await finishWithToken(call("/auth/link", { ip: email }), "link", token)).toEqual({ outcome: "refused" });
  });

  test("a code may be tried five times, then not even the right one works", async () => {
    const email = await emailOf(database, await person());
    const { requestId, code } = await mailFor(email);
    const wrong = code === "000000" ? "000001" : "000000";
    for (let attempt = 0; attempt < 5; attempt++) {
      expect(await finishWithCode(call("/auth/check-mail", { ip: email }), requestId, wrong)).toEqual({
        outcome: "refused",
      });
    }
    expect(await finishWithCode(call("/auth/check-mail", { ip: email }), requestId, code)).toMatchObject({
      outcome: "too-many",
    });
  });

  const ask = (email: string, ip: string) =>
    startSignIn(call("/auth/sign-in", { ip }), { email, next: "", locale: "de" });

  test("mails are limited per source, and per address at each source, for strangers too", async () => {
    for (const email of [await emailOf(database, await person()), "flood@example.org"]) {
      const results = [];
      for (let attempt = 0; attempt < 6; attempt++)
        results.push(await ask(email, `2001:db8:${email.length}::${attempt}`));
      expect(results.map((result) => "requestId" in result)).toEqual([true, true, true, true, true, false]);
      expect(results[5]).toMatchObject({ retryAfter: expect.any(Number) });
    }
    const oneClient = [];
    for (let attempt = 0; attempt < 41; attempt++) oneClient.push(await ask(`many${attempt}@example.org`, "10.9.9.9"));
    expect(oneClient.filter((result) => "requestId" in result)).toHaveLength(40);
  });

  test("a stranger who requests mails for somebody, from one source or many, shuts nobody out", async () => {
    const actor = await person();
    const email = await emailOf(database, actor);
    const victim = "192.0.2.1";
    const early = await mailOf(database, email, victim);
    for (let request = 0; request < 6; request++) await ask(email, "198.51.100.1");
    const afterOne = await mailOf(database, email, victim);
    expect(afterOne.code).toMatch(/^\d{6}$/);
    for (let source = 2; source < 30; source++) await ask(email, `198.51.100.${source}`);
    const afterMany = await mailOf(database, email, victim);
    for (const mailed of [early, afterOne, afterMany])
      expect(
        await finishWithCode(call("/auth/check-mail", { ip: victim }), mailed.requestId, mailed.code),
      ).toMatchObject({
        outcome: "signed-in",
        userId: actor.userId,
      });
  });

  test("six-digit codes for one address are few, however many sources ask; the remaining codes cannot be guessed", async () => {
    for (const email of [await emailOf(database, await person()), "many-sources@example.org"]) {
      const lengths = [];
      for (let source = 0; source < 22; source++) {
        const started = await ask(email, `203.0.113.${source}`);
        if (!("requestId" in started)) throw new Error("limited");
        const { value } = await database.owner.db
          .selectFrom("authVerification")
          .select("value")
          .where("identifier", "=", `mailed:${started.requestId}`)
          .executeTakeFirstOrThrow();
        lengths.push((JSON.parse(value) as { codeLength: string }).codeLength);
      }
      expect(lengths).toEqual([...Array(20).fill("short"), "long", "long"]);
    }
  });

  test("a code that was sent works even when others at the same source have used up the tries", async () => {
    const actor = await person();
    const email = await emailOf(database, actor);
    const shared = "192.0.2.77";
    const mailed = await mailOf(database, email, shared);
    const [other, another] = [await ask("a@example.org", shared), await ask("b@example.org", shared)];
    const wrong = async (request: typeof other, code: string) =>
      "requestId" in request &&
      (await finishWithCode(call("/auth/check-mail", { ip: shared }), request.requestId, code));
    for (let attempt = 0; attempt < 61; attempt++) await wrong(other, "000");
    await wrong(another, "000");
    expect(await wrong(another, "000")).toMatchObject({ outcome: "too-many" });
    expect(await finishWithCode(call("/auth/check-mail", { ip: shared }), mailed.requestId, mailed.code)).toMatchObject(
      {
        outcome: "signed-in",
      },
    );
  });

  test("signing in again replaces the browser's older session", async () => {
    const actor = await person();
    const email = await emailOf(database, actor);
    const first = await mailFor(email);
    const cookie = sessionOf(
      await finishWithCode(call("/auth/check-mail", { ip: email }), first.requestId, first.code),
    );
    const second = await mailFor(email);
    const again = await finishWithCode(call("/auth/check-mail", { ip: email, cookie }), second.requestId, second.code);
    expect(sessionOf(again)).not.toBe(cookie);
    expect((await getSession(call("/de/my", { cookie }))).actor.role).toBe("visitor");
  });

  test("a cookie that was not signed opens nothing", async () => {
    const actor = await person();
    const email = await emailOf(database, actor);
    const { requestId, code } = await mailFor(email);
    const cookie = sessionOf(await finishWithCode(call("/auth/check-mail", { ip: email }), requestId, code));
    const { token } = await database.owner.db
      .selectFrom("authSession")
      .select("token")
      .where("userId", "=", actor.userId)
      .executeTakeFirstOrThrow();
    expect((await getSession(call("/de/my", { cookie }))).actor.role).toBe("candidate");
    for (const forged of [
      `sprosse.session_token=${token}`,
      `sprosse.session_token=${token}.AAAA`,
      cookie.replace(/.$/, ""),
    ]) {
      expect((await getSession(call("/de/my", { cookie: forged }))).actor.role).toBe("visitor");
    }
  });
});

describe("sessions", () => {
  async function signedIn() {
    const actor = await person();
    const email = await emailOf(database, actor);
    const { requestId, code } = await mailFor(email);
    const cookie = sessionOf(await finishWithCode(call("/auth/check-mail", { ip: email }), requestId, code));
    return { actor, cookie };
  }

  test("end at once when the user is disabled", async () => {
    const { actor, cookie } = await signedIn();
    await database.as(systemActor, (trx) =>
      trx.updateTable("appUser").set({ disabledAt: new Date() }).where("id", "=", actor.userId).execute(),
    );
    expect((await getSession(call("/de/my", { cookie }))).actor.role).toBe("visitor");
  });

  test("end everywhere on demand", async () => {
    const { actor, cookie } = await signedIn();
    expect(await endSessions(actor.userId)).toBe(1);
    expect((await getSession(call("/de/my", { cookie }))).actor.role).toBe("visitor");
  });

  test("end after a week without use and after thirty days in any case", async () => {
    const idle = await signedIn();
    const days = (n: number) => new Date(Date.now() - n * dayMs);
    const set = (actor: { userId: string }, values: { lastSeenAt?: Date; expiresAt?: Date }) =>
      database.owner.db.updateTable("authSession").set(values).where("userId", "=", actor.userId).execute();
    await set(idle.actor, { lastSeenAt: days(6.9) });
    expect((await getSession(call("/de/my", { cookie: idle.cookie }))).actor.role).toBe("candidate");
    await set(idle.actor, { lastSeenAt: days(7.1) });
    expect((await getSession(call("/de/my", { cookie: idle.cookie }))).actor.role).toBe("visitor");
    const old = await signedIn();
    await set(old.actor, { expiresAt: days(0.001) });
    expect((await getSession(call("/de/my", { cookie: old.cookie }))).actor.role).toBe("visitor");
  });

  test("signed out leads to the sign-in page and back, a different role to nowhere", async () => {
    const { cookie } = await signedIn();
    const out = (await requireActor(call("/specialist?tab=due"), ["specialist"]).catch((thrown) => thrown)) as Response;
    expect(out.status).toBe(302);
    expect(out.headers.get("Location")).toBe("/auth/sign-in?next=%2Fspecialist%3Ftab%3Ddue");
    const foreign = (await requireActor(call("/specialist", { cookie }), ["specialist"]).catch(
      (thrown) => thrown,
    )) as Response;
    expect(foreign.status).toBe(404);
    const logged = await database.owner.db
      .selectFrom("accessLog")
      .select("path")
      .where("event", "=", "refused")
      .execute();
    expect(logged).toContainEqual({ path: "/specialist" });
  });
});
