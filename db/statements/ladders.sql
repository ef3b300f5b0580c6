-- ladders

select s.stage_id as stage, count(*) filter (where s.ladder <> 'ended')::int as count, count(*) filter (where true)::int as chosen
from person_standing s
where s.ladder is not null and s.state <> 'erased' and s.ladder_user_id = $1::uuid
group by s.stage_id;

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
select page.placement_id as id, page.name, page.code, page.stage_id as stage, page.company, page.stage_since::text as since,
  page.ladder as state, plan.stage_id as "nextStage", lower(plan.during)::text as "nextOn", t.template_key as "nextStepKey",
  t.title as "nextStepTitle", t.names as "nextStepNames", page.step_on::text as "nextStepOn", u.name as helper
from page
join app_user u on u.id = page.ladder_user_id
left join placement_stage plan on plan.placement_id = page.placement_id and plan.main and plan.planned
left join lateral (
  select t.template_key, t.title, (
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
