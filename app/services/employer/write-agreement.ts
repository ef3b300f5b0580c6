import type { Trx } from "#db/index.server";
import { insertAgreement, lockOpenAgreement, updateAgreement } from "#db/repositories/agreements";
import { isKnownEmployer } from "#db/repositories/employers";
import type { ReadRow } from "#db/repositories/read-row";
import type { Clock } from "~/config/clock";
import { agreementState, refuseEdit } from "~/domain/employer/agreement";
import type { AgreementInput } from "~/domain/employer/forms";
import { notFound, refused } from "~/domain/errors";

/**
 * Writes the limits agreement of a company, or changes it as long as not both sides have confirmed it.
 * Changing what was sent takes it back and takes confirmations away: nobody is bound by words they did not read.
 * @returns the id of the agreement
 * @throws notFound, conflict `stale`, refused `employer:errors.agreementOpen` when another one is still open
 */
export async function writeAgreement(
  trx: Trx,
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
    if (open && agreementState(open, today) !== "ended") throw refused("employer:errors.agreementOpen");
    if (open) await closeExpired(trx, open);
    return insertAgreement(trx, { ...values, employerId });
  }
  if (!open) throw notFound("agreement");
  const no = refuseEdit(open, today);
  if (no) throw refused(no);
  const unconfirmed = {
    specialistConfirmedAt: null,
    specialistConfirmedBy: null,
    employerConfirmedAt: null,
    employerConfirmedBy: null,
  };
  await updateAgreement(trx, { id: open.id, version }, { ...values, state: "draft", ...unconfirmed });
  return open.id;
}

/** An agreement whose last day has passed is over; the row says so as soon as somebody writes the next one. */
async function closeExpired(trx: Trx, open: ReadRow & { validTo: string | null }): Promise<void> {
  await updateAgreement(trx, open, { state: "ended", endedAt: new Date(`${open.validTo}T22:00:00Z`) });
}
