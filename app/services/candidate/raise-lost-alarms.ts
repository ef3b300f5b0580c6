import type { Trx } from "#db/index.server";
import { listCoordinators } from "#db/repositories/alarms";
import { addLostAlarms, closeLostAlarms, getLostAlarm, listWithoutFollowUp } from "#db/repositories/nobody-lost";
import type { Clock } from "~/config/clock";
import type { Actor } from "~/domain/actor";
import { addDays } from "~/domain/days";
import { queueMessage } from "~/services/message/queue-message";

/**
 * Tells the coordinators who has neither offer nor named gap nor dated next step for longer than the set number of days:
 * one task per person and coordinator, and one mail a day to whom something new came up. Tasks of people who have one
 * of the three again are closed. Run twice it does the same once.
 * @returns how many people are without all three for too long, and how many of them are new
 */
export async function raiseLostAlarms(
  trx: Trx,
  actor: Actor,
  time: Clock,
): Promise<{ lost: number; raised: number; closed: number }> {
  const today = time.today();
  const { days } = await getLostAlarm(trx);
  const before = addDays(today, -days);
  const without = await listWithoutFollowUp(trx, today);
  const lost = without.filter((row) => row.noneSince !== null && row.noneSince < before);
  const coordinators = await listCoordinators(trx);
  const still = without.map((row) => row.id);
  const closed = await closeLostAlarms(trx, still, today);
  const raised = new Set<string>();
  for (const { id: userId } of coordinators) {
    const added = await addLostAlarms(
      trx,
      lost.map(({ id }) => id),
      { responsibleUserId: userId, dueOn: today },
    );
    if (added.length === 0) continue;
    for (const id of added) raised.add(id);
    await queueMessage(trx, actor, {
      template: "lost",
      to: { userId },
      refs: { on: today },
      uniqueKey: `lost/${today}`,
    });
  }
  return { lost: lost.length, raised: raised.size, closed };
}
