import type { Trx } from "#db/index.server";
import { listLateMentorSteps } from "#db/repositories/alarms";
import { addTaskForStep } from "#db/repositories/step-messages";
import type { Clock } from "~/config/clock";
import { alarmLevel } from "~/domain/support/messages";

/**
 * Turns each overdue mentor step into a task for the specialist to ask the company about it, once per step and date.
 * @returns how many steps were overdue enough
 */
export async function raiseAlarms(trx: Trx, time: Clock): Promise<number> {
  const today = time.today();
  const late = (await listLateMentorSteps(trx, today)).filter(
    (step) => alarmLevel(step.dueOn, step.stageStart, today) !== "none",
  );
  for (const step of late) {
    await addTaskForStep(trx, step, {
      key: `escalate.mentor#${step.id}.${step.dueOn}`,
      dueOn: today,
      channel: "call",
      withWhom: "employer",
    });
  }
  return late.length;
}
