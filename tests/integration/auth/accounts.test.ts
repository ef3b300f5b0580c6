import { describe, expect, test } from "vitest";
import { makeCandidate, makeEmployer, makeEmployerUser, makeUser } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";
import { call, cookiesAfter, deliver, memoryTransport, signInByMail, wireSignIn } from "#tests/support/sign-in";
import { getSession } from "~/auth/actor.server";
import { finishWithToken } from "~/auth/sign-in.server";
import { clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { disableUser } from "~/services/user/disable-user";
import { enableUser } from "~/services/user/enable-user";
import { endUserSessions } from "~/services/user/end-user-sessions";
import { type Invitation, inviteAgain, inviteUser } from "~/services/user/invite-user";
import { resetSecondFactor } from "~/services/user/reset-second-factor";

const database = await freshDatabase();
wireSignIn(database);

const specialist = (await database.as(systemActor, (trx) => makeUser(trx, "specialist"))) as Staff;
const coordinator = (await database.as(systemActor, (trx) => makeUser(trx, "coordinator"))) as Staff;
const employer = await database.as(systemActor, (trx) => makeEmployer(trx));

const invite = (actor: Staff, invitation: Invitation) =>
  database.as(actor, (trx) => inviteUser(trx, actor, invitation, clock));
let counter = 0;
const details = () => ({ email: ` Neu${++counter}@example.org `, name: "Neu Muster", locale: "de" });

describe("invitations", () => {
  test("let people without a second factor in once, by opening the link and pressing the button", async () => {
    const candidate = await database.as(systemActor, (trx) => makeCandidate(trx));
    const userId = await invite(specialist, { ...details(), role: "candidate", candidateId: candidate.id });
    const transport = memoryTransport();
    await deliver(database, transport);
    const [mail] = [...transport.sent.values()];
    expect(mail?.to).toBe(`neu${counter}@example.org`);
    expect(mail?.subject).toContain("Frau Lange");
    const token = /invite\?token=([\w.-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
    const finished = await finishWithToken(call("/auth/invite"), "invitation", token);
    expect(finished).toMatchObject({ outcome: "signed-in", userId });
    const cookie = cookiesAfter("headers" in finished ? finished.headers : new Headers());
    expect((await getSession(call("/de/my", { cookie }))).actor).toEqual({
      role: "candidate",
      userId,
      candidateId: candidate.id,
    });
    expect(await finishWithToken(call("/auth/invite"), "invitation", token)).toEqual({ outcome: "refused" });
    await expect(database.as(specialist, (trx) => inviteAgain(trx, specialist, userId, clock))).rejects.toMatchObject({
      code: "invite.signedIn",
    });
  });

  test.each([
    ["specialist", "candidate", true],
    ["specialist", "employer", true],
    ["specialist", "specialist", false],
    ["specialist", "coordinator", false],
    ["coordinator", "candidate", false],
    ["coordinator", "employer", true],
    ["coordinator", "specialist", true],
    ["coordinator", "coordinator", true],
  ] as const)("a %s inviting a %s: %s", async (inviter, invited, allowed) => {
    const actor = inviter === "specialist" ? specialist : coordinator;
    const candidate = await database.as(systemActor, (trx) => makeCandidate(trx));
    const invitation: Invitation =
      invited === "candidate"
        ? { ...details(), role: invited, candidateId: candidate.id }
        : invited === "employer"
          ? { ...details(), role: invited, employerId: employer.id }
          : { ...details(), role: invited };
    const outcome = invite(actor, invitation);
    if (allowed) expect(await outcome).toMatch(/^[0-9a-f-]{36}$/);
    else await expect(outcome).rejects.toMatchObject({ code: "invite.role" });
  });

  test("an address belongs to one account, and a person has one account", async () => {
    const taken = details();
    await invite(coordinator, { ...taken, role: "specialist" });
    await expect(invite(coordinator, { ...taken, role: "employer", employerId: employer.id })).rejects.toMatchObject({
      code: "invite.taken",
      field: "email",
    });
    const candidate = await database.as(systemActor, (trx) => makeCandidate(trx));
    await invite(specialist, { ...details(), role: "candidate", candidateId: candidate.id });
    await expect(
      invite(specialist, { ...details(), role: "candidate", candidateId: candidate.id }),
    ).rejects.toMatchObject({ code: "invite.again" });
  });

  test("a company or a person cannot write accounts, even where a service forgot to check", async () => {
    const boss = await database.as(systemActor, (trx) => makeEmployerUser(trx, employer.id));
    await expect(
      database.as(boss, (trx) => trx.insertInto("appUser").values({ email: "x@example.org" }).execute()),
    ).rejects.toThrow();
    expect(await database.as(boss, (trx) => trx.selectFrom("authSession").selectAll().execute())).toEqual([]);
    expect(await database.as(coordinator, (trx) => trx.selectFrom("authSession").selectAll().execute())).toEqual([]);
  });
});

describe("closing accounts", () => {
  async function boss() {
    const actor = await database.as(systemActor, (trx) => makeEmployerUser(trx, employer.id));
    const { cookie } = await signInByMail(database, actor);
    expect((await getSession(call("/auth/enrol", { cookie }))).login).not.toBeNull();
    return { actor, cookie };
  }

  test("a disabled user is signed out at once and gets no mail until enabled again", async () => {
    const { actor, cookie } = await boss();
    await database.as(coordinator, (trx) => disableUser(trx, coordinator, actor.userId, clock));
    expect((await getSession(call("/auth/enrol", { cookie }))).login).toBeNull();
    await expect(signInByMail(database, actor)).rejects.toThrow("refused");
    await database.as(coordinator, (trx) => enableUser(trx, coordinator, actor.userId, clock));
    expect((await signInByMail(database, actor)).outcome).toBe("signed-in");
  });

  test("ending sessions and resetting factors leave the account open", async () => {
    const { actor, cookie } = await boss();
    await database.as(coordinator, (trx) => endUserSessions(trx, coordinator, actor.userId, clock));
    expect((await getSession(call("/auth/enrol", { cookie }))).login).toBeNull();
    await database.as(coordinator, (trx) => resetSecondFactor(trx, coordinator, actor.userId, clock));
    expect((await signInByMail(database, actor)).outcome).toBe("signed-in");
  });

  test("nobody can lock themselves out, and everything is logged with who did it", async () => {
    await expect(
      database.as(coordinator, (trx) => disableUser(trx, coordinator, coordinator.userId, clock)),
    ).rejects.toMatchObject({ code: "user.self" });
    const events = await database.as(coordinator, (trx) =>
      trx.selectFrom("accessLog").select("event").distinct().where("actorUserId", "=", coordinator.userId).execute(),
    );
    expect(events.map(({ event }) => event).sort()).toEqual([
      "second-factor-reset",
      "sessions-ended",
      "user-disabled",
      "user-enabled",
      "user-invited",
    ]);
  });
});
