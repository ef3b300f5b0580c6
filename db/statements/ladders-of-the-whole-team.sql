-- ladders of the whole team

with listed as not materialized (
  select s.candidate_id as id, s.state, s.district_id, s.speaking, s.waiting_since, s.next_on, s.offered,
    s.rungs, s.asked, s.paper_until, (s.responsible_user_id = $1::uuid or s.ladder_user_id = $2::uuid
    and s.ladder <> 'ended' or s.candidate_id in (
    select t.candidate_id
    from limits_agreement l
    join placement_stage t on t.employer_id = l.employer_id
    where l.state = 'live' and l.stand_in_user_id = $3::uuid and t.main and not t.planned and t.end_reason_id is null
  )) is true as own_papers, s.reached, s.stage_id, s.ladder as way, s.since, s.last_on, case when s.state <> 'active' then null when (s.offered
    or s.on_rung) then 'offer' when (not s.offered and not s.on_rung and s.has_gap) then 'gap' when (not s.offered
    and not s.on_rung and not s.has_gap and s.ahead_until >= $4::date) then 'step' else 'none' end as follow_up,
    case when s.last_on > $5::date then coalesce((
    select max(r.day)
    from real_steps(s.candidate_id) r
    where r.day <= $6::date
  ), s.waiting_since) else s.since end as quiet_since, case when s.state = 'active' then case when $7::date - case when s.last_on > $8::date then coalesce((
    select max(r.day)
    from real_steps(s.candidate_id) r
    where r.day <= $9::date
  ), s.waiting_since) else s.since end >= $10::int then $11::int when $12::date - case when s.last_on > $13::date then coalesce((
    select max(r.day)
    from real_steps(s.candidate_id) r
    where r.day <= $14::date
  ), s.waiting_since) else s.since end >= $15::int then $16::int when $17::date - case when s.last_on > $18::date then coalesce((
    select max(r.day)
    from real_steps(s.candidate_id) r
    where r.day <= $19::date
  ), s.waiting_since) else s.since end >= $20::int then $21::int else 0 end end as quiet_span, (s.next_on < $22::date) is true as overdue,
    (not s.planned and s.ladder <> 'ended') is true as no_plan, 0 as hit
  from person_standing s
  where true
), grouped as materialized (
  select f.state, f.speaking as german, f.district_id as district, f.stage_id as stage, f.way, f.follow_up as follow_up,
    f.quiet_span as since, f.overdue, f.no_plan, count(*) filter (where true) as "in_all", count(*) filter (where f.way is not null) as "in_placements",
    count(*) filter (where f.state = 'active' and not f.offered and (f.rungs @> $23::date) is not true) as "in_without",
    count(*) filter (where f.state = 'active' and f.next_on < $24::date) as "in_overdue", count(*) filter (where f.asked) as "in_questions",
    count(*) filter (where f.paper_until <= $25::date and f.own_papers) as "in_paper", count(*) filter (where not f.reached) as "in_unreachable",
    count(*) filter (where f.state = 'active') as "in_lost"
  from listed f
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9
)
select (
  select jsonb_build_object($26::text, coalesce(sum("in_all"), 0)::int, $27::text, coalesce(sum("in_placements"),
    0)::int, $28::text, coalesce(sum("in_without"), 0)::int, $29::text, coalesce(sum("in_overdue"), 0)::int,
    $30::text, coalesce(sum("in_questions"), 0)::int, $31::text, coalesce(sum("in_paper"), 0)::int, $32::text,
    coalesce(sum("in_unreachable"), 0)::int, $33::text, coalesce(sum("in_lost"), 0)::int)
  from grouped
  where true
) as counts, jsonb_build_object($34::text, (
  select coalesce(jsonb_object_agg(value, n), '{}')
  from (
    select "stage" as value, sum("in_placements")::int as n
    from grouped
    where true and "stage" is not null
    group by 1
    having sum("in_placements") > 0
  ) one
), $35::text, (
  select coalesce(jsonb_object_agg(value, n), '{}')
  from (
    select "follow_up" as value, sum("in_placements")::int as n
    from grouped
    where true and "follow_up" is not null
    group by 1
    having sum("in_placements") > 0
  ) one
), $36::text, (
  select coalesce(jsonb_object_agg(value, n), '{}')
  from (
    select "german" as value, sum("in_placements")::int as n
    from grouped
    where true and "german" is not null
    group by 1
    having sum("in_placements") > 0
  ) one
), $37::text, (
  select coalesce(jsonb_object_agg(value, n), '{}')
  from (
    select "district" as value, sum("in_placements")::int as n
    from grouped
    where true and "district" is not null
    group by 1
    having sum("in_placements") > 0
  ) one
), $38::text, (
  select coalesce(jsonb_object_agg(value, n), '{}')
  from (
    select "state" as value, sum("in_placements")::int as n
    from grouped
    where true and "state" is not null
    group by 1
    having sum("in_placements") > 0
  ) one
), $39::text, (
  select coalesce(jsonb_object_agg(value, n), '{}')
  from (
    select "way" as value, sum("in_placements")::int as n
    from grouped
    where true and "way" is not null
    group by 1
    having sum("in_placements") > 0
  ) one
), $40::text, (
  select jsonb_build_object($41::text, coalesce(sum("in_placements") filter (where "overdue"), 0)::int,
    $42::text, coalesce(sum("in_placements") filter (where "no_plan"), 0)::int)
  from grouped
  where true
), $43::text, (
  select jsonb_build_object($44::text, coalesce(sum("in_placements") filter (where since >= $45::int),
    0)::int, $46::text, coalesce(sum("in_placements") filter (where since >= $47::int), 0)::int, $48::text,
    coalesce(sum("in_placements") filter (where since >= $49::int), 0)::int)
  from grouped
  where true
)) as facets, jsonb_build_object() as without, null::jsonb as lost, jsonb_build_object('occupations',
  (
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
)) as reference;

with listed as not materialized (
  select s.candidate_id as id, s.state, s.district_id, s.speaking, s.waiting_since, s.next_on, s.offered,
    s.rungs, s.asked, s.paper_until, (s.responsible_user_id = $1::uuid or s.ladder_user_id = $2::uuid
    and s.ladder <> 'ended' or s.candidate_id in (
    select t.candidate_id
    from limits_agreement l
    join placement_stage t on t.employer_id = l.employer_id
    where l.state = 'live' and l.stand_in_user_id = $3::uuid and t.main and not t.planned and t.end_reason_id is null
  )) is true as own_papers, s.reached, s.stage_id, s.ladder as way, s.since, s.last_on, case when s.state <> 'active' then null when (s.offered
    or s.on_rung) then 'offer' when (not s.offered and not s.on_rung and s.has_gap) then 'gap' when (not s.offered
    and not s.on_rung and not s.has_gap and s.ahead_until >= $4::date) then 'step' else 'none' end as follow_up,
    case when s.last_on > $5::date then coalesce((
    select max(r.day)
    from real_steps(s.candidate_id) r
    where r.day <= $6::date
  ), s.waiting_since) else s.since end as quiet_since, case when s.state = 'active' then case when $7::date - case when s.last_on > $8::date then coalesce((
    select max(r.day)
    from real_steps(s.candidate_id) r
    where r.day <= $9::date
  ), s.waiting_since) else s.since end >= $10::int then $11::int when $12::date - case when s.last_on > $13::date then coalesce((
    select max(r.day)
    from real_steps(s.candidate_id) r
    where r.day <= $14::date
  ), s.waiting_since) else s.since end >= $15::int then $16::int when $17::date - case when s.last_on > $18::date then coalesce((
    select max(r.day)
    from real_steps(s.candidate_id) r
    where r.day <= $19::date
  ), s.waiting_since) else s.since end >= $20::int then $21::int else 0 end end as quiet_span, (s.next_on < $22::date) is true as overdue,
    (not s.planned and s.ladder <> 'ended') is true as no_plan, 0 as hit
  from person_standing s
  where true
), page as (
  select f.*, row_number() over () as place
  from (
    select f.*
    from listed f
    where f.way is not null
    order by (f.way = 'ended'), (f.state = 'active') desc, (f.state = 'active' and f.next_on < $23::date) is true desc,
      f.next_on nulls first, f.waiting_since, f.id
    limit $24
    offset $25
  ) f
)
select f.id, c.code, person_called("c") as name, f.state, c.district_id, (
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
) as next, u.name as responsible, f.waiting_since, c.named_gap, case when s.next_source = 'step' then (
  select t.version
  from support_step t
  where t.id = s.next_id
) end as step_version, (
  select count(*)::int
  from candidate_question x
  where x.candidate_id = c.id and x.state = 'open'
) as open_questions, (
  select count(*)::int
  from proposal p
  where p.candidate_id = c.id and p.state in ('draft', 'sent', 'invited', 'accepted')
) as live_proposals, s.placement_id, f.way, f.stage_id, at.name as company, (
  select upper(t.during) - 1
  from placement_stage t
  where t.candidate_id = c.id and t.main and not t.planned and t.end_reason_id is null and t.during @> $26::date
  limit 1
) as until, exists (
  select
  from placement_stage t
  where t.candidate_id = c.id and t.main and not t.planned and t.end_reason_id is null and t.during @> $27::date
    and t.stage_id not in ('profiling', 'exit', 'pause')
) as on_rung, (
  select t.stage_id
  from placement_stage t
  where t.placement_id = s.placement_id and t.main and t.planned
) as next_stage, (
  select max(upper(a.during) - 1)
  from work_access a
  where a.candidate_id = c.id and f.own_papers
  having bool_and(upper(a.during) is not null)
) as paper_until, f.follow_up, case f.follow_up when 'offer' then coalesce(offer.name, rung.name, '') else '' end as offer,
  case when s.last_on > $28::date then ahead.kind else s.last_step end as last_step, f.quiet_since, coalesce((
  select t.phone
  from name_entry_read t
  where t.kind = $29 and t.id = "c"."id"
), '') as phone, g.speaking, coalesce(w.wishes, '{}') as wishes, coalesce(w.groups, '{}') as groups, coalesce(w.any_work,
  false) as any_work, (
  select l.best_stage_id
  from placement l
  where l.candidate_id = "c"."id"
) as best_stage_id
from page f
join candidate c on c.id = f.id
join person_standing s on s.candidate_id = f.id
left join app_user u on u.id = coalesce(s.ladder_user_id, c.responsible_user_id)
left join employer at on at.id = s.employer_id
left join lateral (
  select e.name
  from placement_stage t
  left join employer e on e.id = t.employer_id
  where t.candidate_id = f.id and t.main and t.end_reason_id is null and t.stage_id not in ('profiling',
    'exit') and (t.planned or upper_inf(t.during))
  order by t.planned, lower(t.during) desc
  limit 1
) rung on true
left join lateral (
  select e.name
  from proposal p
  join employer e on e.id = p.employer_id
  where p.candidate_id = f.id and p.state in ('draft', 'sent', 'invited', 'accepted')
  order by p.sent_at desc nulls last, p.id
  limit 1
) offer on true -- an entry for a future day has not happened yet: the steps of these people are read one by one
left join lateral (
  select r.kind
  from real_steps(f.id) r
  where s.last_on > $30::date and r.day <= $31::date
  order by r.day desc, r.kind
  limit 1
) ahead on true
left join candidate_language g on g.candidate_id = c.id and g.language = 'de'
left join lateral (
  select array_agg(occupation_id order by position) filter (where occupation_id is not null) as wishes,
    array_agg(occupation_group order by position) filter (where occupation_group is not null) as groups,
    bool_or(any_work) as any_work
  from candidate_wish
  where candidate_id = c.id
) w on true
order by f.place;
