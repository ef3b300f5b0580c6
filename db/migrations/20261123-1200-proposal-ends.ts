import { type Kysely, sql } from "kysely";

/**
 * A proposal that ends without a yes or a no says why, and both sides go on seeing that it ended: the company without
 * the profile, the person in their own area.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table proposal add column closed_reason text
      check (closed_reason in ('started', 'job_filled', 'job_closed', 'job_expired'));
    update proposal set closed_reason = 'job_closed' where state = 'closed';
    alter table proposal add constraint proposal_closed_reason check ((state = 'closed') = (closed_reason is not null));
    create index proposal_unanswered on proposal (answer_due_on) where state = 'sent';

    create or replace view employer_proposal_view with (security_barrier) as
      select p.id, p.job_id, p.employer_id, p.state, p.pseudonym, p.message,
        case when p.state in ('sent', 'invited', 'accepted') then p.profile end as profile,
        p.sent_at, p.answer_due_on, p.answered_at, p.decline_reason, p.version, p.closed_reason
      from proposal p join consent c on c.id = p.consent_id
      where p.employer_id = (select actor_employer()) and p.sent_at is not null
        and p.state in ('sent', 'invited', 'accepted', 'declined', 'expired', 'closed')
        and c.withdrawn_at is null and c.valid_until >= current_date;

    create or replace view my_proposal_view with (security_barrier) as
      select p.id, p.job_id, p.state, p.sent_at, p.answered_at, p.candidate_answer, j.title, j.slug, e.name as employer_name,
        p.closed_reason, p.updated_at as changed_at
      from proposal p join job j on j.id = p.job_id join employer e on e.id = p.employer_id
      where p.candidate_id = (select actor_candidate()) and p.state <> 'draft' and p.sent_at is not null;
  `.execute(db);
}
