-- coordinator's overview

with people as materialized (
  select responsible_user_id as id, count(*)::int as n, count(*) filter (where state = 'active')::int as active,
    count(*) filter (where employed @> $1::date)::int as placed
  from person_standing
  group by 1
), members as (
  select u.id, u.name
  from app_user u
  join membership m on m.user_id = u.id and m.ended_at is null
  where m.role in ('specialist', 'coordinator') and u.disabled_at is null
), companies as (
  select responsible_user_id as id, count(*)::int as n
  from company_standing
  where state <> 'closed'
  group by 1
), steps as materialized (
  select responsible_user_id as id, count(*) filter (where due_on < $2::date)::int as overdue, count(*) filter (where due_on >= $3::date)::int as this_week
  from support_step
  where state = 'open' and due_on <= $4::date
  group by 1
), open_jobs as materialized (
  select count(*)::int as jobs, coalesce(sum(places), 0)::int as places
  from job
  where state = 'published'
)
select (
  select coalesce(sum(n), 0)::int
  from people
) as people, (
  select coalesce(sum(placed), 0)::int
  from people
) as placed, (
  select jobs
  from open_jobs
) as published_jobs, (
  select places
  from open_jobs
) as open_places, (
  select count(*)::int
  from proposal
  where state = 'sent'
) as waiting_proposals, (
  select coalesce(sum(overdue), 0)::int
  from steps
) as overdue_steps, (
  select count(*)::int
  from concern
  where state = 'open'
) as open_concerns, (
  select count(*)::int
  from concern
  where state = 'open' and promised_until < now()
) as late_concerns, (
  select count(*)::int
  from message
  where state = 'failed'
) as failed_messages, (
  select count(*)::int
  from app_user
  where invited_at is not null and last_signed_in_at is null and disabled_at is null
) as open_invitations, (
  select coalesce(sum(active), 0)::int
  from people
  where id is null or id not in (
    select id
    from members
  )
) as without_responsible, jsonb_build_object('concern', (
  select min((created_at at time zone 'Europe/Berlin')::date)
  from concern
  where state = 'open'
), 'proposal', (
  select min((sent_at at time zone 'Europe/Berlin')::date)
  from proposal
  where state = 'sent'
), 'job', (
  select min((submitted_at at time zone 'Europe/Berlin')::date)
  from job
  where state = 'submitted'
), 'question', (
  select min((created_at at time zone 'Europe/Berlin')::date)
  from candidate_question
  where state = 'open'
), 'step', (
  select min(due_on)
  from support_step
  where state = 'open' and due_on < $5::date
)) as oldest, (
  select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'people', coalesce(people.active,
    0), 'companies', coalesce(companies.n, 0), 'overdue', coalesce(steps.overdue, 0), 'dueThisWeek', coalesce(steps.this_week,
    0)) order by u.name collate "de-x-icu"), '[]')
  from members u
  left join people on people.id = u.id
  left join companies on companies.id = u.id
  left join steps on steps.id = u.id
) as team, (
  select coalesce(jsonb_agg(jsonb_build_object('state', state, 'ladder', ladder, 'stage', stage_id, 'count',
    n)), '[]')
  from (
    select state, ladder, stage_id, count(*)::int as n
    from person_standing
    group by 1, 2, 3
  ) s
) as stages, (
  select coalesce(jsonb_agg(jsonb_build_object('since', waiting_since, 'count', n)), '[]')
  from (
    select waiting_since, count(*)::int as n
    from person_standing
    where state = 'active' and (employed @> $6::date) is not true
    group by waiting_since
  ) w
) as waits, jsonb_build_object('reasons', (
  select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'id', reason, 'count', n) order by n desc,
    kind, reason), '[]')
  from (
    select kind, reason, count(*)::int as n
    from (
      select *
      from order_decision
      where reason <> '' and taken_back_at is null and decided_at >= $7::date
    ) d
    group by kind, reason
  ) r
), 'dimensions', (
  select coalesce(jsonb_agg(jsonb_build_object('id', id, 'count', n) order by n desc, id), '[]')
  from (
    select name as id, count(*)::int as n
    from (
      select *
      from order_decision
      where reason <> '' and taken_back_at is null and decided_at >= $8::date
    ) d, unnest(d.dimensions) as better(name)
    group by name
  ) m
)) as decisions;

select count(*)::int as n
from person_standing s
where s.state = 'active' and (not s.offered and not s.on_rung and not s.has_gap and (s.ahead_until >= $1::date) is not true);
