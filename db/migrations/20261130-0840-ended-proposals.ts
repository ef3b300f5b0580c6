import { type Kysely, sql } from "kysely";

/**
 * What a company is still told of a proposal it got and may not see any more: that it has ended, and for which of its
 * own jobs it was. Nothing of the person, whose consent is gone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create view ended_proposal_view with (security_barrier) as
      select p.id, p.job_id, j.title as job_title
      from proposal p join job j on j.id = p.job_id
      where p.employer_id = (select actor_employer()) and p.sent_at is not null
        and not exists (select from employer_proposal_view v where v.id = p.id);
    grant select on ended_proposal_view to sprosse_app;
  `.execute(db);
}
