-- ladder

select "p"."id", "p"."version", "p"."state", "p"."review_on", "p"."candidate_id", person_called("c") as "name",
  "c"."code", "u"."name" as "helper_name", (
  select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'stage', s.stage_id, 'employerId', s.employer_id,
    'employerName', e.name, 'title', coalesce(a.de, nullif(j.title, '')), 'start', lower(s.during), 'end',
    upper(s.during) - 1, 'expectedEnd', s.ends_on, 'planned', s.planned, 'endReason', s.end_reason_id,
    'needs', s.needs, 'needsEnded', s.needs_ended, 'jobId', s.job_id, 'apprenticeshipId', s.apprenticeship_id,
    'enteredBy', u2.name, 'acknowledged', s.acknowledged_guards) order by lower(s.during), s.planned),
    '[]')
  from placement_stage s
  left join employer e on e.id = s.employer_id
  left join job j on j.id = s.job_id
  left join apprenticeship a on a.id = s.apprenticeship_id
  left join app_user u2 on u2.id = s.entered_by
  where s.placement_id = p.id and s.main
) as "stages", (
  select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'version', t.version, 'stageRowId', t.stage_row_id,
    'kind', t.kind, 'templateKey', t.template_key, 'title', t.title, 'instrument', t.instrument_id, 'channel',
    t.channel, 'who', t.who, 'withWhom', t.with_whom, 'required', t.required, 'dueOn', t.due_on, 'originalDueOn',
    t.original_due_on, 'applyBefore', t.apply_before, 'amountCents', t.amount_cents, 'state', t.state,
    'doneOn', t.done_on, 'outcome', t.outcome, 'reason', t.reason, 'answer', t.answer, 'changedAt', t.updated_at,
    'instrumentNames', case when i.id is not null then jsonb_build_object('de', i.de, 'en', i.en) end) order by t.due_on,
    t.template_key), '[]')
  from support_step t
  left join instrument i on i.id = t.instrument_id
  where t.placement_id = p.id
) as "steps", (
  select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'startsAt', a.starts_at, 'minutes',
    a.minutes, 'place', a.place, 'state', a.state, 'employerName', e.name) order by a.starts_at), '[]')
  from appointment a
  left join employer e on e.id = a.employer_id
  where a.candidate_id = p.candidate_id and (a.state = 'planned' or a.starts_at >= $1::date)
) as "appointments", (
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
) as "next", jsonb_build_object('german', (
  select jsonb_build_object('speaking', l.speaking, 'reading', l.reading)
  from candidate_language l
  where l.candidate_id = p.candidate_id and l.language = 'de'
), 'permissions', (
  select coalesce(jsonb_agg(jsonb_build_object('access', w.permission, 'from', coalesce(lower(w.during),
    '1900-01-01'), 'until', upper(w.during) - 1, 'employerId', w.permit_employer_id, 'permitState', w.permit_state,
    'statusId', w.status_id) order by lower(w.during)), '[]')
  from work_access w
  where w.candidate_id = p.candidate_id
), 'licences', (
  select coalesce(jsonb_agg(s.skill_id order by s.skill_id), '[]')
  from candidate_skill s
  join skill k on k.id = s.skill_id
  where s.candidate_id = p.candidate_id and s.level > 0 and k.type = 'licence'
), 'visitedOn', (
  select max(v.visited_on)
  from company_visit v
  join placement_stage t on t.employer_id = v.employer_id
  where t.candidate_id = p.candidate_id and t.planned and t.main
)) as "need_facts"
from "placement" as "p"
inner join "candidate" as "c" on "c"."id" = "p"."candidate_id"
inner join "person_standing" as "s" on "s"."candidate_id" = "p"."candidate_id"
inner join "app_user" as "u" on "u"."id" = "p"."responsible_user_id"
where "p"."id" = $2 and "c"."state" <> $3;

select "c"."id" as "candidate_id", person_called("c") as "name", "c"."birth_date", "c"."birth_year", "p"."id" as "placement_id",
  "p"."version", "p"."state", "p"."responsible_user_id", (
  select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'stage', s.stage_id, 'employerId', s.employer_id,
    'jobId', s.job_id, 'start', lower(s.during), 'end', upper(s.during) - 1, 'planned', s.planned, 'main',
    s.main, 'attemptNo', s.attempt_no, 'endReason', s.end_reason_id, 'version', s.version) order by lower(s.during)),
    '[]')
  from placement_stage s
  where s.placement_id = p.id
) as "stages", (
  select coalesce(jsonb_agg(jsonb_build_object('purpose', k.purpose, 'employerId', k.employer_id, 'validUntil',
    k.valid_until, 'withdrawnAt', k.withdrawn_at)), '[]')
  from consent k
  where k.candidate_id = c.id
) as "consents", (
  select coalesce(jsonb_agg(jsonb_build_object('access', w.permission, 'from', coalesce(lower(w.during),
    '1900-01-01'), 'until', upper(w.during) - 1, 'employerId', w.permit_employer_id, 'permitState', w.permit_state,
    'statusId', w.status_id) order by lower(w.during)), '[]')
  from work_access w
  where w.candidate_id = c.id
) as "permissions", (
  select b.system
  from benefit_period b
  where b.candidate_id = c.id and b.during @> $1::date
) as "benefit_system", (
  select jsonb_object_agg(t.from_stage, t.targets)
  from (
    select from_stage, jsonb_agg(to_stage order by position) as targets
    from transition
    where valid_to is null or valid_to > $2::date
    group by from_stage
  ) t
) as "transitions", (
  select jsonb_object_agg(t.template, t.lines)
  from (
    select template, jsonb_agg(data order by position) as lines
    from checkin_template
    where valid_to is null or valid_to > $3::date
    group by template
  ) t
) as "templates"
from "candidate" as "c"
left join "placement" as "p" on "p"."candidate_id" = "c"."id"
where "p"."id" = $4;
