import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import type { Actor } from "~/domain/actor";
import { settleStepMessage } from "./settle-step-message";

export interface FailedMessage {
  messageId: string;
  /** code of MailError, or `unwritable` */
  error: string;
  /** ISO date, when the task that follows is due */
  today: string;
}

/**
 * Parks a mail that did not get through, visibly, and sees to it that nobody waits for an answer to it: a mail to a
 * person becomes a task of their specialist, and the address is remembered as one that failed.
 */
export async function failMessage(trx: Trx, _actor: Actor, { messageId, error, today }: FailedMessage): Promise<void> {
  const message = await trx
    .updateTable("message")
    .set({ state: "failed", error })
    .where("id", "=", messageId)
    .where("state", "in", ["queued", "sent"])
    .returning(["recipientEmail", "recipientCandidateId", "refs"])
    .executeTakeFirst();
  if (!message) return;

  const person = await trx
    .selectFrom("candidate")
    .leftJoin("membership", (join) =>
      join.onRef("membership.candidateId", "=", "candidate.id").on("membership.endedAt", "is", null),
    )
    .leftJoin("appUser", "appUser.id", "membership.userId")
    .leftJoin("placement", "placement.candidateId", "candidate.id")
    .select(["candidate.id", "candidate.responsibleUserId", "placement.responsibleUserId as helperId"])
    .where((is) =>
      message.recipientCandidateId
        ? is("candidate.id", "=", message.recipientCandidateId)
        : is("appUser.email", "=", message.recipientEmail),
    )
    .executeTakeFirst();
  if (!person) return;

  await trx
    .updateTable("candidateChannel")
    .set({ lastFailedOn: today })
    .where("candidateId", "=", person.id)
    .where("kind", "=", "email")
    .where(sql<boolean>`lower(value) = lower(${message.recipientEmail})`)
    .execute();
  // a message of a support plan becomes its own task, with what it had to say
  if (await settleStepMessage(trx, message.refs, "failed", today)) return;
  const responsible = person.responsibleUserId ?? person.helperId ?? (await anyCoordinator(trx));
  if (!responsible) return;
  await trx
    .insertInto("supportStep")
    .values({
      candidateId: person.id,
      kind: "task",
      templateKey: "mail_failed",
      channel: "call",
      dueOn: today,
      responsibleUserId: responsible,
    })
    .execute();
}

async function anyCoordinator(trx: Trx): Promise<string | undefined> {
  const row = await trx
    .selectFrom("membership")
    .innerJoin("appUser", "appUser.id", "membership.userId")
    .select("appUser.id")
    .where("membership.role", "=", "coordinator")
    .where("membership.endedAt", "is", null)
    .where("appUser.disabledAt", "is", null)
    .orderBy("appUser.createdAt")
    .executeTakeFirst();
  return row?.id;
}
