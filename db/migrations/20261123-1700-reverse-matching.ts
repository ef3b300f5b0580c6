import { type Kysely, sql } from "kysely";

/**
 * Tasks that come from a person without an offer are open once: asking a company for a job that does not exist yet, and
 * the alarm that somebody has neither offer nor named gap nor dated next step.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create unique index support_step_one_acquisition on support_step (candidate_id, employer_id)
      where template_key = 'acquisition' and state = 'open';
    create index support_step_company_acquisition on support_step (employer_id)
      where template_key = 'acquisition' and state = 'open';
    create unique index support_step_one_lost_alarm on support_step (candidate_id, responsible_user_id)
      where template_key = 'escalate.lost' and state = 'open';
  `.execute(db);
}
