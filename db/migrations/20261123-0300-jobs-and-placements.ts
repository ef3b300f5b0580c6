import { type Kysely, sql } from "kysely";

/** Jobs, proposals, the ladder of each person, and what is done along it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table job (
      id uuid primary key default gen_random_uuid(),
      employer_id uuid not null references employer,
      site_id uuid references employer_site, contact_id uuid references employer_contact,
      occupation_id text not null references occupation,
      slug text not null unique, external_ref text unique,
      title text not null default '' check (length(title) <= 160),
      -- free German text of the company beside the structured facts, which translate themselves
      description text not null default '' check (length(description) <= 4000),
      state text not null default 'draft' check (state in
        ('draft', 'submitted', 'returned', 'published', 'paused', 'filled', 'closed', 'expired')),
      wizard_step text not null default 'tasks',
      contract_kind text not null default 'job' check (contract_kind in
        ('job', 'minijob', 'internship', 'eq', 'apprenticeship', 'hospitation', 'trial')),
      pay_unit text not null default 'hour' check (pay_unit in ('hour', 'month', 'none')),
      pay_min_cents integer check (pay_min_cents >= 0), pay_max_cents integer check (pay_max_cents >= 0),
      pay_note text not null default '', collective_agreement boolean not null default false,
      hours_min numeric(4,1) check (hours_min > 0), hours_max numeric(4,1) check (hours_max > 0),
      daily_hours_max numeric(3,1), break_minutes integer, rest_hours numeric(3,1),
      shifts text[] not null default '{}', shift_start time, shift_end time,
      sunday_work boolean not null default false, sunday_reason text not null default '',
      holiday_days integer, days_per_week numeric(2,1) not null default 5, probation_months integer,
      fixed_term_months integer, fixed_term_reason text not null default '',
      start_on date, start_flexible boolean not null default false,
      places integer not null default 1 check (places between 1 and 99),
      german_speaking cefr, german_reading cefr, german_reason text not null default '',
      demands text[] not null default '{}',
      learn_on_job text not null default '', support_offered text not null default '',
      mentor_name text not null default '', mentor_phone text not null default '',
      briefing_languages text[] not null default '{}', first_day_contact text not null default '',
      apprenticeship_id text references apprenticeship,
      min_age integer, suits_minors boolean not null default false,
      published_at timestamptz, published_by uuid references app_user, submitted_at timestamptz,
      closes_on date, closed_reason text not null default '',
      copied_from uuid references job, original jsonb,
      version integer not null default 1,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
      check (pay_max_cents is null or pay_min_cents <= pay_max_cents),
      check (hours_max is null or hours_min <= hours_max),
      -- what is not a draft is complete
      check (state in ('draft', 'returned') or (title <> '' and hours_min is not null and site_id is not null
        and german_speaking is not null and german_reading is not null)),
      check (state <> 'published' or (published_at is not null and published_by is not null)));
    create index job_employer on job (employer_id);
    create index job_public on job (published_at desc, id) where state = 'published';
    create index job_state on job (state, updated_at desc);

    create table job_task (
      job_id uuid not null references job on delete cascade, position integer not null,
      de text not null check (length(de) between 2 and 200), en text,
      primary key (job_id, position));
    create table job_skill (
      job_id uuid not null references job on delete cascade, skill_id text not null references skill,
      need text not null check (need in ('required', 'helpful', 'learn')),
      primary key (job_id, skill_id));
    create table job_remark (
      id uuid primary key default gen_random_uuid(),
      job_id uuid not null references job on delete cascade,
      field text not null, remark text not null check (length(remark) between 1 and 1000),
      user_id uuid not null references app_user, created_at timestamptz not null default now(), resolved_at timestamptz);
    create index job_remark_open on job_remark (job_id) where resolved_at is null;

    create table consent (
      id uuid primary key default gen_random_uuid(),
      candidate_id uuid not null references candidate on delete cascade,
      purpose text not null check (purpose in ('profile_to_employer', 'messenger', 'photo', 'volunteer', 'office', 'story')),
      employer_id uuid references employer,
      data text[] not null, text_version text not null, language text not null,
      explained_by uuid references app_user, with_interpreter boolean not null default false,
      given_at timestamptz not null, valid_until date not null, withdrawn_at timestamptz,
      created_at timestamptz not null default now(),
      check (purpose <> 'profile_to_employer' or employer_id is not null));
    create unique index consent_one_live on consent (candidate_id, purpose, employer_id) nulls not distinct where withdrawn_at is null;
    create index consent_candidate on consent (candidate_id);

    create table interest (
      candidate_id uuid not null references candidate on delete cascade, job_id uuid not null references job on delete cascade,
      created_at timestamptz not null default now(), primary key (candidate_id, job_id));

    create table proposal (
      id uuid primary key default gen_random_uuid(),
      job_id uuid not null references job, candidate_id uuid not null references candidate,
      employer_id uuid not null references employer,
      state text not null default 'draft' check (state in
        ('draft', 'sent', 'invited', 'declined', 'withdrawn', 'expired', 'accepted', 'closed')),
      -- code name, new for every company, so that two companies cannot put profiles together
      pseudonym text not null unique,
      consent_id uuid references consent,
      fit jsonb not null default '{}', message text not null default '',
      -- what the company may see, built when it is sent; never social data
      profile jsonb not null default '{}',
      override_reason text not null default '', rank_at_proposal integer,
      proposed_by uuid not null references app_user,
      sent_at timestamptz, answer_due_on date, answered_at timestamptz, answered_by uuid references app_user,
      decline_reason text, decline_note text not null default '',
      candidate_answer text check (candidate_answer in ('yes', 'no')), candidate_reason text,
      version integer not null default 1,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
      check (state = 'draft' or sent_at is not null or state in ('withdrawn', 'closed')),
      check (state <> 'sent' or consent_id is not null),
      check (state <> 'declined' or decline_reason is not null));
    create unique index proposal_one_live on proposal (job_id, candidate_id) where state in ('draft', 'sent', 'invited', 'accepted');
    create index proposal_employer on proposal (employer_id, state);
    create index proposal_candidate on proposal (candidate_id);

    -- one ladder per person, across companies
    create table placement (
      id uuid primary key default gen_random_uuid(),
      candidate_id uuid not null references candidate,
      state text not null default 'active' check (state in ('active', 'paused', 'ended')),
      responsible_user_id uuid not null references app_user,
      best_stage_id text references stage,
      review_on date,
      version integer not null default 1,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
      check (state <> 'paused' or review_on is not null));
    create unique index placement_one_ladder on placement (candidate_id);

    create table placement_stage (
      id uuid primary key default gen_random_uuid(),
      placement_id uuid not null references placement on delete cascade,
      candidate_id uuid not null references candidate,
      stage_id text not null references stage,
      main boolean not null default true,
      planned boolean not null default false,
      employer_id uuid references employer, job_id uuid references job, proposal_id uuid references proposal,
      apprenticeship_id text references apprenticeship,
      during daterange not null check (not isempty(during)),
      ends_on date, attempt_no integer not null default 1 check (attempt_no > 0),
      step_back boolean not null default false,
      needs text not null default '',
      end_reason_id text references end_reason, end_note text not null default '',
      acknowledged_guards jsonb not null default '[]',
      entered_by uuid references app_user,
      version integer not null default 1,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
      -- a person stands on one rung at a time; what is only planned may overlap
      constraint one_main_stage_at_a_time exclude using gist (candidate_id with =, during with &&) where (main and not planned),
      check (not planned or end_reason_id is null));
    create index placement_stage_placement on placement_stage (placement_id);
    create index placement_stage_employer on placement_stage (employer_id);
    create unique index placement_stage_one_planned on placement_stage (placement_id) where planned and main;

    create table support_step (
      id uuid primary key default gen_random_uuid(),
      placement_id uuid references placement on delete cascade,
      stage_row_id uuid references placement_stage on delete cascade,
      candidate_id uuid references candidate on delete cascade, employer_id uuid references employer,
      kind text not null check (kind in ('checkin', 'instrument', 'task', 'milestone')),
      template_key text, instrument_id text references instrument,
      title text not null, channel text not null default '', with_whom text not null default '', who text not null default 'specialist',
      required boolean not null default true,
      due_on date not null, original_due_on date,
      state text not null default 'open' check (state in ('open', 'done', 'skipped')),
      done_on date, outcome text not null default '', reason text not null default '',
      responsible_user_id uuid not null references app_user,
      visible_to text[] not null default '{team}',
      amount_cents integer, apply_before date,
      version integer not null default 1,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
      check ((state = 'done') = (done_on is not null)),
      check (state <> 'skipped' or reason <> ''));
    create index support_step_due on support_step (responsible_user_id, due_on) where state = 'open';
    create index support_step_placement on support_step (placement_id);
    create unique index support_step_once on support_step (stage_row_id, template_key) where template_key is not null;

    create table appointment (
      id uuid primary key default gen_random_uuid(),
      candidate_id uuid not null references candidate on delete cascade,
      employer_id uuid references employer, proposal_id uuid references proposal, placement_id uuid references placement,
      kind text not null check (kind in ('interview', 'visit', 'trial', 'talk', 'first_day', 'office')),
      starts_at timestamptz not null, minutes integer not null default 30 check (minutes between 5 and 600),
      place text not null default '', what_to_bring text not null default '',
      state text not null default 'planned' check (state in ('planned', 'done', 'missed', 'cancelled')),
      responsible_user_id uuid references app_user,
      version integer not null default 1,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now());
    create index appointment_candidate on appointment (candidate_id, starts_at);
    create index appointment_starts on appointment (starts_at) where state = 'planned';

    create table concern (
      id uuid primary key default gen_random_uuid(),
      employer_id uuid not null references employer, placement_id uuid references placement,
      raised_by uuid not null references app_user, topic text not null, text text not null default '',
      state text not null default 'open' check (state in ('open', 'answered', 'closed')),
      responsible_user_id uuid not null references app_user,
      promised_until timestamptz not null, answered_at timestamptz, answer text not null default '',
      version integer not null default 1,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now());
    create index concern_open on concern (promised_until) where state = 'open';
  `.execute(db);
}
