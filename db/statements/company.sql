-- company

select e.id, e.name, e.branch, e.size, e.state, e.trains_apprentices as trains, e.contact_cap, e.note,
  e.version, e.responsible_user_id, u.name as responsible, (
  select count(*)::int
  from proposal
  where proposal.employer_id = e.id and proposal.state in ('sent', 'invited')
) as open_proposals, coalesce((
  select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'street', s.street, 'postcode', s.postcode,
    'city', s.city, 'districtId', s.district_id, 'district', d.name, 'isMain', s.is_main, 'version', s.version) order by s.is_main desc,
    s.created_at, s.id)
  from employer_site s
  left join district d on d.id = s.district_id
  where s.employer_id = e.id
), '[]') as sites, coalesce((
  select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'position', c.position, 'email', c.email,
    'phone', c.phone, 'isMain', c.is_main, 'signsIn', c.user_id is not null, 'version', c.version) order by c.is_main desc,
    c.name)
  from employer_contact c
  where c.employer_id = e.id
), '[]') as contacts, coalesce((
  select jsonb_agg(jsonb_build_object('id', v.id, 'state', v.state, 'plannedOn', v.planned_on, 'visitedOn',
    v.visited_on, 'userId', v.user_id, 'user', vu.name, 'peopleMet', v.people_met, 'seen', v.seen, 'said',
    v.said, 'nextStep', v.next_step, 'nextStepOn', v.next_step_on, 'version', v.version) order by (v.state = 'planned') desc,
    coalesce(v.visited_on, v.planned_on) desc)
  from company_visit v
  join app_user vu on vu.id = v.user_id
  where v.employer_id = e.id
), '[]') as visits, coalesce((
  select jsonb_agg(jsonb_build_object('id', a.id, 'state', a.state, 'does', a.does, 'doesNot', a.does_not,
    'callUserId', a.call_user_id, 'callName', cu.name, 'callPhone', cu.phone, 'standInUserId', a.stand_in_user_id,
    'standInName', su.name, 'standInPhone', su.phone, 'answerWithinHours', a.answer_within_hours, 'validFrom',
    a.valid_from, 'reviewOn', a.review_on, 'validTo', a.valid_to, 'visitId', a.visit_id, 'specialistConfirmedAt',
    a.specialist_confirmed_at, 'specialistName', sc.name, 'employerConfirmedAt', a.employer_confirmed_at,
    'employerName', ec.name, 'endedAt', a.ended_at, 'endNote', a.end_note, 'version', a.version) order by (a.state = 'ended'),
    a.created_at desc)
  from limits_agreement a
  left join app_user cu on cu.id = a.call_user_id
  left join app_user su on su.id = a.stand_in_user_id
  left join app_user sc on sc.id = a.specialist_confirmed_by
  left join app_user ec on ec.id = a.employer_confirmed_by
  where a.employer_id = e.id
), '[]') as agreements, coalesce((
  select jsonb_agg(jsonb_build_object('id', j.id, 'title', j.title, 'state', j.state, 'places', j.places,
    'updatedAt', j.updated_at) order by (j.state in ('filled', 'closed', 'expired')), j.updated_at desc)
  from job j
  where j.employer_id = e.id
), '[]') as jobs, coalesce((
  select jsonb_agg(jsonb_build_object('placementId', p.placement_id, 'name', person_called("c"), 'stage',
    p.stage_id, 'since', lower(p.during), 'planned', p.planned, 'standing', jsonb_build_object('stageId',
    (
    select s.stage_id
    from person_standing s
    where s.candidate_id = "c"."id"
  ), 'bestStageId', (
    select l.best_stage_id
    from placement l
    where l.candidate_id = "c"."id"
  ))) order by p.planned, lower(p.during) desc)
  from placement_stage p
  join candidate c on c.id = p.candidate_id
  where p.employer_id = e.id and p.main and p.end_reason_id is null and (p.planned or p.during @> $1::date)
), '[]') as people, coalesce((
  select jsonb_agg(jsonb_build_object('id', c.id, 'topic', c.topic, 'text', c.text, 'state', c.state,
    'promisedUntil', c.promised_until, 'createdAt', c.created_at, 'answeredAt', c.answered_at, 'answer',
    c.answer, 'raisedBy', ru.name, 'answeredBy', au.name, 'closedBy', cu.name, 'closedAt', c.closed_at,
    'result', c.result, 'resultNote', c.result_note, 'person', person_called("k"), 'version', c.version) order by (c.state = 'open') desc,
    c.created_at desc)
  from concern c
  join app_user ru on ru.id = c.raised_by
  left join app_user au on au.id = c.answered_by
  left join app_user cu on cu.id = c.closed_by
  left join placement pl on pl.id = c.placement_id
  left join candidate k on k.id = pl.candidate_id
  where c.employer_id = e.id
), '[]') as concerns, (
  select jsonb_build_object('source', x.source, 'id', x.id, 'due', x.due, 'title', x.title, 'templateKey',
    x.template_key, 'instrumentNames', null, 'kind', null, 'version', x.version)
  from (
    select 'concern', 0, n.id, (n.promised_until at time zone 'Europe/Berlin')::date, n.text, null, n.version
    from concern n
    where n.employer_id = e.id and n.state = 'open'
    union all
    select 'visit', 1, v.id, v.planned_on, '', null, v.version
    from company_visit v
    where v.employer_id = e.id and v.state = 'planned'
    union all
    select 'step', 2, t.id, t.due_on, t.title, t.template_key, t.version
    from support_step t
    where t.employer_id = e.id and t.state = 'open' and t.who = 'specialist' and t.placement_id is null
      and t.candidate_id is null
  ) x (source, rank, id, due, title, template_key, version)
  order by (x.source <> 'concern'), x.due, x.rank, x.id
  limit 1
) as next, (
  select jsonb_build_object('id', t.id, 'title', t.title, 'state', t.state, 'who', t.who, 'reason', t.reason,
    'changedAt', t.updated_at)
  from support_step t
  where t.employer_id = e.id and t.template_key = $2 and t.state = 'done'
  order by t.updated_at desc
  limit 1
) as last_done, coalesce((
  select jsonb_agg(jsonb_build_object('id', t.id, 'candidateId', k.id, 'person', person_called("k"), 'occupation',
    t.title, 'dueOn', t.due_on, 'responsible', r.name) order by t.due_on, t.id)
  from support_step t
  join candidate k on k.id = t.candidate_id
  join app_user r on r.id = t.responsible_user_id
  where t.employer_id = e.id and t.template_key = 'acquisition' and t.state = 'open'
), '[]') as asks
from employer e
left join app_user u on u.id = e.responsible_user_id
where e.id = $3;

select l.id, l.at, l.table_name as "table", l.operation, l.actor_role as role, u.name as "user", l.reason,
  case when l.operation = 'update' then array(
  select jsonb_object_keys(l.after)
) else '{}' end as fields
from change_log l
left join app_user u on u.id = l.actor_user_id
where l.row_id = $1 and l.table_name in ('employer', 'employer_site', 'employer_contact', 'company_visit',
  'limits_agreement', 'concern')
order by l.id desc
limit $2;
