-- my jobs

with wanted as materialized (
  select c.*
  from candidate c
  where c.id = $1::uuid
)
select c.id, c.code, c.waiting_since, c.birth_date, c.birth_year, g.speaking, g.reading, coalesce(k.skills,
  '[]') as skills, coalesce(e.experience, '[]') as experience, coalesce(w.wishes, '[]') as wishes, coalesce(i.interests,
  '{}') as interests, c.hours_min, c.hours_max, c.shifts_accepted, c.shifts_refused, c.time_from, c.time_to,
  c.district_id, c.mobility, c.travel_minutes_max, c.available_from, coalesce((
  select jsonb_agg(jsonb_build_object('statusId', status_id, 'permission', permission, 'permitState',
    permit_state, 'permitEmployerId', permit_employer_id, 'hoursLimit', hours_limit, 'from', coalesce(lower(during),
    '0001-01-01'), 'until', upper(during) - 1) order by lower(during))
  from work_access
  where candidate_id = c.id
), '[]') as access, (
  select system
  from benefit_period
  where candidate_id = c.id and during @> $2::date
  limit 1
) as benefit, c.demands_accepted, c.demands_refused, exists (
  select
  from placement_stage s
  join stage t on t.id = s.stage_id
  where s.candidate_id = c.id and t.is_employment and ((s.main and not s.planned and s.end_reason_id is null
    and s.stage_id in ('hospitation', 'probearbeit', 'praktikum', 'bop', 'mag', 'agh_sgb2', 'agh_asylblg',
    'minijob', 'starter_job', 'tq', 'bvb', 'asa_vor', 'eq', 'ausb_2', 'ausb_3', 'bae', 'umschulung', 'skilled_job'))
    and s.during @> $3::date)
) as working, exists (
  select
  from placement_stage s
  where s.candidate_id = c.id and ((s.main and not s.planned and s.end_reason_id is null and s.stage_id in ('hospitation',
    'probearbeit', 'praktikum', 'bop', 'mag', 'agh_sgb2', 'agh_asylblg', 'minijob', 'starter_job', 'tq',
    'bvb', 'asa_vor', 'eq', 'ausb_2', 'ausb_3', 'bae', 'umschulung', 'skilled_job')) and s.during @> $4::date)
) as busy , jsonb_build_object('occupations', (
  select jsonb_agg(jsonb_build_object('id', id, 'de', de, 'en', en, 'kldb', kldb2010, 'trades', trades,
    'isco', isco08, 'group', occupation_group) order by position, id)
  from occupation
), 'skills', (
  select jsonb_agg(jsonb_build_object('id', id, 'de', de, 'en', en, 'type', type) order by position, id)
  from skill
), 'apprenticeships', (
  select jsonb_agg(jsonb_build_object('id', id, 'de', de, 'en', en) order by position, id)
  from apprenticeship
), 'instruments', (
  select jsonb_agg(jsonb_build_object('id', id, 'de', de, 'en', en) order by position, id)
  from instrument
), 'districts', (
  select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'lat', lat, 'lon', lon, 'weakService', weak_service) order by position,
    id)
  from district
), 'statuses', (
  select jsonb_agg(jsonb_build_object('id', id, 'de', de, 'en', en) order by position, id)
  from residence_status
), 'rules', (
  select rules || jsonb_build_object('version', version)
  from match_rule_set
  where in_force_from <= statement_timestamp()
  order by in_force_from desc, created_at desc
  limit 1
)) as reference
from wanted c
left join candidate_language g on g.candidate_id = c.id and g.language = 'de'
left join lateral (
  select jsonb_agg(jsonb_build_object('skillId', skill_id, 'level', level, 'evidence', evidence, 'until',
    valid_to) order by skill_id) as skills
  from candidate_skill
  where candidate_id = c.id
) k on true
left join lateral (
  select jsonb_agg(jsonb_build_object('occupationId', occupation_id, 'yearsMin', years_min, 'yearsMax',
    years_max) order by id) as experience
  from candidate_experience
  where candidate_id = c.id
) e on true
left join lateral (
  select jsonb_agg(jsonb_build_object('occupationId', occupation_id, 'group', occupation_group, 'apprenticeshipId',
    apprenticeship_id, 'wantsApprenticeship', wants_apprenticeship, 'anyWork', any_work) order by position,
    id) as wishes
  from candidate_wish
  where candidate_id = c.id
) w on true
left join lateral (
  select array_agg(job_id::text order by job_id) as interests
  from interest
  where candidate_id = c.id
) i on true;

select current_database() as source, pg_snapshot_xmin(pg_current_snapshot())::text as mark, (
  select count(*)::int
  from published_job_facts
) as published, array(
  select p.job_id::text
  from my_proposal_view p
  where p.state in ('sent', 'invited', 'accepted')
  union
  select p.job_id::text
  from proposal p
  where p.candidate_id = $1::uuid and p.state in ('sent', 'invited', 'accepted')
) as offered, w.job_id as written, f.*
from (
  select 1
) one
left join (
  select distinct job_id
  from search_pg.job_facts_written
  where xid >= $2::xid8 and xid is distinct from pg_current_xact_id_if_assigned()
) w on true
left join published_job_facts f on f.id = w.job_id;

select (
  select coalesce(jsonb_agg(jsonb_build_object('id', j.id, 'slug', j.slug, 'title', j.title, 'occupationId',
    j.occupation_id, 'occupationDe', j.occupation_de, 'occupationEn', j.occupation_en, 'employerName',
    j.employer_name, 'districtName', j.district_name, 'city', j.city, 'payUnit', j.pay_unit, 'payMinCents',
    j.pay_min_cents, 'payMaxCents', j.pay_max_cents, 'hoursMin', j.hours_min, 'hoursMax', j.hours_max,
    'shifts', j.shifts, 'startOn', j.start_on, 'startFlexible', j.start_flexible, 'places', j.places,
    'germanSpeaking', j.german_speaking, 'supported', j.supported, 'apprenticeshipDe', j.apprenticeship_de,
    'apprenticeshipEn', j.apprenticeship_en) order by array_position($1::uuid[], j.id)), '[]')
  from public_job_view j
  where j.id = any($2::uuid[])
) as jobs, array(
  select i.job_id::text
  from interest i
  where i.candidate_id = $3::uuid
) as interests, (
  select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'state', o.state, 'title', o.title, 'slug',
    o.slug, 'employerName', o.employer_name, 'answer', o.candidate_answer, 'closedReason', o.closed_reason) order by o.state in ('expired',
    'closed'), o.sent_at desc), '[]')
  from my_proposal_view o
  where o.candidate_id = $4::uuid and (o.state in ('sent', 'invited', 'accepted') or (o.state in ('expired',
    'closed') and o.closed_reason is distinct from 'started' and o.changed_at >= $5::date))
) as offers;
