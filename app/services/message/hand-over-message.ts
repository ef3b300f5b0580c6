import type { Trx } from "#db/index.server";
import { addTaskForStep, closeMessageStep, findChannels, type MessageStep } from "#db/repositories/step-messages";
import type { Clock } from "~/config/clock";
import { type Channel, type Mailbox, reachability } from "~/domain/reachability/channels";
import { messageKind, otherContact } from "~/domain/support/messages";
import { stepStatus } from "~/domain/support/states";

/**
 * Hands a message that cannot go by mail over to a person, today: it counts as not sent, and the specialist gets a task
 * that names the best other channel.
 */
export async function handOverMessage(trx: Trx, step: MessageStep, time: Clock): Promise<void> {
  const today = time.today();
  await closeMessageStep(trx, stepStatus.moveAll("skip", "system"), step.id, { reason: "not_reached" });
  await addTaskForStep(
    trx,
    { ...step, candidateId: step.candidate?.id ?? step.candidateId },
    {
      key: `undelivered.${messageKind(step.templateKey) ?? "message"}#${step.id}`,
      dueOn: today,
      channel: await bestOtherWay(trx, step.candidate),
      withWhom: "candidate",
    },
  );
}

/** How a specialist can reach the person without mail. */
export async function bestOtherWay(trx: Trx, candidate: MessageStep["candidate"]): Promise<string> {
  if (!candidate) return "call";
  const { channels } = await findChannels(trx, candidate.id);
  const others = (channels as Channel[]).filter((channel) => channel.kind !== "email");
  return otherContact(reachability({ mailbox: candidate.mailbox as Mailbox, channels: others }).best?.kind ?? null);
}
