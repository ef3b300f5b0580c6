import type { Trx } from "#db/index.server";
import type { Staff } from "~/domain/actor";
import { agreementState, refuseEdit } from "~/domain/employer/agreement";
import type { AgreementInput } from "~/domain/employer/forms";
import { notFound, refused, staleVersion } from "~/domain/errors";

/**
 * Writes the limits agreement of a company, or changes it as long as not both sides have confirmed it.
 * Changing what was sent takes it back and takes confirmations away: nobody is bound by words they did not read.
 * @returns the id of the agreement
 * @throws notFound, conflict `stale`, refused `employer:errors.agreementOpen` when another one is still open
 */
export async function writeAgreement(
  trx: Trx,
  _actor: Staff,
  employerId: string,
  input: AgreementInput,
  today: string,
): Promise<string> {
  const { version, ...text } = input;
  const values = { ...text, validTo: text.validTo ?? null, visitId: text.visitId ?? null };
  const company = await trx.selectFrom("employer").select("id").where("id", "=", employerId).executeTakeFirst();
  if (!company) throw notFound("employer");
  const open = await trx
    .selectFrom("limitsAgreement")
    .selectAll()
    .where("employerId", "=", employerId)
    .where("state", "!=", "ended")
    .forUpdate()
    .executeTakeFirst();
  if (version === undefined) {
    if (open && agreementState(open, today) !== "ended") throw refused("employer:errors.agreementOpen");
    if (open) await closeExpired(trx, open);
    const written = await trx
      .insertInto("limitsAgreement")
      .values({ ...values, employerId })
      .returning("id")
      .executeTakeFirstOrThrow();
    return written.id;
  }
  if (!open) throw notFound("agreement");
  const no = refuseEdit(open, today);
  if (no) throw refused(no);
  const saved = await trx
    .updateTable("limitsAgreement")
    .set({
      ...values,
      state: "draft",
      specialistConfirmedAt: null,
      specialistConfirmedBy: null,
      employerConfirmedAt: null,
      employerConfirmedBy: null,
    })
    .where("id", "=", open.id)
    .where("version", "=", version)
    .returning("id")
    .executeTakeFirst();
  if (!saved) throw staleVersion();
  return saved.id;
}

/** An agreement whose last day has passed is over; the row says so as soon as somebody writes the next one. */
async function closeExpired(trx: Trx, open: { id: string; validTo: string | null }): Promise<void> {
  await trx
    .updateTable("limitsAgreement")
    .set({ state: "ended", endedAt: new Date(`${open.validTo}T22:00:00Z`) })
    .where("id", "=", open.id)
    .execute();
}
