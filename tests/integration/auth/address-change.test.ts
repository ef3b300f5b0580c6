import { beforeEach, describe, expect, test } from "vitest";
import { makeCandidate, makeCandidateUser, makeUser } from "#tests/factories";
import { fixedClock } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { call, deliver, emailOf, memoryTransport, signedIn, wireSignIn } from "#tests/support/sign-in";
import { getSession } from "~/auth/actor.server";
import { askedByLink, confirmByLink, isStoppable, pendingAddress, stopByLink } from "~/auth/address-change.server";
import { findLogin } from "~/auth/session.server";
import { clock } from "~/config/clock";
import type { SignedIn, Staff } from "~/domain/actor";
import { dayMs } from "~/domain/days";
import { findByName } from "~/facts/find-by-name";
import { askAddressChange } from "~/services/user/ask-address-change";
import { changeAddress } from "~/services/user/change-address";
import { forgetAddressChanges } from "~/services/user/forget-address-changes";
import { takeBackAddressChange } from "~/services/user/stop-address-change";

const database = await freshDatabase();
wireSignIn(database);

let number = 0;
let actor: SignedIn & { role: "candidate" };
let cookie: string;
let other: string;
let oldEmail: string;
let newEmail: string;

/** A person who is signed in on two devices, the first of which asks. */
beforeEach(async () => {
  number += 1;
  actor = await database.as(systemActor, async (trx) =>
    makeCandidateUser(trx, (await makeCandidate(trx, { preferredLanguage: "ar" })).id),
  );
  await database.owner.db.updateTable("appUser").set({ locale: "ar" }).where("id", "=", actor.userId).execute();
  oldEmail = await emailOf(database, actor);
  newEmail = `neu${number}@example.org`;
  cookie = await signedIn(database, actor);
  other = await signedIn(database, actor);
});

const visit = (browser = "") => call("/ar/sign-in-address/confirm", { cookie: browser });
const isIn = async (browser: string) => "userId" in (await getSession(call("/de/my", { cookie: browser }))).actor;

/** Asks and reads what both mailboxes got. */
async function ask(email = newEmail) {
  const login = await findLogin(visit(cookie).request);
  await database.as(actor, (trx) => askAddressChange(trx, actor, { email, sessionId: login?.id ?? "" }, clock));
  const transport = memoryTransport();
  await deliver(database, transport);
  const mails = [...transport.sent.values()];
  const old = mails.find(({ to }) => to === oldEmail);
  const fresh = mails.find(({ to }) => to === email);
  const link = (text: string | undefined, verb: string) =>
    new RegExp(`/sign-in-address/${verb}\\?token=([\\w.-]+)`).exec(text ?? "")?.[1] ?? "";
  return {
    mails,
    old,
    fresh,
    fromOld: link(old?.text, "confirm"),
    stop: link(old?.text, "stop"),
    fromNew: link(fresh?.text, "confirm"),
  };
}

const outcome = async (token: string, browser = "") => (await confirmByLink(visit(browser), token)).outcome;

describe("changing the address of a sign-in", () => {
  test("both mailboxes are asked, in the user's language, and neither learns more than it must", async () => {
    const { old, fresh, fromOld, fromNew, stop } = await ask();
    expect([old?.locale, fresh?.locale]).toEqual(["ar", "ar"]);
    expect(old?.text).toContain(newEmail);
    expect(fresh?.text).not.toContain(oldEmail);
    expect(fromOld).toMatch(/^[0-9a-f-]{36}\./);
    expect(new Set([fromOld, fromNew, stop]).size).toBe(3);
    expect(old?.text).toContain("/ar/sign-in-address/confirm");
  });

  test.each([
    ["the old mailbox", (links: Awaited<ReturnType<typeof ask>>) => [links.fromOld, links.fromNew]],
    ["the new mailbox", (links: Awaited<ReturnType<typeof ask>>) => [links.fromNew, links.fromOld]],
  ])("changes with the second confirmation, %s first; each link works once", async (_, inOrder) => {
    const [first = "", second = ""] = inOrder(await ask());
    expect(await outcome(first)).toBe("waiting");
    expect(await emailOf(database, actor)).toBe(oldEmail);
    expect(await outcome(first)).toBe("refused");
    expect(await askedByLink(first)).toBeNull();
    expect(await askedByLink(second)).toMatchObject({ newEmail });
    expect(await isIn(other)).toBe(true);

    expect(await outcome(second)).toBe("changed");
    expect(await emailOf(database, actor)).toBe(newEmail);
    expect([await isIn(cookie), await isIn(other)]).toEqual([true, false]);
    expect(await pendingAddress(actor.userId)).toBeNull();
    expect(await outcome(second)).toBe("refused");

    const transport = memoryTransport();
    await deliver(database, transport);
    const told = [...transport.sent.values()];
    expect(told.map(({ to }) => to).sort()).toEqual([oldEmail, newEmail].sort());
    for (const mail of told) expect(mail.text).toContain(newEmail);
  });

  test("is found by the new address in the index of names", async () => {
    const { fromOld, fromNew } = await ask();
    await outcome(fromOld);
    await outcome(fromNew);
    const staff = (await database.as(systemActor, (trx) => makeUser(trx, "specialist"))) as Staff;
    const found = await database.as(staff, (trx) => findByName(trx, newEmail, clock.today()));
    expect(found.map(({ id }) => id)).toEqual([actor.candidateId]);
  });

  test("a link of one kind opens no other door", async () => {
    const { fromOld, stop } = await ask();
    expect(await outcome(stop)).toBe("refused");
    expect(await stopByLink(visit(), fromOld)).toBe("refused");
    expect(await outcome(`${fromOld}x`)).toBe("refused");
    expect(await outcome("anything")).toBe("refused");
    expect(await isStoppable(stop)).toBe(true);
  });

  test("lapses after a day", async () => {
    const { fromOld, fromNew } = await ask();
    await outcome(fromOld);
    await database.owner.db.updateTable("addressChange").set({ expiresAt: new Date() }).execute();
    expect(await outcome(fromNew)).toBe("refused");
    expect(await pendingAddress(actor.userId)).toBeNull();
    await database.as(systemActor, (trx) =>
      forgetAddressChanges(trx, fixedClock(new Date(Date.now() + dayMs).toISOString())),
    );
    expect(await database.owner.db.selectFrom("addressChange").selectAll().execute()).toEqual([]);
  });

  test("asking again leaves the earlier links without a door", async () => {
    const earlier = await ask();
    newEmail = `anders${number}@example.org`;
    const later = await ask(newEmail);
    expect(await outcome(earlier.fromOld)).toBe("refused");
    expect(await pendingAddress(actor.userId)).toMatchObject({ newEmail, oldConfirmed: false });
    expect(await outcome(later.fromOld)).toBe("waiting");
  });

  test("is taken back by whoever asked", async () => {
    const { fromOld } = await ask();
    await database.as(actor, (trx) => takeBackAddressChange(trx, actor, clock));
    expect(await outcome(fromOld)).toBe("refused");
    expect(await isIn(cookie)).toBe(true);
  });

  test("is stopped from the old mailbox, and whoever asked is signed out", async () => {
    const { stop, fromNew } = await ask();
    await outcome(fromNew);
    expect(await stopByLink(visit(other), stop)).toBe("stopped");
    expect([await isIn(cookie), await isIn(other)]).toEqual([false, true]);
    expect(await emailOf(database, actor)).toBe(oldEmail);
    expect(await stopByLink(visit(other), stop)).toBe("refused");
  });

  test("stopping in the browser that asked signs that one out as well", async () => {
    const { stop } = await ask();
    expect(await stopByLink(visit(cookie), stop)).toBe("stopped");
    expect([await isIn(cookie), await isIn(other)]).toEqual([false, false]);
  });

  test("a domain with umlauts is stored in the letters of the net and read as it is written", async () => {
    newEmail = `neu${number}@xn--grnwld-eua3q.example`;
    const { old, fromNew } = await ask(newEmail);
    const written = `neu${number}@grünwäld.example`;
    expect(old?.text).toContain(written);
    expect(await askedByLink(fromNew)).toMatchObject({ newEmail: written });
  });

  test("the own address is no new one", async () => {
    await expect(ask(oldEmail)).rejects.toMatchObject({ code: "public:signInAddress.same", field: "email" });
  });
});

describe("an address that belongs to somebody", () => {
  const owner = async () => {
    const someone = await database.as(systemActor, (trx) => makeUser(trx, "specialist"));
    return emailOf(database, someone as SignedIn);
  };

  test("is answered like any other, and only its owner is told", async () => {
    const taken = await owner();
    const { old, fresh, fromOld, fromNew } = await ask(taken);
    expect(fresh?.locale).toBe("de");
    expect(fromNew).toBe("");
    expect(old?.text).toContain(taken);
    const unknown = await pendingAddress(actor.userId);
    expect(unknown).toMatchObject({ newEmail: taken, oldConfirmed: false, newConfirmed: false });
    expect(await outcome(fromOld)).toBe("waiting");
    expect(await emailOf(database, actor)).toBe(oldEmail);
  });

  test("that was given away meanwhile stays with whoever has it", async () => {
    const { fromOld, fromNew } = await ask();
    expect(await outcome(fromNew)).toBe("waiting");
    const someone = (await database.as(systemActor, (trx) => makeUser(trx, "specialist"))) as SignedIn;
    await database.owner.db.updateTable("appUser").set({ email: newEmail }).where("id", "=", someone.userId).execute();
    expect(await outcome(fromOld)).toBe("taken");
    expect(await emailOf(database, actor)).toBe(oldEmail);
    expect(await pendingAddress(actor.userId)).toBeNull();
  });
});

describe("somebody who lost the mailbox", () => {
  test("gets another address from the coordinator: all sessions end, both addresses are told", async () => {
    const coordinator = (await database.as(systemActor, (trx) => makeUser(trx, "coordinator"))) as Staff;
    await ask();
    const given = `gegeben${number}@example.org`;
    await database.as(coordinator, (trx) =>
      changeAddress(trx, coordinator, { userId: actor.userId, email: given }, clock),
    );
    expect(await emailOf(database, actor)).toBe(given);
    expect([await isIn(cookie), await isIn(other)]).toEqual([false, false]);
    expect(await pendingAddress(actor.userId)).toBeNull();
    const transport = memoryTransport();
    await deliver(database, transport);
    expect([...transport.sent.values()].map(({ to }) => to).sort()).toEqual([oldEmail, given].sort());
  });

  test("not one's own, and not one that is taken", async () => {
    const coordinator = (await database.as(systemActor, (trx) => makeUser(trx, "coordinator"))) as Staff;
    const taken = await emailOf(database, coordinator as SignedIn);
    const change = (userId: string, email: string) =>
      database.as(coordinator, (trx) => changeAddress(trx, coordinator, { userId, email }, clock));
    await expect(change(coordinator.userId, newEmail)).rejects.toMatchObject({ code: "user.self" });
    await expect(change(actor.userId, taken)).rejects.toMatchObject({ code: "invite.taken", field: "email" });
  });
});

test("every step stands in the access log, with ids alone", async () => {
  const { fromOld, fromNew } = await ask();
  await outcome(fromOld);
  await outcome(fromNew);
  const lines = await database.owner.db
    .selectFrom("accessLog")
    .select(["event", "detail"])
    .where("event", "like", "address%")
    .orderBy("id", "desc")
    .limit(2)
    .execute();
  expect(lines.map(({ event }) => event).sort()).toEqual(["address-change-asked", "address-changed"]);
  for (const { detail } of lines) expect(detail).toEqual({ user: actor.userId });
});
