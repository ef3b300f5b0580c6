import type { Trx } from "#db/index.server";
import { appointmentFacts } from "#db/repositories/mail-facts";
import type { MailProps } from "#emails/index.server";
import { Obsolete, page, present, type QueuedMessage, readable, type Writer } from "./writer";

/** @throws Obsolete when the appointment is in another state by now */
async function read(trx: Trx, message: QueuedMessage, id: string, states: readonly string[]) {
  const row = present(await appointmentFacts(trx, id), "appointment gone");
  if (!states.includes(row.state)) throw new Obsolete("appointment over");
  const { helper, helperPhone, version, state: _state, seenByCompany: _seen, ...facts } = row;
  return {
    ...facts,
    kind: facts.kind as MailProps["appointment"]["kind"],
    revision: version - 1,
    issuedAt: message.createdAt,
    helper: helper ?? "",
    helperPhone: readable(helperPhone),
    url: page(`/${message.locale}/my`),
  };
}

const cancelled: Writer<"appointment-cancelled"> = async (trx, message, { appointmentId }) =>
  read(trx, message, appointmentId, ["cancelled"]);

const appointment: Writer<"appointment"> = async (trx, message, { appointmentId }) =>
  read(trx, message, appointmentId, ["planned"]);

/** A company reads when and where, never who: its own page says that, as far as it may know. */
const company: Writer<"appointment-company"> = async (trx, message, { appointmentId }) => {
  const facts = await read(trx, message, appointmentId, ["planned", "cancelled"]);
  const row = present(await appointmentFacts(trx, appointmentId), "appointment gone");
  // a new date shows that somebody comes; that one is off shows nobody, and must be heard
  if (row.state === "planned" && !row.seenByCompany) throw new Obsolete("consent over");
  return {
    ...facts,
    company: null,
    change: row.state === "cancelled" ? "cancelled" : "moved",
    url: page("/employer"),
  };
};

export const appointmentWriters = {
  appointment,
  "appointment-cancelled": cancelled,
  "appointment-company": company,
};
