import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import type { Actor } from "~/domain/actor";
import { type AgreementState, agreementState } from "~/domain/employer/agreement";
import { notFound } from "~/domain/errors";

type Employer = Extract<Actor, { role: "employer" }>;

type Stored = {
  company: string;
  id: string | null;
  state: string | null;
  does: string;
  doesNot: string;
  callName: string | null;
  callPhone: string | null;
  callEmail: string | null;
  standInName: string | null;
  standInPhone: string | null;
  answerWithinHours: number;
  validFrom: string;
  reviewOn: string;
  validTo: string | null;
  specialistConfirmedAt: Date | null;
  specialistName: string | null;
  employerConfirmedAt: Date | null;
  employerName: string | null;
  version: number;
  responsibleName: string | null;
  responsiblePhone: string | null;
  responsibleEmail: string | null;
};

export type OwnAgreement = Stored & { id: string; standing: AgreementState };

/** Whom the company can call: the contact in the agreement, or whoever looks after the company before there is one. */
export type Helper = { name: string | null; phone: string | null; email: string | null };

/**
 * The company's own agreement (sent, in force or the last one that ended) and whom it can call in any case; one
 * statement.
 * @throws AppError not_found
 */
export async function employerAgreement(
  trx: Trx,
  actor: Employer,
  today: string,
): Promise<{ company: string; agreement: OwnAgreement | null; helper: Helper }> {
  const { rows } = await sql<Stored>`
    select e.name as company, a.id, a.state, a.does, a.does_not, a.answer_within_hours, a.valid_from, a.review_on,
      a.valid_to, a.specialist_confirmed_at, a.employer_confirmed_at, a.version,
      cu.name as call_name, cu.phone as call_phone, cu.email as call_email,
      su.name as stand_in_name, su.phone as stand_in_phone,
      sc.name as specialist_name, coalesce(ec.name, es.name) as employer_name,
      ru.name as responsible_name, ru.phone as responsible_phone, ru.email as responsible_email
    from employer e
    left join lateral (select * from limits_agreement l where l.employer_id = e.id
      order by (l.state = 'ended'), l.created_at desc limit 1) a on true
    left join staff_directory cu on cu.id = a.call_user_id left join staff_directory su on su.id = a.stand_in_user_id
    left join staff_directory sc on sc.id = a.specialist_confirmed_by
    left join employer_team_view ec on ec.id = a.employer_confirmed_by
    left join staff_directory es on es.id = a.employer_confirmed_by
    left join staff_directory ru on ru.id = e.responsible_user_id
    where e.id = ${actor.employerId}`.execute(trx);
  const row = rows[0];
  if (!row) throw notFound("employer");
  const agreement =
    row.id && row.state ? { ...row, id: row.id, standing: agreementState({ ...row, state: row.state }, today) } : null;
  const running = agreement !== null && agreement.standing !== "ended";
  return {
    company: row.company,
    agreement,
    helper: running
      ? { name: row.callName, phone: row.callPhone, email: row.callEmail }
      : { name: row.responsibleName, phone: row.responsiblePhone, email: row.responsibleEmail },
  };
}
