import type { Trx } from "#db/index.server";
import { insertAgreement, lockOpenAgreement, moveAgreement } from "#db/repositories/agreements";
import { isKnownEmployer } from "#db/repositories/employers";
import type { ReadRow } from "#db/repositories/read-row";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { type AgreementFacts, agreementMoveFacts, agreementRefusal } from "~/domain/employer/agreement";
import type { AgreementInput } from "~/domain/employer/forms";
import { agreementStatus } from "~/domain/employer/states";
import { notFound, refused } from "~/domain/errors";

/**
 * Writes the limits agreement of a company, or changes it as long as not both sides have confirmed it.
 * Changing what was sent takes it back and takes confirmations away: nobody is bound by words they did not read.
 * @returns the id of the agreement
 * @throws notFound, conflict `stale`, refused `employer:errors.agreementOpen` when another one is still open
 */
export async function writeAgreement(
  trx: Trx,
  actor: Staff,
  employerId: string,
  input: AgreementInput,
  time: Clock,
): Promise<string> {
  const today = time.today();
  const { version, ...text } = input;
  const values = { ...text, validTo: text.validTo ?? null, visitId: text.visitId ?? null };
  if (!(await isKnownEmployer(trx, employerId))) throw notFound("employer");
  const open = await lockOpenAgreement(trx, employerId);
  if (version === undefined) {
    if (open) await makeRoom(trx, actor, open, today);
    return insertAgreement(trx, { ...values, employerId });
  }
  if (!open) throw notFound("agreement");
  const facts = agreementMoveFacts(open, today);
  const move = agreementStatus.move(open.state, "edit", actor.role, facts);
  if (!move) throw refused(agreementRefusal("edit", open.state, facts));
  const unconfirmed = {
    specialistConfirmedAt: null,
    specialistConfirmedBy: null,
    employerConfirmedAt: null,
    employerConfirmedBy: null,
  };
  await moveAgreement(trx, move, { id: open.id, version }, { ...values, ...unconfirmed });
  return open.id;
}

/** An agreement whose last day has passed is over; the row says so as soon as somebody writes the next one. */
async function makeRoom(trx: Trx, actor: Staff, open: ReadRow & AgreementFacts, today: string): Promise<void> {
  const move = agreementStatus.move(open.state, "runOut", actor.role, agreementMoveFacts(open, today));
  if (!move) throw refused("employer:errors.agreementOpen");
  await moveAgreement(trx, move, open, { endedAt: new Date(`${open.validTo}T22:00:00Z`) });
}
