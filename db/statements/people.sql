-- people

select coalesce((
  with listed as not materialized (
    select s.candidate_id as id, s.state, s.district_id, s.speaking, s.waiting_since, s.next_on, s.offered,
      s.rungs, s.asked, s.paper_until, s.reached, 0 as hit
    from person_standing s
    where true
  )
  select jsonb_agg(g)
  from (
    select f.state, f.speaking as german, f.district_id as district, count(*)::int as all, count(*) filter (where f.state = 'active'
      and not f.offered and (f.rungs @> $1::date) is not true)::int as "without", count(*) filter (where f.state = 'active'
      and f.next_on < $2::date)::int as "overdue", count(*) filter (where f.asked)::int as "questions",
      count(*) filter (where f.paper_until <= $3::date)::int as "paper", count(*) filter (where not f.reached)::int as "unreachable"
    from listed f
    group by f.state, f.speaking, f.district_id
  ) g
), '[]') as groups, jsonb_build_object('occupations', (
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
    s.rungs, s.asked, s.paper_until, s.reached, 0 as hit
  from person_standing s
  where true
), page as (
  select f.*, row_number() over () as place
  from (
    select f.*
    from ((
      select f.*
      from listed f
      where f.state = 'active' and f.next_on < $1::date and true
      order by f.next_on nulls first, f.waiting_since, f.id
      limit $2
    ) union all (
      select f.*
      from listed f
      where f.state = 'active' and f.next_on is null and true
      order by f.next_on nulls first, f.waiting_since, f.id
      limit $3
    ) union all (
      select f.*
      from listed f
      where f.state = 'active' and f.next_on >= $4::date and true
      order by f.next_on nulls first, f.waiting_since, f.id
      limit $5
    ) union all (
      select f.*
      from listed f
      where f.state <> 'active' and true
      order by f.next_on nulls first, f.waiting_since, f.id
      limit $6
    )) f
    order by case when f.hit > 0 then f.hit else 100000 end, (f.state = 'active') desc, (f.state = 'active'
      and f.next_on < $7::date) is true desc, f.next_on nulls first, f.waiting_since, f.id
    limit $8
    offset $9
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
) as next, u.name as responsible, f.waiting_since, c.named_gap, (
  select count(*)::int
  from candidate_question x
  where x.candidate_id = c.id and x.state = 'open'
) as open_questions, (
  select count(*)::int
  from proposal p
  where p.candidate_id = c.id and p.state in ('draft', 'sent', 'invited', 'accepted')
) as live_proposals, (
  select s.stage_id
  from placement_stage s
  where s.candidate_id = c.id and s.main and not s.planned and s.end_reason_id is null and s.during @> $10::date
    and s.stage_id not in ('profiling', 'exit', 'pause')
  limit 1
) as stage_id, (
  select max(upper(a.during) - 1)
  from work_access a
  where a.candidate_id = c.id and c.responsible_user_id = $11::uuid
  having bool_and(upper(a.during) is not null)
) as paper_until, coalesce((
  select t.phone
  from name_entry_read t
  where t.kind = $12 and t.id = "c"."id"
), '') as phone, g.speaking, coalesce(w.wishes, '{}') as wishes, coalesce(w.groups, '{}') as groups, coalesce(w.any_work,
  false) as any_work, (
  select l.best_stage_id
  from placement l
  where l.candidate_id = "c"."id"
) as best_stage_id
from page f
join candidate c on c.id = f.id
join person_standing s on s.candidate_id = f.id
left join app_user u on u.id = c.responsible_user_id
left join candidate_language g on g.candidate_id = c.id and g.language = 'de'
left join lateral (
  select array_agg(occupation_id order by position) filter (where occupation_id is not null) as wishes,
    array_agg(occupation_group order by position) filter (where occupation_group is not null) as groups,
    bool_or(any_work) as any_work
  from candidate_wish
  where candidate_id = c.id
) w on true
order by f.place;
