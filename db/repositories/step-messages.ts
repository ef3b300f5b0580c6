import { sql } from "kysely";
import { sentStates, underWayStates } from "~/domain/message/states";
import type { Move } from "~/domain/status-table";
import { stepStatus } from "~/domain/support/states";
import type { Trx } from "../index.server";
import { among } from "./among";
import { addStepsOnce } from "./support-step";

/** Open messages of support plans that are due and not yet queued as mail. */
export async function listDueMessages(trx: Trx, today: string): Promise<string[]> {
  const rows = await trx
    .selectFrom("supportStep as t")
    .select("t.id")
    .where("t.who", "=", "system")
    .where("t.state", "=", "open")
    .where("t.dueOn", "<=", today)
    .where(sql<boolean>`not exists (select from message m where m.refs ? 'stepId' and m.refs ->> 'stepId' = t.id::text
      and m.state in (${among(underWayStates)}))`)
    .orderBy("t.dueOn")
    .orderBy("t.id")
    .execute();
  return rows.map((row) => row.id);
}

/** Locks a message step; undefined when another transaction has it or it is closed. */
export async function lockMessageStep(trx: Trx, stepId: string) {
  const step = await trx
    .selectFrom("supportStep")
    .selectAll()
    .where("id", "=", stepId)
    .where("who", "=", "system")
    .where("state", "=", "open")
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!step) return undefined;
  const { stageStart, candidate } = await trx
    .selectFrom("supportStep as t")
    .leftJoin("placementStage as s", "s.id", "t.stageRowId")
    .leftJoin("placement as p", "p.id", "t.placementId")
    .leftJoin("candidate as c", (join) => join.on("c.id", "=", sql<string>`coalesce(t.candidate_id, p.candidate_id)`))
    .select([
      sql<string>`coalesce(lower(s.during), t.due_on)::text`.as("stageStart"),
      sql<{ id: string; state: string; mailbox: string } | null>`case when c.id is not null
        then jsonb_build_object('id', c.id, 'state', c.state, 'mailbox', c.mailbox) end`.as("candidate"),
    ])
    .where("t.id", "=", stepId)
    .executeTakeFirstOrThrow();
  return { ...step, stageStart, candidate };
}

export type MessageStep = NonNullable<Awaited<ReturnType<typeof lockMessageStep>>>;

/** Every channel of a person, and the address of their account. */
export async function findChannels(trx: Trx, candidateId: string) {
  const channels = await trx
    .selectFrom("candidateChannel")
    .select(["id", "kind", "value", "shared", "lastWorkedOn", "lastFailedOn"])
    .where("candidateId", "=", candidateId)
    .execute();
  const account = await trx
    .selectFrom("membership")
    .innerJoin("appUser", "appUser.id", "membership.userId")
    .select(["appUser.email", "appUser.emailVerified as verified"])
    .where("membership.candidateId", "=", candidateId)
    .where("membership.endedAt", "is", null)
    .where("appUser.disabledAt", "is", null)
    .orderBy("appUser.createdAt")
    .executeTakeFirst();
  return { channels, account: account ?? null };
}

/** Records the result of a plan's message; a closed one stays as it is. */
export function closeMessageStep(
  trx: Trx,
  move: Move<"supportStep">,
  stepId: string,
  outcome: { doneOn: string } | { reason: string },
) {
  return trx
    .updateTable("supportStep")
    .set({ ...outcome, state: move.to })
    .where("id", "=", stepId)
    .where("state", "in", [...move.from])
    .execute();
}

/** A task for the specialist next to a step; the same key twice is one task. */
export async function addTaskForStep(
  trx: Trx,
  step: {
    placementId: string | null;
    stageRowId: string | null;
    candidateId: string | null;
    employerId: string | null;
    responsibleUserId: string;
  },
  task: { key: string; dueOn: string; channel: string; withWhom: string },
): Promise<void> {
  const { placementId, stageRowId, candidateId, employerId, responsibleUserId } = step;
  const known = await trx
    .selectFrom("supportStep")
    .select("id")
    .where("templateKey", "=", task.key)
    .where((is) => is(is.ref("candidateId"), "is not distinct from", candidateId))
    .executeTakeFirst();
  if (known) return;
  await addStepsOnce(trx, [
    {
      placementId,
      stageRowId,
      candidateId,
      employerId,
      responsibleUserId,
      kind: "task",
      templateKey: task.key,
      channel: task.channel,
      withWhom: task.withWhom,
      dueOn: task.dueOn,
    },
  ]);
}

/** Questions that were sent and not answered, with how often and when; only of people who can sign in. */
export async function listUnanswered(trx: Trx, since: string) {
  const rows = await trx
    .selectFrom("supportStep as t")
    .innerJoin("message as m", (join) =>
      join
        .on(sql<boolean>`m.refs ? 'stepId' and m.refs ->> 'stepId' = t.id::text`)
        .on("m.template", "=", "how-are-you")
        .on("m.recipientUserId", "is not", null)
        .on("m.state", "in", sentStates),
    )
    .select([
      "t.id",
      sql<number>`count(*)::int`.as("count"),
      sql<string>`(max(m.sent_at) at time zone 'Europe/Berlin')::date::text`.as("lastOn"),
    ])
    .where("t.state", "=", "done")
    .where("t.answer", "is", null)
    .where("t.doneOn", ">=", since)
    .groupBy("t.id")
    .orderBy("t.id")
    .execute();
  return rows;
}

/** Locks a question that was sent, with its person. */
export function lockQuestion(trx: Trx, stepId: string) {
  return trx
    .selectFrom("supportStep as t")
    .select([
      "t.id",
      "t.placementId",
      "t.stageRowId",
      "t.employerId",
      "t.responsibleUserId",
      "t.templateKey",
      "t.answer",
      "t.state",
      sql<
        string | null
      >`coalesce(t.candidate_id, (select p.candidate_id from placement p where p.id = t.placement_id))`.as(
        "candidateId",
      ),
    ])
    .where("t.id", "=", stepId)
    .where("t.who", "=", "system")
    .forUpdate()
    .executeTakeFirst();
}

/** Whether the signed-in person was asked this. */
export async function isMyQuestion(trx: Trx, stepId: string): Promise<boolean> {
  const asked = await trx.selectFrom("myQuestionView").select("id").where("id", "=", stepId).executeTakeFirst();
  return asked !== undefined;
}

/** Template keys of tasks to tell a person about an appointment: its date, its move. */
const tellTasks = ["appointment.tell", "tell.appointment", "tell.moved"];

/** Closes the open tasks to tell somebody about an appointment that has since changed: nothing is left to tell. */
export async function closeTellTasks(trx: Trx, appointmentId: string): Promise<void> {
  const move = stepStatus.moveAll("skip", "system");
  await trx
    .updateTable("supportStep")
    .set({ state: move.to, reason: "not_needed" })
    .where("state", "in", [...move.from])
    .where((is) =>
      is.or(
        tellTasks.flatMap((key) => [
          is("templateKey", "=", `${key}#${appointmentId}`),
          is("templateKey", "like", `${key}#${appointmentId}.%`),
        ]),
      ),
    )
    .execute();
}
