import type { Trx } from "#db/index.server";
import { listCoordinators, listLateCheckins, listNewlyDue } from "#db/repositories/alarms";
import type { Clock } from "~/config/clock";
import type { Actor } from "~/domain/actor";
import { alarmLevel, lastWorkingDayBefore } from "~/domain/support/messages";
import { isWorkingDay } from "~/domain/working-days";
import { findOffice } from "~/facts/city";
import { queueMessage } from "./queue-message";

/**
 * Once per working day, tells everybody what is waiting: specialists about their steps, companies about the mentor
 * steps that came due since the last working day, coordinators about check-ins that are long overdue. The key contains
 * the person and the day, so running it again sends no second mail.
 * @returns number of mails queued
 */
export async function sendDigests(trx: Trx, actor: Actor, time: Clock): Promise<number> {
  const today = time.today();
  const office = await findOffice(trx);
  if (!office || !isWorkingDay(today, office.calendar)) return 0;
  let mails = 0;
  const { specialists, companies } = await listNewlyDue(trx, lastWorkingDayBefore(today, office.calendar), today);
  const uniqueKey = `reminder/${today}`;
  for (const { userId } of specialists) {
    mails += (await queueMessage(trx, actor, { template: "reminder", to: { userId }, refs: {}, uniqueKey })).length;
  }
  for (const { employerId } of companies) {
    if (employerId === null) continue;
    mails += (await queueMessage(trx, actor, { template: "reminder", to: { employerId }, refs: {}, uniqueKey })).length;
  }
  const missed = (await listLateCheckins(trx, today)).filter(
    (step) => alarmLevel(step.dueOn, step.stageStart, today) === "coordinator",
  );
  if (missed.length === 0) return mails;
  for (const { id: userId } of await listCoordinators(trx)) {
    const sent = await queueMessage(trx, actor, {
      template: "escalation",
      to: { userId },
      refs: { on: today },
      uniqueKey: `escalation/${today}`,
    });
    mails += sent.length;
  }
  return mails;
}
