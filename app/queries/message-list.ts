import { sql } from "kysely";
import type { Trx } from "#db/index.server";

export const MESSAGE_STATES = ["failed", "queued", "sent", "cancelled"] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

export interface MessageRow {
  id: string;
  template: string;
  email: string;
  name: string | null;
  state: MessageState | "delivered";
  attempts: number;
  error: string;
  createdAt: Date;
  sentAt: Date | null;
}

const PAGE_SIZE = 50;

/** Mails of one state, newest first, and how many there are of each. Sign-in mails are not listed: they tell who came when. */
export async function messageList(
  trx: Trx,
  state: MessageState,
  page: number,
): Promise<{ messages: MessageRow[]; counts: Record<MessageState, number>; pages: number }> {
  const counted = await trx
    .selectFrom("message")
    .select(["state", sql<number>`count(*)::int`.as("n")])
    .where("template", "<>", "sign-in")
    .groupBy("state")
    .execute();
  const count = (wanted: MessageState) =>
    counted
      .filter((row) => row.state === wanted || (wanted === "sent" && row.state === "delivered"))
      .reduce((sum, row) => sum + row.n, 0);
  const messages = await trx
    .selectFrom("message")
    .leftJoin("appUser as user", "user.id", "message.recipientUserId")
    .select([
      "message.id",
      "message.template",
      "message.recipientEmail as email",
      "user.name",
      "message.state",
      "message.attempts",
      "message.error",
      "message.createdAt",
      "message.sentAt",
    ])
    .where("message.template", "<>", "sign-in")
    .where("message.state", "in", state === "sent" ? ["sent", "delivered"] : [state])
    .orderBy("message.createdAt", "desc")
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute();
  return {
    messages: messages as MessageRow[],
    counts: { failed: count("failed"), queued: count("queued"), sent: count("sent"), cancelled: count("cancelled") },
    pages: Math.max(1, Math.ceil(count(state) / PAGE_SIZE)),
  };
}
