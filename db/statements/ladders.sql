-- ladders

select s.stage_id as stage, s.ladder as state, count(*)::int as count, array_remove(array[case when (s.step_on < $1::date) is true then 'overdue' end,
  case when not s.planned and s.ladder <> 'ended' then 'no_plan' end], null) as needs
from person_standing s
where s.ladder is not null and s.state <> 'erased' and s.ladder_user_id = $2::uuid
group by s.stage_id, s.ladder, needs;

with page as (
  select s.*, coalesce(nullif(trim("c"."given_name" || ' ' || "c"."family_name"), ''), "c"."code") as name,
    c.code, e.name as company
  from person_standing s
  join candidate c on c.id = s.candidate_id
  left join employer e on e.id = s.employer_id
  where s.ladder is not null and s.state <> 'erased' and s.ladder_user_id = $1::uuid and true
  order by s.ladder = 'ended', s.step_on nulls last, name, s.candidate_id
  limit $2
  offset $3
)
select page.placement_id as id, page.name, page.code, coalesce((
  select t.phone
  from name_entry_read t
  where t.kind = $4 and t.id = "page"."candidate_id"
), '') as phone, page.candidate_id, page.stage_id, (
  select l.best_stage_id
  from placement l
  where l.id = page.placement_id
) as best_stage_id, page.company, page.ladder as state, plan.stage_id as next_stage, t.id as next_step_id,
  t.template_key as next_step_key, t.title as next_step_title, t.names as next_step_names, page.step_on::text as next_step_on
from page
left join placement_stage plan on plan.placement_id = page.placement_id and plan.main and plan.planned
left join lateral (
  select t.id, t.template_key, t.title, (
    select jsonb_build_object('de', i.de, 'en', i.en)
    from instrument i
    where i.id = t.instrument_id
  ) as names
  from support_step t
  where t.placement_id = page.placement_id and t.state = 'open' and t.who = 'specialist'
  order by t.due_on, t.id
  limit 1
) t on true
order by page.ladder = 'ended', page.step_on nulls last, page.name, page.candidate_id;
