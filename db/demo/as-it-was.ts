import { sql } from "kysely";
import type { Trx } from "../index.server";

/**
 * Sets a row back to how it stood when a mail about it went out: a proposal that is answered by now waited, an agreement
 * that is in force waited for the company, a talk that is over lay ahead. Only within a transaction that is undone.
 */
export async function setAsItWas(trx: Trx, template: string, refs: Record<string, string>): Promise<void> {
  if (template === "proposal")
    await sql`update proposal set state = 'sent', answered_at = null, answered_by = null, decline_reason = null,
      closed_reason = null, candidate_reason = null where id = ${refs.proposalId}`.execute(trx);
  if (template === "agreement")
    await sql`update limits_agreement set state = 'sent', employer_confirmed_at = null, employer_confirmed_by = null
      where id = ${refs.agreementId}`.execute(trx);
  if (template === "concern")
    await sql`update concern set state = 'open', answered_at = null, answer = '' where id = ${refs.concernId}`.execute(
      trx,
    );
  if (template === "appointment")
    // written anew and not updated: a further version would make it a talk that was moved
    await sql`with held as (delete from appointment where id = ${refs.appointmentId} returning *)
      insert into appointment select (jsonb_populate_record(null::appointment,
        to_jsonb(held) || '{"state": "planned"}')).* from held`.execute(trx);
}
