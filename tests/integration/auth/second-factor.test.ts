import { describe, expect, test } from "vitest";
import { makeCandidate, makeCandidateUser, makeEmployer, makeEmployerUser, makeUser } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";
import { call, cookiesAfter, signInByMail, wireSignIn } from "#tests/support/sign-in";
import { authenticatorCode } from "#tests/support/totp";
import { removePasskey } from "~/auth/account.server";
import { getSession, requireActor } from "~/auth/actor.server";
import { requireEnrolment, requireStrongLogin } from "~/auth/guards.server";
import { answerChallenge, backupCodesOf, beginApp, confirmApp, pendingApp } from "~/auth/second-factor.server";
import { action as passkeyAction, loader as passkeyLoader } from "~/routes/auth/passkey-api";

const database = await freshDatabase();
wireSignIn(database);

const specialist = () => database.as(systemActor, (trx) => makeUser(trx, "specialist"));

const thrown = (work: Promise<unknown>) =>
  work.then(
    () => expect.fail("nothing was thrown"),
    (response: unknown) => response as Response,
  );

/** A specialist with an authenticator app set up. */
async function enrolled() {
  const actor = await specialist();
  const { cookie } = await signInByMail(database, actor);
  const at = (path: string) => call(path, { cookie });
  expect(await beginApp(at("/auth/enrol/begin"))).toBe(true);
  const app = await pendingApp(at("/auth/enrol/app"));
  return { actor, cookie, code: () => authenticatorCode(app?.secret ?? ""), at };
}

describe("second factor", () => {
  test("staff and companies get nowhere with the mail alone; a person gets in", async () => {
    const employer = await database.as(systemActor, (trx) => makeEmployer(trx));
    const boss = await database.as(systemActor, (trx) => makeEmployerUser(trx, employer.id));
    for (const actor of [await specialist(), boss]) {
      const { cookie } = await signInByMail(database, actor);
      const at = call("/specialist", { cookie });
      expect((await getSession(at)).actor.role).toBe("visitor");
      const response = await thrown(requireActor(at, ["specialist", "employer"]));
      expect(response.headers.get("Location")).toBe("/auth/enrol?next=%2Fspecialist");
      expect((await thrown(requireStrongLogin(at))).headers.get("Location")).toMatch(/^\/auth\/sign-in/);
    }
    const candidate = await database.as(systemActor, (trx) => makeCandidate(trx));
    const person = await database.as(systemActor, (trx) => makeCandidateUser(trx, candidate.id));
    const { cookie } = await signInByMail(database, person);
    expect((await getSession(call("/de/my", { cookie }))).actor.role).toBe("candidate");
  });

  test("an app counts once its first code has been typed, and a new session replaces the old one", async () => {
    const { actor, cookie, code, at } = await enrolled();
    expect(await confirmApp(at("/auth/enrol/app"), actor.userId, "000000")).toBeNull();
    expect((await getSession(call("/specialist", { cookie }))).actor.role).toBe("visitor");
    const headers = await confirmApp(at("/auth/enrol/app"), actor.userId, code());
    const strong = cookiesAfter(headers ?? new Headers(), cookie);
    expect(strong).not.toBe(cookie);
    expect((await getSession(call("/specialist", { cookie: strong }))).actor).toEqual(actor);
    expect((await getSession(call("/specialist", { cookie }))).actor.role).toBe("visitor");
  });

  test("from then on the mail leads to the challenge: no session before the code, each code works once, backup codes work once", async () => {
    const { actor, code, at } = await enrolled();
    const first = code();
    await confirmApp(at("/auth/enrol/app"), actor.userId, first);
    const challenge = await signInByMail(database, actor);
    expect(challenge.outcome).toBe("second-factor");
    const pending = { cookie: challenge.cookie };
    expect((await getSession(call("/specialist", pending))).login).toBeNull();
    // the code that confirmed the app is used up
    expect(await answerChallenge(call("/auth/second-factor", pending), first)).toEqual({ outcome: "wrong" });

    const next = await signInByMail(database, actor);
    const [backup = "", other = ""] = await backupCodesOf(actor.userId);
    const passed = await answerChallenge(call("/auth/second-factor", { cookie: next.cookie }), ` ${backup} `);
    expect(passed).toMatchObject({ outcome: "passed", userId: actor.userId });
    const cookie = cookiesAfter("headers" in passed ? passed.headers : new Headers(), next.cookie);
    expect((await getSession(call("/specialist", { cookie }))).actor).toEqual(actor);

    const again = await signInByMail(database, actor);
    expect(await answerChallenge(call("/auth/second-factor", { cookie: again.cookie }), backup)).toEqual({
      outcome: "wrong",
    });
    expect(await answerChallenge(call("/auth/second-factor", { cookie: again.cookie }), other)).toMatchObject({
      outcome: "passed",
    });
  });

  test("five wrong codes end the challenge, ten lock the account for a while", async () => {
    const { actor, code, at } = await enrolled();
    await confirmApp(at("/auth/enrol/app"), actor.userId, code());
    const outcomes: string[] = [];
    for (let challenge = 0; challenge < 3; challenge++) {
      const { cookie } = await signInByMail(database, actor);
      for (let attempt = 0; attempt < 6; attempt++) {
        outcomes.push((await answerChallenge(call("/auth/second-factor", { cookie }), "000000")).outcome);
      }
    }
    expect(outcomes.slice(0, 6)).toEqual(["wrong", "wrong", "wrong", "wrong", "wrong", "over"]);
    expect(outcomes.slice(12)).toEqual(Array(6).fill("locked"));
  });

  test("without a challenge a code opens nothing", async () => {
    expect(await answerChallenge(call("/auth/second-factor"), "123456")).toEqual({ outcome: "over" });
  });

  test("whoever has a factor cannot set up another one with the mail alone", async () => {
    const { actor, cookie, at, code } = await enrolled();
    await confirmApp(at("/auth/enrol/app"), actor.userId, code());
    await database.owner.db
      .insertInto("authSession")
      .values({ userId: actor.userId, token: "planted", expiresAt: new Date(Date.now() + 1e6), lastSeenAt: new Date() })
      .execute();
    // the first session was replaced, so a weak session of an enrolled user is planted under its cookie's token
    const token = decodeURIComponent(/session_token=([^;]+)/.exec(cookie)?.[1] ?? "").split(".")[0] ?? "";
    await database.owner.db.updateTable("authSession").set({ token }).where("token", "=", "planted").execute();
    const weak = call("/auth/enrol", { cookie });
    expect((await getSession(weak)).login).toMatchObject({ strong: false, hasFactor: true });
    expect((await thrown(requireEnrolment(weak))).status).toBe(404);
    const api = call("/api/auth/passkey/generate-register-options", { cookie });
    const answer = await passkeyLoader({ ...api, params: { "*": "passkey/generate-register-options" } });
    expect(answer.status).toBe(401);
  });
});

describe("the sign-in library's own addresses", () => {
  test.each(["sign-in/email", "two-factor/disable", "magic-link/verify", "get-session", "passkey/delete-passkey", ""])(
    "%s does not exist",
    async (path) => {
      const args = { ...call(`/api/auth/${path}`), params: { "*": path } };
      expect((await thrown(passkeyLoader(args))).status).toBe(404);
      const post = { ...call(`/api/auth/${path}`, { form: {} }), params: { "*": path } };
      expect((await thrown(passkeyAction(post))).status).toBe(404);
    },
  );

  test("of two passkeys one can be removed, one that is not there or the last one cannot", async () => {
    const { userId } = await specialist();
    const add = (credentialId: string) =>
      database.owner.db
        .insertInto("authPasskey")
        .values({ userId, credentialId, publicKey: "x", counter: 0, deviceType: "singleDevice", backedUp: false })
        .returning("id")
        .executeTakeFirstOrThrow();
    const [first, last] = [await add("first"), await add("last")];
    expect(await removePasskey(userId, "00000000-0000-4000-8000-00000000dead")).toBe(false);
    expect(await removePasskey(userId, first.id)).toBe(true);
    expect(await removePasskey(userId, last.id)).toBe(false);
  });

  test("passkey options need a session to register, none to sign in", async () => {
    const options = (path: string) =>
      passkeyLoader({ ...call(`/api/auth/passkey/${path}`), params: { "*": `passkey/${path}` } });
    expect((await options("generate-register-options")).status).toBe(401);
    expect((await options("generate-authenticate-options")).status).toBe(200);
  });
});
