import type { Trx } from "#db/index.server";
import { listCoordinators } from "#db/repositories/alarms";
import { addLostAlarms, closeLostAlarms, getLostAlarm, listWithoutFollowUp } from "#db/repositories/nobody-lost";
import type { Clock } from "~/config/clock";
import type { Actor } from "~/domain/actor";
import { addDays } from "~/domain/days";
import { queueMessage } from "~/services/message/queue-message";

/**
 * Alerts the coordinators to everybody who has had no offer, no named gap and no dated next step for longer than the
 * set number of days: one task per person and coordinator, and at most one mail a day to each coordinator with a new
 * task. Tasks of people who have one of the three again are closed. Running it twice changes nothing.
 * @returns how many people have been without all three for too long, how many of them are new, and how many tasks were
 *   closed
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
  const lost = without.filter((row) => row.noneSince < before);
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
