-- proposals

select p.id, p.state, p.pseudonym, p.candidate_id, person_called("c") as name, (
  select s.stage_id
  from person_standing s
  where s.candidate_id = "p"."candidate_id"
) as stage_id, (
  select l.best_stage_id
  from placement l
  where l.candidate_id = "p"."candidate_id"
) as best_stage_id, p.job_id, j.title as job, e.name as employer, coalesce((
  select t.phone
  from name_entry_read t
  where t.kind = $1 and t.id = "p"."candidate_id"
), '') as phone, coalesce((
  select t.phone
  from name_entry_read t
  where t.kind = $2 and t.id = "p"."employer_id"
), '') as employer_phone, p.sent_at, p.answer_due_on, p.answered_at, a.starts_at as appointment_at
from (
  select p.*
  from proposal p
  where p.state = any($3::text[]) and true
  order by case when p.state = any ('{draft,sent,invited,accepted}'::text[]) then 0 else 1 end, p.answer_due_on nulls last,
    p.created_at desc, p.id
  limit $4
  offset $5
) p
join candidate c on c.id = p.candidate_id
join job j on j.id = p.job_id
join employer e on e.id = p.employer_id
left join lateral (
  select starts_at
  from appointment
  where proposal_id = p.id and state = 'planned'
  order by starts_at
  limit 1
) a on true
order by case when p.state = any ('{draft,sent,invited,accepted}'::text[]) then 0 else 1 end, p.answer_due_on nulls last,
  p.created_at desc, p.id;

select coalesce(sum(n) filter (where state = any($1::text[])), 0)::int as "waiting", coalesce(sum(n) filter (where state = any($2::text[])),
  0)::int as "invited", coalesce(sum(n) filter (where state = any($3::text[])), 0)::int as "accepted",
  coalesce(sum(n) filter (where state = any($4::text[])), 0)::int as "ended", coalesce(sum(n) filter (where state = any($5::text[])),
  0)::int as "all"
from (
  select p.state, count(*) as n
  from proposal p
  where true
  group by p.state
) by_state;
