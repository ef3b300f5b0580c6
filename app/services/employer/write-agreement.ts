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
 * Writes the limits agreement of a company, or changes it until both sides have confirmed it.
 * Changing an agreement that was already sent turns it back into a draft and clears its confirmations: nobody is bound
 * by words they have not read.
 * @returns the id of the agreement
 * @throws AppError not_found; conflict `stale`; rule `employer:errors.agreementOpen` while another one is open
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

/** An agreement past its last day is over; its row is only marked as ended when the next one is written. */
async function makeRoom(trx: Trx, actor: Staff, open: ReadRow & AgreementFacts, today: string): Promise<void> {
  const move = agreementStatus.move(open.state, "runOut", actor.role, agreementMoveFacts(open, today));
  if (!move) throw refused("employer:errors.agreementOpen");
  await moveAgreement(trx, move, open, { endedAt: new Date(`${open.validTo}T22:00:00Z`) });
}
