import { type Kysely, sql } from "kysely";

/**
 * The second wall. `sprosse_app` sees a row only if a policy lets the actor of the transaction see it; what companies,
 * people and visitors read of other people's rows comes through views that cannot contain social data (they run with
 * their owner's rights and filter by the actor themselves).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of [...staffOnly, ...shared]) {
    await sql`alter table ${sql.id(table)} enable row level security`.execute(db);
    await sql`grant select, insert, update, delete on ${sql.id(table)} to sprosse_app`.execute(db);
    await sql`create policy staff on ${sql.id(table)} for all to sprosse_app
      using ((select actor_is_staff())) with check ((select actor_is_staff()))`.execute(db);
  }
  for (const table of ["change_log", "access_log", "idempotency_key"]) {
    await sql`alter table ${sql.id(table)} enable row level security`.execute(db);
  }
  await sql`
    grant select on change_log to sprosse_app;
    create policy staff on change_log for select to sprosse_app using ((select actor_is_staff()));
    grant select, insert on access_log to sprosse_app;
    create policy staff on access_log for select to sprosse_app using ((select actor_role()) in ('coordinator', 'system'));
    create policy anyone_writes on access_log for insert to sprosse_app with check (true);
    grant select, insert, update on idempotency_key to sprosse_app;
    create policy own on idempotency_key for all to sprosse_app
      using (actor = (select coalesce(actor_user()::text, actor_role())))
      with check (actor = (select coalesce(actor_user()::text, actor_role())));

    create policy self on app_user for select to sprosse_app using (id = (select actor_user()));
    create policy self_update on app_user for update to sprosse_app using (id = (select actor_user()));
    create policy self on membership for select to sprosse_app using (user_id = (select actor_user()));

    -- companies: their own house
    create policy own on employer for select to sprosse_app using (id = (select actor_employer()));
    create policy own on employer_site for select to sprosse_app using (employer_id = (select actor_employer()));
    create policy own on employer_contact for select to sprosse_app using (employer_id = (select actor_employer()));
    create policy own_read on limits_agreement for select to sprosse_app
      using (employer_id = (select actor_employer()) and state <> 'draft');
    create policy own_confirm on limits_agreement for update to sprosse_app
      using (employer_id = (select actor_employer()) and state = 'sent')
      with check (employer_id = (select actor_employer()));
    create policy own on job for all to sprosse_app
      using (employer_id = (select actor_employer())) with check (employer_id = (select actor_employer()) and state <> 'published');
    create policy own on job_task for all to sprosse_app
      using (exists (select from job where job.id = job_id and job.employer_id = (select actor_employer())));
    create policy own on job_skill for all to sprosse_app
      using (exists (select from job where job.id = job_id and job.employer_id = (select actor_employer())));
    create policy own_read on job_remark for select to sprosse_app
      using (exists (select from job where job.id = job_id and job.employer_id = (select actor_employer())));
    create policy own_resolve on job_remark for update to sprosse_app
      using (exists (select from job where job.id = job_id and job.employer_id = (select actor_employer())));
    create policy own on appointment for select to sprosse_app
      using (employer_id = (select actor_employer()) and kind in ('interview', 'visit', 'trial', 'first_day'));
    create policy own_read on concern for select to sprosse_app using (employer_id = (select actor_employer()));
    create policy own_raise on concern for insert to sprosse_app with check (employer_id = (select actor_employer()));

    -- people: what is theirs
    create policy self on candidate for select to sprosse_app using (id = (select actor_candidate()));
    create policy self on interest for all to sprosse_app using (candidate_id = (select actor_candidate()));
    create policy self_withdraw on consent for update to sprosse_app using (candidate_id = (select actor_candidate()));
  `.execute(db);
  for (const table of ownByCandidate) {
    await sql`create policy self on ${sql.id(table)} for select to sprosse_app
      using (candidate_id = (select actor_candidate()))`.execute(db);
  }

  await sql`
    create view public_job_view with (security_barrier) as
      select j.id, j.slug, j.title, j.description, j.occupation_id, o.de as occupation_de, o.en as occupation_en,
        o.occupation_group, j.employer_id, e.name as employer_name, e.branch, s.city, s.postcode, s.district_id,
        d.name as district_name, coalesce(s.lat, d.lat) as lat, coalesce(s.lon, d.lon) as lon,
        j.contract_kind, j.pay_unit, j.pay_min_cents, j.pay_max_cents, j.pay_note, j.hours_min, j.hours_max,
        j.shifts, j.shift_start, j.shift_end, j.start_on, j.start_flexible, j.places,
        j.german_speaking, j.german_reading, j.demands, j.learn_on_job, j.support_offered,
        (j.mentor_name <> '' and cardinality(j.briefing_languages) > 0 and j.first_day_contact <> '') as supported,
        j.apprenticeship_id, a.de as apprenticeship_de, a.en as apprenticeship_en,
        j.published_at, j.closes_on, j.updated_at,
        (select coalesce(jsonb_agg(jsonb_build_object('de', t.de, 'en', t.en) order by t.position), '[]')
           from job_task t where t.job_id = j.id) as tasks,
        (select coalesce(jsonb_agg(jsonb_build_object('id', k.skill_id, 'need', k.need, 'de', n.de, 'en', n.en) order by k.need desc, k.skill_id), '[]')
           from job_skill k join skill n on n.id = k.skill_id where k.job_id = j.id) as skills
      from job j join employer e on e.id = j.employer_id join occupation o on o.id = j.occupation_id
        left join employer_site s on s.id = j.site_id left join district d on d.id = s.district_id
        left join apprenticeship a on a.id = j.apprenticeship_id
      where j.state = 'published' and (j.closes_on is null or j.closes_on >= current_date);

    create view staff_directory with (security_barrier) as
      select u.id, u.name, u.phone, u.email, m.role
      from app_user u join membership m on m.user_id = u.id and m.ended_at is null
      where m.role in ('specialist', 'coordinator') and u.disabled_at is null and actor_role() <> 'visitor';

    create view employer_team_view with (security_barrier) as
      select u.id, u.name, u.email, m.created_at, m.employer_id
      from app_user u join membership m on m.user_id = u.id and m.ended_at is null
      where m.role = 'employer' and u.disabled_at is null and m.employer_id = (select actor_employer());

    -- A company sees a proposal only while the consent for this company lives, and the profile only until it has declined.
    create view employer_proposal_view with (security_barrier) as
      select p.id, p.job_id, p.employer_id, p.state, p.pseudonym, p.message,
        case when p.state in ('sent', 'invited', 'accepted') then p.profile end as profile,
        p.sent_at, p.answer_due_on, p.answered_at, p.decline_reason, p.version
      from proposal p join consent c on c.id = p.consent_id
      where p.employer_id = (select actor_employer()) and p.state in ('sent', 'invited', 'accepted', 'declined')
        and c.withdrawn_at is null and c.valid_until >= current_date;

    create view employer_placement_view with (security_barrier) as
      select s.id, s.placement_id, s.employer_id, c.given_name, s.stage_id, s.planned, s.during, s.ends_on, s.job_id,
        s.apprenticeship_id, s.step_back, (s.end_reason_id is not null) as ended,
        case when s.end_reason_id = 'moved_up' then 'moved_up' when s.end_reason_id is not null then 'ended' end as end_group,
        u.id as helper_id, u.name as helper_name, u.phone as helper_phone, s.version
      from placement_stage s join placement p on p.id = s.placement_id join candidate c on c.id = s.candidate_id
        join app_user u on u.id = p.responsible_user_id
      where s.main and s.employer_id = (select actor_employer()) and c.state <> 'erased';

    create view employer_support_view with (security_barrier) as
      select t.id, t.stage_row_id, t.placement_id, t.kind, t.template_key, t.title, t.who, t.channel, t.with_whom,
        t.due_on, t.state, t.done_on, t.version
      from support_step t join placement_stage s on s.id = t.stage_row_id
      where s.employer_id = (select actor_employer()) and 'company' = any (t.visible_to);

    create view my_proposal_view with (security_barrier) as
      select p.id, p.job_id, p.state, p.sent_at, p.answered_at, p.candidate_answer, j.title, j.slug, e.name as employer_name
      from proposal p join job j on j.id = p.job_id join employer e on e.id = p.employer_id
      where p.candidate_id = (select actor_candidate()) and p.state <> 'draft';

    create view my_stage_view with (security_barrier) as
      select s.id, s.placement_id, s.stage_id, s.planned, s.during, s.ends_on, s.needs, s.step_back, s.end_reason_id,
        s.apprenticeship_id, e.name as employer_name, j.title as job_title,
        u.name as helper_name, u.phone as helper_phone
      from placement_stage s join placement p on p.id = s.placement_id join app_user u on u.id = p.responsible_user_id
        left join employer e on e.id = s.employer_id left join job j on j.id = s.job_id
      where s.main and s.candidate_id = (select actor_candidate());
  `.execute(db);
  for (const view of views) await sql`grant select on ${sql.id(view)} to sprosse_app`.execute(db);

  // The queue lives in another schema that sprosse_app may not touch; this is the one opening.
  await sql`
    create function enqueue_task(task text, payload json, key text, at timestamptz) returns void
      language plpgsql security definer set search_path = public as $$
    begin
      perform graphile_worker.add_job(task, payload, job_key := key, run_at := at, max_attempts := 12);
    end $$;
    revoke all on function enqueue_task from public;
    grant execute on function enqueue_task to sprosse_app;
  `.execute(db);
}

const ownByCandidate = [
  "candidate_language",
  "candidate_skill",
  "candidate_experience",
  "candidate_wish",
  "candidate_channel",
  "work_access",
  "benefit_period",
  "consent",
  "placement",
  "appointment",
];
const staffOnly = [
  "company_visit",
  "candidate_question",
  "proposal",
  "placement_stage",
  "support_step",
  "import_batch",
  "import_row",
  "message",
];
const shared = [
  "app_user",
  "membership",
  "employer",
  "employer_site",
  "employer_contact",
  "limits_agreement",
  "job",
  "job_task",
  "job_skill",
  "job_remark",
  "candidate",
  "interest",
  "concern",
  ...ownByCandidate,
];
const views = [
  "public_job_view",
  "staff_directory",
  "employer_team_view",
  "employer_proposal_view",
  "employer_placement_view",
  "employer_support_view",
  "my_proposal_view",
  "my_stage_view",
];
