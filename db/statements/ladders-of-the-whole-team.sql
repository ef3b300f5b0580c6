-- ladders of the whole team

select s.stage_id as stage, s.ladder as state, count(*)::int as count, array_remove(array[case when (s.next_on < $1::date) is true then 'overdue' end,
  case when not s.planned and s.ladder <> 'ended' then 'no_plan' end], null) as needs
from person_standing s
where s.ladder is not null and s.state <> 'erased'
group by s.stage_id, s.ladder, needs;

with page as (
  select s.*, c as person, coalesce(nullif(trim("c"."given_name" || ' ' || "c"."family_name"), ''), "c"."code") as name,
    c.code, e.name as company
  from person_standing s
  join candidate c on c.id = s.candidate_id
  left join employer e on e.id = s.employer_id
  where s.ladder is not null and s.state <> 'erased' and true
  order by s.ladder = 'ended', s.next_on nulls last, name, s.candidate_id
  limit $1
  offset $2
)
select s.placement_id as id, person_called("s"."person") as name, s.code, coalesce((
  select t.phone
  from name_entry_read t
  where t.kind = $3 and t.id = "s"."candidate_id"
), '') as phone, s.candidate_id, s.stage_id, (
  select l.best_stage_id
  from placement l
  where l.id = s.placement_id
) as best_stage_id, s.company, s.ladder as state, plan.stage_id as next_stage, (
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
) as next, case when s.next_source = 'step' then (
  select t.version
  from support_step t
  where t.id = s.next_id
) end as step_version
from page s
left join placement_stage plan on plan.placement_id = s.placement_id and plan.main and plan.planned
order by s.ladder = 'ended', s.next_on nulls last, s.name, s.candidate_id;
