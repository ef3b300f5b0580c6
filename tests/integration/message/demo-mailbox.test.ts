import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createTransport, listMailbox } from "#emails/index.server";
import { freshCity } from "#tests/support/database";
import { fillDemoMailbox } from "~/worker/tasks/demo-mailbox";

const database = await freshCity("2026-11-23");
const dir = fs.mkdtempSync(path.join(os.tmpdir(), "mailbox-"));
const mailbox = (at: Date) => createTransport({ mailboxDir: dir, now: () => at });

afterAll(() => fs.rmSync(dir, { recursive: true }));

describe("the demo's mailbox", () => {
  test("waits in the queue once the city is filled", async () => {
    const { rows } = await database.owner.pool.query(
      "select count(*)::int as n from graphile_worker.jobs where task_identifier = 'demo-mailbox'",
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  test("holds the mails of the story, in their language, dated when they went out, and changes no row", async () => {
    const rowsOf = () => database.owner.db.selectFrom("message").selectAll().orderBy("id").execute();
    const before = await rowsOf();
    const filled = await fillDemoMailbox(database.db, mailbox);
    expect(await rowsOf()).toEqual(before);
    const mails = await listMailbox(dir);
    expect(mails).toHaveLength(filled);
    const sent = new Map(before.map((row) => [row.id, row]));
    const told = mails.map((mail) => ({ mail, row: sent.get(mail.key) }));
    expect(told.every(({ mail, row }) => mail.receivedAt === row?.sentAt?.toISOString())).toBe(true);
    const templates = new Set(told.map(({ row }) => row?.template));
    expect([...templates].sort()).toEqual([
      "agreement",
      "agreement-confirmed",
      "answer",
      "appointment",
      "concern",
      "concern-answered",
      "job-published",
      "proposal",
    ]);
    const to = (email: string) => mails.filter((mail) => mail.to === email);
    expect(new Set(to("samir@example.org").map(({ locale }) => locale))).toEqual(new Set(["ar"]));
    expect(new Set(to("olena@example.org").map(({ locale }) => locale))).toEqual(new Set(["uk"]));
    const [talk, firstDay] = to("mihaela@example.org");
    expect(talk?.text).toContain("Im Betrieb an der Säge, mit Übersetzung");
    // her first day is over by now; when it was arranged it lay ahead and was nothing that had been moved
    expect(firstDay?.text).toContain("Betrieb, Tor 2");
    expect(firstDay?.subject).not.toContain("Neue Zeit");
    expect(to("betrieb@example.org").some(({ subject }) => subject.includes("Vereinbarung"))).toBe(true);
    // the accepted one is written as it was told when it still waited
    const accepted = await database.owner.db
      .selectFrom("proposal")
      .innerJoin("candidate", "candidate.id", "proposal.candidateId")
      .select("pseudonym")
      .where("proposal.state", "=", "accepted")
      .where("familyName", "=", "Lupulescu")
      .executeTakeFirstOrThrow();
    expect(to("betrieb@example.org").some(({ text }) => text.includes(accepted.pseudonym))).toBe(true);
  });

  test("filled twice it holds the same mails", async () => {
    const before = await listMailbox(dir);
    await fillDemoMailbox(database.db, mailbox);
    expect(await listMailbox(dir)).toEqual(before);
  });
});
