import type { Trx } from "#db/index.server";
import { appointmentFacts } from "#db/repositories/mail-facts";
import type { MailProps } from "#emails/index.server";
import { Obsolete, orObsolete, pageUrl, type QueuedMessage, readablePhone, type Writer } from "./writer";

/** @throws Obsolete when the appointment is in another state by now */
async function read(trx: Trx, message: QueuedMessage, id: string, states: readonly string[]) {
  const row = orObsolete(await appointmentFacts(trx, id), "gone");
  if (!states.includes(row.state)) throw new Obsolete("over");
  const { helper, helperPhone, version, state: _state, seenByCompany: _seen, ...facts } = row;
  return {
    ...facts,
    kind: facts.kind as MailProps["appointment"]["kind"],
    revision: version - 1,
    issuedAt: message.createdAt,
    helper: helper ?? "",
    helperPhone: readablePhone(helperPhone),
    url: pageUrl(`/${message.locale}/my`),
  };
}

const cancelled: Writer<"appointment-cancelled"> = async (trx, message, { appointmentId }) =>
  read(trx, message, appointmentId, ["cancelled"]);

const appointment: Writer<"appointment"> = async (trx, message, { appointmentId }) =>
  read(trx, message, appointmentId, ["planned"]);

/** A company reads when and where, never who: its own page says that, as far as it may know. */
const company: Writer<"appointment-company"> = async (trx, message, { appointmentId }) => {
  const facts = await read(trx, message, appointmentId, ["planned", "cancelled"]);
  const row = orObsolete(await appointmentFacts(trx, appointmentId), "gone");
  // a new date reveals that somebody is coming; a cancellation reveals nobody, and must get through
  if (row.state === "planned" && !row.seenByCompany) throw new Obsolete("noConsent");
  return {
    ...facts,
    company: null,
    change: row.state === "cancelled" ? "cancelled" : "moved",
    url: pageUrl("/employer"),
  };
};

export const appointmentWriters = {
  appointment,
  "appointment-cancelled": cancelled,
  "appointment-company": company,
};
