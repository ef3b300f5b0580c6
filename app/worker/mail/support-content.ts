import { listLateCheckins } from "#db/repositories/alarms";
import { firstDayFacts, listWaitingSteps, questionFacts } from "#db/repositories/mail-facts";
import { getLostAlarm, listWithoutFollowUp } from "#db/repositories/nobody-lost";
import { newsByMail } from "#db/repositories/saved-searches";
import { findChannels } from "#db/repositories/step-messages";
import { viewOfPeople } from "~/domain/candidate/views";
import { addDays } from "~/domain/days";
import type { Channel } from "~/domain/reachability/channels";
import { alarmLevel, mailVerdict } from "~/domain/support/messages";
import { Obsolete, orObsolete, pageUrl, readablePhone, type Writer } from "./writer";

/** If others can read the mailbox, the mail names neither company nor place. */
export const firstDay: Writer<"first-day"> = async (trx, message, { stepId }) => {
  const facts = orObsolete(await firstDayFacts(trx, stepId), "over");
  const { account, channels } = await findChannels(trx, facts.candidateId);
  const { shared } = mailVerdict({ account, channels: channels as (Channel & { value: string })[] });
  return {
    startsOn: facts.startsOn,
    time: facts.time,
    company: shared ? null : facts.company,
    place: shared ? null : facts.place || null,
    contact: shared ? null : facts.contact || null,
    whatToBring: facts.whatToBring || null,
    helper: facts.helper,
    helperPhone: readablePhone(facts.helperPhone),
    url: pageUrl(`/${message.locale}/my`),
  };
};

export const howAreYou: Writer<"how-are-you"> = async (trx, message, { stepId }) => {
  const facts = orObsolete(await questionFacts(trx, stepId), "answered");
  return {
    helper: facts.helper,
    helperPhone: readablePhone(facts.helperPhone),
    answerUrl: message.recipientUserId ? pageUrl(`/${message.locale}/my/how-are-you/${stepId}`) : null,
    url: pageUrl(`/${message.locale}`),
  };
};

export const reminder: Writer<"reminder"> = async (trx, message, _refs, { today }) => {
  const { dueToday, overdue, company } = await listWaitingSteps(trx, message.recipientUserId, today);
  if (dueToday + overdue === 0) throw new Obsolete("nothingToTell");
  return { dueToday, overdue, url: pageUrl(company ? "/employer/placements" : "/specialist") };
};

export const escalation: Writer<"escalation"> = async (trx, _message, _refs, { today }) => {
  const missed = (await listLateCheckins(trx, today)).filter(
    (step) => alarmLevel(step.dueOn, step.stageStart, today) === "coordinator",
  );
  if (missed.length === 0) throw new Obsolete("nothingToTell");
  return {
    missed: missed.length,
    specialists: new Set(missed.map((step) => step.responsibleUserId)).size,
    url: pageUrl("/specialist?scope=team"),
  };
};

export const lost: Writer<"lost"> = async (trx, _message, _refs, { today }) => {
  const { days } = await getLostAlarm(trx);
  const before = addDays(today, -days);
  const people = (await listWithoutFollowUp(trx, today)).filter((row) => row.noneSince < before).length;
  if (people === 0) throw new Obsolete("nothingToTell");
  return { people, days, url: pageUrl(`${viewOfPeople.lost}&followUp=none`) };
};

export const savedSearches: Writer<"saved-searches"> = async (trx, message) => {
  const { people, searches } = await newsByMail(trx, orObsolete(message.recipientUserId ?? undefined, "nobodyToTell"));
  if (people === 0) throw new Obsolete("nothingToTell");
  return { people, searches, url: pageUrl("/specialist/searches") };
};
