import { type Kysely, sql } from "kysely";

/** Users, companies and the people the city accompanies. Constraints make wrong states impossible, not only unlikely. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create domain cefr as text check (value in ('A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'));

    create table employer (
      id uuid primary key default gen_random_uuid(),
      name text not null check (length(name) between 2 and 200),
      external_ref text unique,
      branch text not null default '',
      size integer check (size > 0),
      trains_apprentices text not null default 'unknown' check (trains_apprentices in ('yes', 'no', 'formerly', 'unknown')),
      state text not null default 'active' check (state in ('prospect', 'active', 'resting', 'closed')),
      -- how many open proposals the company wants at once (QUALITY of contact beats quantity)
      contact_cap integer not null default 5 check (contact_cap between 1 and 50),
      responsible_user_id uuid,
      note text not null default '',
      version integer not null default 1,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now());

    create table employer_site (
      id uuid primary key default gen_random_uuid(),
      employer_id uuid not null references employer on delete cascade,
      name text not null default '',
      street text not null default '', postcode text not null check (postcode ~ '^[0-9]{5}$'), city text not null,
      district_id text references district, lat double precision, lon double precision,
      is_main boolean not null default false,
      version integer not null default 1,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now());
    create unique index employer_site_one_main on employer_site (employer_id) where is_main;
    create index employer_site_employer on employer_site (employer_id);

    create table candidate (
      id uuid primary key default gen_random_uuid(),
      code text not null unique,
      given_name text not null default '', family_name text not null default '',
      -- a year alone is often all the office knows; the full date stays empty then
      birth_date date, birth_year integer check (birth_year between 1900 and 2100),
      street text not null default '', care_of text not null default '',
      postcode text check (postcode ~ '^[0-9]{5}$'), city text not null default '',
      district_id text references district,
      mailbox text not null default 'unknown' check (mailbox in ('own', 'shared', 'name_missing', 'none', 'unknown')),
      preferred_language text not null default 'de', needs_interpreter boolean not null default false,
      school_years integer check (school_years between 0 and 30), has_university boolean not null default false,
      hours_min integer check (hours_min between 1 and 48), hours_max integer check (hours_max between 1 and 48),
      shifts_accepted text[] not null default '{}', shifts_refused text[] not null default '{}',
      time_from time, time_to time, available_from date,
      mobility text[] not null default '{}', travel_minutes_max integer not null default 60 check (travel_minutes_max between 10 and 180),
      demands_refused text[] not null default '{}', demands_accepted text[] not null default '{}',
      support_needs text[] not null default '{}',
      wish_note text not null default '',
      state text not null default 'active' check (state in ('active', 'paused', 'left', 'erased')),
      -- named gap and dated next step: everyone has an offer or one of these
      named_gap text not null default '', next_step text not null default '', next_step_on date,
      responsible_user_id uuid,
      waiting_since date not null default current_date,
      imported_from text not null default '', import_key text unique,
      note text not null default '',
      version integer not null default 1,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
      check (hours_min is null or hours_max is null or hours_min <= hours_max),
      check (next_step = '' or next_step_on is not null));
    create index candidate_responsible on candidate (responsible_user_id) where state = 'active';
    create index candidate_name on candidate (lower(family_name), lower(given_name));

    create table app_user (
      id uuid primary key default gen_random_uuid(),
      email citext not null unique check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
      name text not null default '', phone text not null default '', image text,
      locale text not null default 'de',
      email_verified boolean not null default false,
      two_factor_enabled boolean not null default false,
      disabled_at timestamptz,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now());

    create table membership (
      id uuid primary key default gen_random_uuid(),
      user_id uuid not null references app_user on delete cascade,
      role text not null check (role in ('candidate', 'employer', 'specialist', 'coordinator')),
      employer_id uuid references employer, candidate_id uuid references candidate,
      created_at timestamptz not null default now(), ended_at timestamptz,
      check ((role = 'employer') = (employer_id is not null)),
      check ((role = 'candidate') = (candidate_id is not null)));
    create unique index membership_one_live on membership (user_id) where ended_at is null;
    create index membership_employer on membership (employer_id) where ended_at is null;
    create unique index membership_candidate on membership (candidate_id) where ended_at is null;

    alter table employer add foreign key (responsible_user_id) references app_user;
    alter table candidate add foreign key (responsible_user_id) references app_user;

    create table employer_contact (
      id uuid primary key default gen_random_uuid(),
      employer_id uuid not null references employer on delete cascade,
      name text not null, position text not null default '',
      email citext, phone text not null default '',
      user_id uuid unique references app_user,
      is_main boolean not null default false,
      version integer not null default 1,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now());
    create index employer_contact_employer on employer_contact (employer_id);

    create table company_visit (
      id uuid primary key default gen_random_uuid(),
      employer_id uuid not null references employer on delete cascade,
      state text not null default 'planned' check (state in ('planned', 'done', 'cancelled')),
      planned_on date not null, visited_on date,
      user_id uuid not null references app_user,
      people_met text not null default '', seen text not null default '', said text not null default '',
      next_step text not null default '', next_step_on date,
      version integer not null default 1,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
      check ((state = 'done') = (visited_on is not null)));
    create index company_visit_employer on company_visit (employer_id);

    create table limits_agreement (
      id uuid primary key default gen_random_uuid(),
      employer_id uuid not null references employer on delete cascade,
      state text not null default 'draft' check (state in ('draft', 'sent', 'live', 'ended')),
      does text not null default '', does_not text not null default '',
      call_user_id uuid references app_user, stand_in_user_id uuid references app_user,
      answer_within_hours integer not null default 8 check (answer_within_hours between 1 and 80),
      visit_id uuid references company_visit,
      valid_from date not null, review_on date not null, valid_to date,
      specialist_confirmed_at timestamptz, specialist_confirmed_by uuid references app_user,
      employer_confirmed_at timestamptz, employer_confirmed_by uuid references app_user,
      ended_at timestamptz, end_note text not null default '',
      version integer not null default 1,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
      check (review_on > valid_from), check (valid_to is null or valid_to > valid_from),
      check (state not in ('live') or (specialist_confirmed_at is not null and employer_confirmed_at is not null)),
      check ((specialist_confirmed_at is null) = (specialist_confirmed_by is null)),
      check ((employer_confirmed_at is null) = (employer_confirmed_by is null)),
      check ((state = 'ended') = (ended_at is not null)));
    create unique index limits_agreement_one_open on limits_agreement (employer_id) where state <> 'ended';

    create table candidate_language (
      candidate_id uuid not null references candidate on delete cascade,
      language text not null, is_first boolean not null default false,
      speaking cefr, listening cefr, reading cefr, writing cefr,
      evidence text not null default 'self' check (evidence in ('self', 'certificate', 'test', 'specialist')),
      original text not null default '', said_by text not null default '', said_on date not null default current_date,
      primary key (candidate_id, language));
    create table candidate_skill (
      candidate_id uuid not null references candidate on delete cascade,
      skill_id text not null references skill,
      level integer not null default 2 check (level between 0 and 4),
      evidence text not null default 'self' check (evidence in ('self', 'employer', 'certificate', 'test', 'specialist')),
      original text not null default '', said_by text not null default '', said_on date not null default current_date,
      valid_to date,
      primary key (candidate_id, skill_id));
    create table candidate_experience (
      id uuid primary key default gen_random_uuid(),
      candidate_id uuid not null references candidate on delete cascade,
      occupation_id text references occupation,
      years_min numeric(4,1) check (years_min >= 0), years_max numeric(4,1), open_ended boolean not null default false,
      original text not null default '', said_by text not null default '', said_on date not null default current_date);
    create index candidate_experience_candidate on candidate_experience (candidate_id);
    create table candidate_wish (
      id uuid primary key default gen_random_uuid(),
      candidate_id uuid not null references candidate on delete cascade,
      occupation_id text references occupation, occupation_group text, apprenticeship_id text references apprenticeship,
      wants_apprenticeship boolean not null default false, any_work boolean not null default false,
      original text not null default '', position integer not null default 0);
    create index candidate_wish_candidate on candidate_wish (candidate_id);
    create table candidate_channel (
      id uuid primary key default gen_random_uuid(),
      candidate_id uuid not null references candidate on delete cascade,
      kind text not null check (kind in ('phone', 'sms', 'messenger', 'email', 'letter', 'pickup', 'volunteer')),
      value text not null, shared boolean not null default false,
      last_worked_on date, last_failed_on date, note text not null default '', original text not null default '',
      version integer not null default 1,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now());
    create unique index candidate_channel_once on candidate_channel (candidate_id, kind, value);
    create table candidate_question (
      id uuid primary key default gen_random_uuid(),
      candidate_id uuid not null references candidate on delete cascade,
      field text not null, code text not null, original text not null default '',
      suggestions jsonb not null default '[]',
      state text not null default 'open' check (state in ('open', 'answered', 'dismissed')),
      answer text not null default '', answered_at timestamptz, answered_by uuid references app_user,
      created_at timestamptz not null default now(),
      check ((state = 'open') = (answered_at is null)));
    create index candidate_question_open on candidate_question (candidate_id) where state = 'open';
    create unique index candidate_question_once on candidate_question (candidate_id, field, code, original);

    create table work_access (
      id uuid primary key default gen_random_uuid(),
      candidate_id uuid not null references candidate on delete cascade,
      status_id text references residence_status,
      -- what the side note on the paper says decides; the status only explains (§4a(5) AufenthG)
      permission text not null default 'unknown' check (permission in
        ('free', 'free_as_before', 'free_limited', 'tied', 'permit_abh', 'permit_abh_ba', 'none', 'read_paper', 'unknown')),
      permit_state text not null default 'not_needed' check (permit_state in ('not_needed', 'needed', 'applied', 'granted', 'refused')),
      permit_applied_on date, permit_employer_id uuid references employer, hours_limit integer,
      document text not null default '', seen_on date, seen_by uuid references app_user,
      during daterange not null default daterange(current_date, null),
      original text not null default '',
      version integer not null default 1,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
      check (not isempty(during)),
      exclude using gist (candidate_id with =, during with &&));
    create table benefit_period (
      id uuid primary key default gen_random_uuid(),
      candidate_id uuid not null references candidate on delete cascade,
      system text not null check (system in ('AsylbLG', 'SGB II', 'SGB III', 'none', 'unknown')),
      during daterange not null default daterange(current_date, null),
      original text not null default '',
      created_at timestamptz not null default now(),
      check (not isempty(during)),
      exclude using gist (candidate_id with =, during with &&));
  `.execute(db);
}
