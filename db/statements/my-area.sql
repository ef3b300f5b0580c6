-- my area

select h.given_name as "givenName", h.helper_name as "helperName", h.helper_phone as "helperPhone", (
  select q.id
  from my_question_view q
  where q.candidate_id = h.candidate_id and split_part(q.template_key, '#', 1) in ('starter_job.D3') and q.answer is null
    and q.done_on >= $1::date
  order by q.done_on desc
  limit 1
) as "questionId", (
  select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'stage', s.stage_id, 'employerId', s.employer_id,
    'employerName', s.employer_name, 'title', coalesce(a.de, nullif(s.job_title, '')), 'start', s.starts_on,
    'end', s.ended_on, 'expectedEnd', s.ends_on, 'planned', s.planned, 'endReason', s.end_reason_id, 'needs',
    s.needs, 'needsEnded', s.needs_ended) order by s.starts_on, s.planned), '[]')
  from my_stage_view s
  left join apprenticeship a on a.id = s.apprenticeship_id
  where s.candidate_id = h.candidate_id
) as stages, (
  select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'startsAt', d.starts_at, 'minutes',
    d.minutes, 'place', d.place, 'whatToBring', d.what_to_bring, 'employerName', d.employer_name, 'helperName',
    d.helper_name, 'version', d.version, 'cancelled', d.state = 'cancelled') order by d.starts_at), '[]')
  from my_appointment_view d
  where d.candidate_id = h.candidate_id and d.state in ('planned', 'cancelled') and d.starts_at > now() - make_interval(mins => $2::int)
) as appointments, (
  select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'kind', t.kind, 'templateKey', t.template_key,
    'channel', t.channel, 'dueOn', t.due_on) order by t.due_on), '[]')
  from (
    select *
    from my_support_view
    where candidate_id = h.candidate_id and due_on >= $3::date
    order by due_on
    limit $4
  ) t
) as steps, (
  select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'state', o.state, 'title', o.title, 'slug',
    o.slug, 'employerName', o.employer_name, 'answer', o.candidate_answer, 'closedReason', o.closed_reason) order by o.state in ('expired',
    'closed'), o.sent_at desc), '[]')
  from my_proposal_view o
  where o.candidate_id = h.candidate_id and (o.state in ('sent', 'invited', 'accepted') or (o.state in ('expired',
    'closed') and o.closed_reason is distinct from 'started' and o.changed_at >= $5::date))
) as offers, (
  select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'purpose', k.purpose, 'employerName', k.employer_name,
    'data', k.data, 'givenAt', k.given_at, 'validUntil', k.valid_until, 'withdrawnAt', k.withdrawn_at) order by k.given_at desc),
    '[]')
  from my_consent_view k
  where k.candidate_id = h.candidate_id
) as consents, (
  select coalesce(jsonb_agg(jsonb_build_object('employerId', v.employer_id, 'employerName', v.employer_name,
    'ground', v.ground) order by v.employer_name), '[]')
  from my_sight_view v
) as "seenBy", jsonb_build_object('german', (
  select jsonb_build_object('speaking', l.speaking, 'reading', l.reading)
  from candidate_language l
  where l.candidate_id = h.candidate_id and l.language = 'de'
), 'permissions', (
  select coalesce(jsonb_agg(jsonb_build_object('access', w.permission, 'from', coalesce(lower(w.during),
    '1900-01-01'), 'until', upper(w.during) - 1, 'employerId', w.permit_employer_id, 'permitState', w.permit_state,
    'statusId', w.status_id) order by lower(w.during)), '[]')
  from work_access w
  where w.candidate_id = h.candidate_id
), 'licences', (
  select coalesce(jsonb_agg(s.skill_id order by s.skill_id), '[]')
  from candidate_skill s
  join skill k on k.id = s.skill_id
  where s.candidate_id = h.candidate_id and s.level > 0 and k.type = 'licence'
), 'visitedOn', (
  select max(v.visited_on)
  from company_visit v
  join placement_stage t on t.employer_id = v.employer_id
  where t.candidate_id = h.candidate_id and t.planned and t.main
)) as "needFacts"
from my_helper_view h
where h.candidate_id = $6::uuid;
