import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { among } from "#db/repositories/among";
import { type LoggedState, sentStates, unsentStates } from "~/domain/message/states";

export type MessageRow = {
  id: string;
  template: string;
  email: string;
  name: string | null;
  state: LoggedState | "delivered";
  attempts: number;
  error: string;
  createdAt: Date;
  sentAt: Date | null;
};

const pageSize = 50;

/** At most this many delivered mails are counted beyond the page: nobody needs the total, and counting takes long. */
const maxCounted = 2_000;

/**
 * Mails of one state, newest first, and how many there are of each state; delivered ones are counted to at most
 * `mostCounted` beyond the page, and `more` says that there are others. Sign-in mails are not listed: they would show
 * who signed in when.
 */
export async function messageList(
  trx: Trx,
  state: LoggedState,
  page: number,
): Promise<{ messages: MessageRow[]; counts: Record<LoggedState, number>; more: boolean; pages: number }> {
  const most = maxCounted + (page - 1) * pageSize;
  const counted = await sql<Record<LoggedState, number>>`
    select count(*) filter (where state = 'failed')::int as failed, count(*) filter (where state = 'queued')::int as queued,
      count(*) filter (where state = 'cancelled')::int as cancelled,
      (select count(*)::int from (select from message where template <> 'sign-in' and state in (${among(sentStates)})
        limit ${most}) arrived) as sent
    from message where template <> 'sign-in' and state in (${among(unsentStates)})`.execute(trx);
  const counts = counted.rows[0] ?? { failed: 0, queued: 0, cancelled: 0, sent: 0 };
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
    .where(sql<boolean>`message.template <> 'sign-in'`)
    // written out so that the planner sees that the index on delivered mails fits
    .where(
      state === "sent" ? sql<boolean>`message.state in (${among(sentStates)})` : sql<boolean>`message.state = ${state}`,
    )
    .orderBy("message.createdAt", "desc")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const more = counts.sent === most;
  return { messages: messages as MessageRow[], counts, more, pages: Math.max(1, Math.ceil(counts[state] / pageSize)) };
}
