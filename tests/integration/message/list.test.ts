import { beforeAll, describe, expect, test } from "vitest";
import { makeUser } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";
import type { Staff } from "~/domain/actor";
import { messageList } from "~/queries/message/list";
import { retryMessage } from "~/services/message/retry-message";

const database = await freshDatabase();
let coordinator: Staff;

/** This many mails in a state, one a minute. */
async function mails(state: string, template: string, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, n) => ({
    template,
    state,
    locale: "de",
    recipientEmail: `${n}@example.org`,
    uniqueKey: `${template}/${state}/${n}`,
    refs: "{}",
    createdAt: new Date(Date.UTC(2026, 10, 23, 0, n)),
    ...(state === "delivered" || state === "sent" ? { sentAt: new Date(Date.UTC(2026, 10, 23, 0, n)) } : {}),
  }));
  await database.owner.db.insertInto("message").values(rows).execute();
}

beforeAll(async () => {
  coordinator = (await database.as(systemActor, (trx) => makeUser(trx, "coordinator"))) as Staff;
  await mails("failed", "reminder", 51);
  await mails("queued", "reminder", 50);
  await mails("failed", "sign-in", 3);
});
const list = (state: "failed" | "queued" | "cancelled", page: number) =>
  database.as(coordinator, (trx) => messageList(trx, state, page));

describe("mails of one state", () => {
  test("are listed newest first, fifty a page, without those that sign somebody in", async () => {
    const [first, second, third] = [await list("failed", 1), await list("failed", 2), await list("failed", 3)];
    const numbers = [...first.messages, ...second.messages].map(({ email }) => Number((email ?? "").split("@")[0]));
    expect([first.messages.length, second.messages.length, third.messages.length]).toEqual([50, 1, 0]);
    expect(numbers).toEqual(Array.from({ length: 51 }, (_, n) => 50 - n));
    expect(first).toMatchObject({ counts: { failed: 51, queued: 50, cancelled: 0, sent: 0 }, pages: 2, more: false });
  });

  test("are one page when there are fifty or none", async () => {
    expect((await list("queued", 1)).pages).toBe(1);
    expect(await list("cancelled", 1)).toMatchObject({ messages: [], pages: 1 });
  });

  test("can be followed back to those that are waiting, one by one", async () => {
    const [message] = (await list("failed", 1)).messages;
    await database.as(coordinator, (trx) => retryMessage(trx, coordinator, message?.id ?? ""));
    expect((await list("failed", 1)).counts).toMatchObject({ failed: 50, queued: 51 });
  });
});
