-- logs

select count(*) filter (where state = 'failed')::int as failed, count(*) filter (where state = 'queued')::int as queued,
  count(*) filter (where state = 'cancelled')::int as cancelled, (
  select count(*)::int
  from (
    select
    from message
    where template <> 'sign-in' and state in ('sent', 'delivered')
    limit $1
  ) arrived
) as sent
from message
where template <> 'sign-in' and state in ('queued', 'failed', 'cancelled');

select "message"."id", "message"."template", "message"."recipient_email" as "email", "user"."name", "message"."state",
  "message"."attempts", "message"."error", "message"."created_at", "message"."sent_at"
from "message"
left join "app_user" as "user" on "user"."id" = "message"."recipient_user_id"
where message.template <> 'sign-in' and message.state in ('sent', 'delivered')
order by "message"."created_at" desc
limit $1
offset $2;

with recursive kind (event) as ((
  select event
  from access_log
  order by event
  limit 1
) union all select (
  select next.event
  from access_log next
  where next.event > kind.event
  order by next.event
  limit 1
) from kind where kind.event is not null)
select (
  select array_agg(event order by event)
  from kind
  where event is not null
) as events, (
  select count(*)::int
  from (
    select
    from access_log entry
    where true and true
    limit $1
  ) counted
) as reached;

select entry.id, entry.at, entry.actor_role as role, actor.name, entry.event, entry.path, about.name as about,
  person.id as person_id, person_called("person") as person, entry.detail ->> 'part' as part, entry.detail ->> 'as' as "as",
  entry.detail ->> 'why' as why, greatest(0, coalesce(jsonb_array_length(entry.detail -> 'people'), 1) - 1) as more
from (
  select *
  from access_log entry
  where true and true
  order by entry.at desc, entry.id desc
  limit $1
  offset $2
) entry
left join app_user actor on actor.id = entry.actor_user_id
left join app_user about on about.id = case when entry.detail ->> 'user' ~ '^[0-9a-f-]{36}$' then (entry.detail ->> 'user')::uuid end
left join candidate person on person.id = case when entry.detail -> 'people' ->> 0 ~ '^[0-9a-f-]{36}$' then (entry.detail -> 'people' ->> 0)::uuid end
order by entry.at desc, entry.id desc;
