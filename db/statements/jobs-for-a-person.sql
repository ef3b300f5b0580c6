-- jobs for a person

select c.id, c.code, c.given_name, c.family_name, person_called("c") as called, c.birth_date, c.birth_year,
  c.street, c.care_of, c.postcode, c.city, c.district_id, c.mailbox, c.preferred_language, c.needs_interpreter,
  c.school_years, c.hours_min, c.hours_max, c.shifts_accepted, c.shifts_refused, c.time_from, c.time_to,
  c.available_from, c.mobility, c.travel_minutes_max, c.demands_accepted, c.demands_refused, c.wish_note,
  c.state, c.named_gap, c.next_step, c.next_step_on, c.responsible_user_id, u.name as responsible, reader.relation,
  reader.reason_at, c.waiting_since, c.note, c.version, p.id as placement_id, s.stage_id as stage, p.best_stage_id as best_stage,
  (
  select jsonb_build_object('company', se.name, 'until', s.ends_on)
  from placement_stage s
  left join employer se on se.id = s.employer_id
  where s.placement_id = p.id and s.main and not s.planned and s.end_reason_id is null
  order by s.during desc
  limit 1
) as stage_at, (
  select jsonb_build_object('source', s.next_source, 'id', s.next_id, 'due', s.next_on, 'title', coalesce(o.next_step,
    t.title, ''), 'templateKey', t.template_key, 'instrumentNames', (
    select jsonb_build_object('de', i.de, 'en', i.en)
    from instrument i
    where i.id = t.instrument_id
  ), 'kind', a.kind)
  from (
    select s.next_id as id
  ) x
  left join candidate o on s.next_source = 'own' and o.id = x.id
  left join support_step t on s.next_source = 'step' and t.id = x.id
  left join appointment a on s.next_source = 'appointment' and a.id = x.id
  where s.next_source is not null
) as next, coalesce((
  select jsonb_agg(jsonb_build_object('id', h.id, 'kind', h.kind, 'value', h.value, 'shared', h.shared,
    'lastWorkedOn', h.last_worked_on, 'lastFailedOn', h.last_failed_on, 'note', h.note) order by h.kind,
    h.value)
  from candidate_channel h
  where h.candidate_id = c.id
), '[]') as channels, coalesce((
  select jsonb_agg(jsonb_build_object('language', l.language, 'isFirst', l.is_first, 'speaking', l.speaking,
    'listening', l.listening, 'reading', l.reading, 'writing', l.writing, 'evidence', l.evidence, 'original',
    l.original, 'saidBy', l.said_by, 'saidOn', l.said_on) order by (l.language = 'de') desc, l.is_first desc,
    l.language)
  from candidate_language l
  where l.candidate_id = c.id
), '[]') as languages, coalesce((
  select jsonb_agg(jsonb_build_object('skillId', s.skill_id, 'type', k.type, 'level', s.level, 'evidence',
    s.evidence, 'original', s.original, 'saidOn', s.said_on, 'validTo', s.valid_to) order by k.type, k.position,
    k.id)
  from candidate_skill s
  join skill k on k.id = s.skill_id
  where s.candidate_id = c.id
), '[]') as skills, coalesce((
  select jsonb_agg(jsonb_build_object('id', e.id, 'occupationId', e.occupation_id, 'years', coalesce(e.years_min,
    e.years_max), 'original', e.original, 'saidOn', e.said_on) order by e.years_min desc nulls last, e.id)
  from candidate_experience e
  where e.candidate_id = c.id
), '[]') as experience, coalesce((
  select jsonb_agg(jsonb_build_object('id', w.id, 'occupationId', w.occupation_id, 'group', w.occupation_group,
    'apprenticeshipId', w.apprenticeship_id, 'wantsApprenticeship', w.wants_apprenticeship, 'anyWork',
    w.any_work, 'original', w.original) order by w.position, w.id)
  from candidate_wish w
  where w.candidate_id = c.id
), '[]') as wishes, coalesce((
  select jsonb_agg(jsonb_build_object('id', a.id, 'statusId', a.status_id, 'permission', a.permission,
    'permitState', a.permit_state, 'permitEmployer', pe.name, 'hoursLimit', a.hours_limit, 'document',
    a.document, 'seenOn', a.seen_on, 'seenBy', su.name, 'from', lower(a.during), 'until', upper(a.during) - 1,
    'original', a.original) order by a.during desc)
  from work_access a
  left join employer pe on pe.id = a.permit_employer_id
  left join app_user su on su.id = a.seen_by
  where a.candidate_id = c.id
), '[]') as access, coalesce((
  select jsonb_agg(jsonb_build_object('id', b.id, 'system', b.system, 'from', lower(b.during), 'until',
    upper(b.during) - 1, 'original', b.original) order by b.during desc)
  from benefit_period b
  where b.candidate_id = c.id
), '[]') as benefits, coalesce((
  select jsonb_agg(jsonb_build_object('id', k.id, 'purpose', k.purpose, 'employerId', k.employer_id, 'employer',
    ke.name, 'data', k.data, 'language', k.language, 'explainedBy', ku.name, 'withInterpreter', k.with_interpreter,
    'givenAt', k.given_at, 'validUntil', k.valid_until, 'withdrawnAt', k.withdrawn_at) order by k.given_at desc)
  from consent k
  left join employer ke on ke.id = k.employer_id
  left join app_user ku on ku.id = k.explained_by
  where k.candidate_id = c.id
), '[]') as consents, coalesce((
  select jsonb_agg(jsonb_build_object('id', q.id, 'field', q.field, 'code', q.code, 'original', q.original,
    'suggestions', q.suggestions) order by q.created_at, q.field)
  from candidate_question q
  where q.candidate_id = c.id and q.state = 'open'
), '[]') as questions, coalesce((
  select jsonb_agg(jsonb_build_object('id', p.id, 'state', p.state, 'job', j.title, 'employer', e.name,
    'sentAt', p.sent_at, 'pseudonym', p.pseudonym) order by p.created_at desc)
  from proposal p
  join job j on j.id = p.job_id
  join employer e on e.id = p.employer_id
  where p.candidate_id = c.id
), '[]') as proposals, coalesce((
  select jsonb_agg(jsonb_build_object('jobId', i.job_id, 'title', j.title, 'employer', e.name) order by i.created_at desc)
  from interest i
  join job j on j.id = i.job_id
  join employer e on e.id = j.employer_id
  where i.candidate_id = c.id
), '[]') as interests
from candidate c cross
join lateral reader_of(c.id) reader
left join app_user u on u.id = c.responsible_user_id
left join placement p on p.candidate_id = c.id
left join person_standing s on s.candidate_id = c.id
where c.id = $1::uuid and c.state <> 'erased';

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

select *
from published_job_facts;

select j.id, j.title, j.employer_id, e.name as employer, coalesce((
  select t.phone
  from name_entry_read t
  where t.kind = $1 and t.id = "e"."id"
), '') as phone, s.district_id, j.hours_min, j.hours_max, j.start_on, j.places, e.contact_cap, (
  select count(*)::int
  from proposal
  where proposal.employer_id = e.id and proposal.state in ('sent', 'invited')
) as open_at_employer, (
  select count(distinct holder.candidate_id)::int
  from (
    select candidate_id
    from proposal
    where job_id = j.id and state in ('sent', 'invited', 'accepted')
    union all
    select candidate_id
    from placement_stage
    where job_id = j.id and main and not planned and end_reason_id is null
  ) holder
) as taken, exists (
  select
  from consent k
  where k.candidate_id = $2::uuid and k.employer_id = e.id and k.purpose = 'profile_to_employer' and k.withdrawn_at is null
    and k.valid_until >= $3::date
) as has_consent, (
  select jsonb_build_object('stage', s.stage_id, 'employer', coalesce(place.name, ''), 'here', s.employer_id is not distinct from e.id,
    'until', upper(s.during) - 1)
  from placement_stage s
  left join employer place on place.id = s.employer_id
  where s.candidate_id = $4::uuid and (((s.main and not s.planned and s.end_reason_id is null and s.stage_id in ('hospitation',
    'probearbeit', 'praktikum', 'bop', 'mag', 'agh_sgb2', 'agh_asylblg', 'minijob', 'starter_job', 'tq',
    'bvb', 'asa_vor', 'eq', 'ausb_2', 'ausb_3', 'bae', 'umschulung', 'skilled_job')) and s.during @> $5::date)
    or ((s.main and not s.planned and s.end_reason_id is null and s.stage_id in ('hospitation', 'probearbeit',
    'praktikum', 'bop', 'mag', 'agh_sgb2', 'agh_asylblg', 'minijob', 'starter_job', 'tq', 'bvb', 'asa_vor',
    'eq', 'ausb_2', 'ausb_3', 'bae', 'umschulung', 'skilled_job')) and s.employer_id = e.id and (upper_inf(s.during)
    or upper(s.during) > $6::date)))
  order by s.employer_id is not distinct from e.id desc, lower(s.during)
  limit 1
) as at, (
  select jsonb_build_object('id', p.id, 'state', p.state)
  from proposal p
  where p.candidate_id = $7::uuid and p.job_id = j.id
  order by p.created_at desc
  limit 1
) as proposal, (
  select jsonb_build_object('by', u.name, 'on', (l.added_at at time zone 'Europe/Berlin')::date)
  from job_shortlist l
  join app_user u on u.id = l.added_by
  where l.job_id = j.id and l.candidate_id = $8::uuid
) as listed
from job j
join employer e on e.id = j.employer_id
left join employer_site s on s.id = j.site_id
where j.id = any($9::uuid[]);
