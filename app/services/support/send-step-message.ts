import type { Trx } from "#db/index.server";
import {
  addTaskForStep,
  closeMessageStep,
  findChannels,
  lockMessageStep,
  type MessageStep,
} from "#db/repositories/step-messages";
import type { Clock } from "~/config/clock";
import type { Actor } from "~/domain/actor";
import { activeOrPausedStates } from "~/domain/candidate/states";
import type { Channel } from "~/domain/reachability/channels";
import { type MessageKind, mailVerdict, messageKind, messageTiming } from "~/domain/support/messages";
import { stepStatus } from "~/domain/support/states";
import { bestOtherWay, handOverMessage } from "~/services/message/hand-over-message";
import { queueMessage } from "~/services/message/queue-message";

export type Outcome = "mail" | "handed_over" | "closed" | "waits";

const template = { first_day: "first-day", how_are_you: "how-are-you" } as const satisfies Record<MessageKind, string>;

/**
 * Sends one message of a support plan in the person's language, through a channel the person has. It may run twice: the
 * step is locked, and the mail's key contains step and day.
 *
 * The step is done once the mail has been sent (`settleStepMessage`). Where mail does not work, a specialist gets it as
 * a task. If a first day depends on a mail that was never confirmed to arrive, a person checks as well.
 */
export async function sendStepMessage(trx: Trx, actor: Actor, stepId: string, time: Clock): Promise<Outcome> {
  const today = time.today();
  const step = await lockMessageStep(trx, stepId);
  if (!step) return "waits";
  const person = step.candidate;
  if (!person || !activeOrPausedStates.some((state) => state === person.state)) return close(trx, step, "stage_ended");
  const kind = messageKind(step.templateKey);
  const timing = messageTiming(kind, { due: step.dueOn, stageStart: step.stageStart }, today);
  if (timing === "wait") return "waits";
  if (timing === "late") return close(trx, step, "too_late");

  const { account, channels } = await findChannels(trx, person.id);
  const mail = mailVerdict({ account, channels: channels as (Channel & { value: string })[] });
  const sent =
    kind !== null && mail.usable
      ? await queueMessage(trx, actor, {
          template: template[kind],
          to: { candidateId: person.id },
          refs: { stepId: step.id },
          uniqueKey: `support-step/${step.id}/${step.dueOn}`,
        })
      : [];
  if (sent.length === 0) {
    await handOverMessage(trx, step, time);
    return "handed_over";
  }
  if (kind === "first_day" && !mail.proven) {
    await addTaskForStep(
      trx,
      { ...step, candidateId: person.id },
      {
        key: `tell.first_day#${step.id}`,
        dueOn: today,
        channel: await bestOtherWay(trx, person),
        withWhom: "candidate",
      },
    );
  }
  return "mail";
}

async function close(trx: Trx, step: MessageStep, reason: "stage_ended" | "too_late"): Promise<Outcome> {
  await closeMessageStep(trx, stepStatus.moveAll("skip", "system"), step.id, { reason });
  return "closed";
}
