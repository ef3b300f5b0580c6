-- today

select "t"."id", "t"."version", "t"."placement_id", coalesce(c.id, l.id) as "candidate_id", coalesce(person_called("c"),
  person_called("l"), e.name, '') as "name", "t"."employer_id", "e"."name" as "company", coalesce(nullif(coalesce((
  select t.phone
  from name_entry_read t
  where t.kind = $1 and t.id = "c"."id"
), ''), ''), nullif(coalesce((
  select t.phone
  from name_entry_read t
  where t.kind = $2 and t.id = "l"."id"
), ''), ''), coalesce((
  select t.phone
  from name_entry_read t
  where t.kind = $3 and t.id = "e"."id"
), '')) as "phone", "t"."kind", "t"."template_key", "t"."title", (
  select jsonb_build_object('de', i.de, 'en', i.en)
  from instrument i
  where i.id = t.instrument_id
) as "instrument_names", "t"."channel", "t"."due_on", t.original_due_on is not null as "moved"
from (
  select *
  from "support_step"
  where "state" = $4 and "who" = $5 and "due_on" <= $6 and "responsible_user_id" = $7
  order by "due_on", "id"
  limit $8
) as "t"
left join "placement" as "p" on "p"."id" = "t"."placement_id"
left join "candidate" as "c" on "c"."id" = "t"."candidate_id"
left join "candidate" as "l" on "l"."id" = "p"."candidate_id"
left join "employer" as "e" on "e"."id" = "t"."employer_id"
order by "t"."due_on", "t"."id";

with me as (
  select $1::date as day
), mine as materialized (
  select c.id, c as person, p.id as placement_id, p.state as ladder, p.version as ladder_version, p.review_on,
    c.state, c.next_step, c.next_step_on
  from placement p
  join candidate c on c.id = p.candidate_id
  where p.responsible_user_id = $2::uuid and c.state in ('active', 'paused')
  union all
  select c.id, c as person, p.id as placement_id, p.state as ladder, p.version as ladder_version, p.review_on,
    c.state, c.next_step, c.next_step_on
  from candidate c
  left join placement p on p.candidate_id = c.id
  where c.responsible_user_id = $3::uuid and p.id is null and c.state in ('active', 'paused')
) (
  select 'concern' as kind, n.id, e.name as name, e.name as company, coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $4 and t.id = "e"."id"
  ), '') as phone, n.promised_until::text as due, n.text as detail, n.promised_until < now() as late,
    false as "isPlacement", n.employer_id as "employerId", 0 as total, null::uuid as "jobId", null::int as version
  from concern n
  join employer e on e.id = n.employer_id, me
  where n.state = 'open' and "n"."responsible_user_id" = $5::uuid
  order by n.promised_until
  limit $6
)
union all (
  select 'permit', m.id, person_called("m"."person"), null, coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $7 and t.id = "m"."id"
  ), ''), (upper(w.during) - 1)::text, w.permission, upper(w.during) - 1 < me.day, false, null, 0, null,
    null
  from mine m
  join work_access w on w.candidate_id = m.id, me
  where upper(w.during) - 1 between $8::date and $9::date and not exists (
    select
    from work_access later
    where later.candidate_id = m.id and lower(later.during) >= upper(w.during)
  )
  order by upper(w.during)
  limit $10
)
union all (
  select 'proposal', p.id, person_called("c"), e.name, coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $11 and t.id = "e"."id"
  ), ''), p.answer_due_on::text, p.state, coalesce(p.answer_due_on < me.day, false), false, null, 0, null,
    null
  from proposal p
  join candidate c on c.id = p.candidate_id and c.state in ('active', 'paused')
  join employer e on e.id = p.employer_id, me
  where p.state = 'sent' and coalesce((
    select l.responsible_user_id
    from placement l
    where l.candidate_id = c.id
  ), c.responsible_user_id, p.proposed_by) = $12::uuid
  order by p.answer_due_on nulls last
  limit $13
)
union all (
  select 'appointment', a.id, person_called("m"."person"), e.name, coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $14 and t.id = "m"."id"
  ), ''), a.starts_at::text, a.kind, a.starts_at < now(), false, null, 0, null, a.version
  from appointment a
  join mine m on m.id = a.candidate_id
  left join employer e on e.id = a.employer_id, me
  where a.state = 'planned' and a.starts_at < $15::date
  order by a.starts_at
  limit $16
)
union all (
  select 'next', m.id, person_called("m"."person"), null, coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $17 and t.id = "m"."id"
  ), ''), m.next_step_on::text, m.next_step, m.next_step_on < me.day, false, null, 0, null, null
  from mine m, me
  where m.state = 'active' and m.next_step_on <= $18::date
  order by m.next_step_on
  limit $19
)
union all (
  select 'review', m.placement_id, person_called("m"."person"), null, coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $20 and t.id = "m"."id"
  ), ''), m.review_on::text, 'pause', m.review_on < me.day, true, null, 0, null, m.ladder_version
  from mine m, me
  where m.ladder = 'paused' and m.review_on <= $21::date
  order by m.review_on
  limit $22
)
union all (
  select 'long', m.placement_id, person_called("m"."person"), e.name, coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $23 and t.id = "m"."id"
  ), ''), starter.since::text, s.stage_id, false, true, null, 0, null, null
  from mine m
  join placement_stage s on s.placement_id = m.placement_id and s.main and not s.planned
  left join employer e on e.id = s.employer_id -- starter jobs in a row count together, as in guard G17 cross
  join lateral (
    select min(lower(r.during)) as since
    from placement_stage r
    where r.placement_id = m.placement_id and r.main and not r.planned and r.stage_id = 'starter_job'
      and not exists (
      select
      from placement_stage o
      where o.placement_id = m.placement_id and o.main and not o.planned and o.stage_id <> 'starter_job'
        and lower(o.during) > lower(r.during)
    )
  ) starter
  where s.stage_id = 'starter_job' and upper_inf(s.during) and starter.since < $24::date and not exists (
    select
    from placement_stage n
    where n.placement_id = m.placement_id and n.main and n.planned
  )
  order by starter.since
  limit $25
)
union all (
  select 'place', j.id, j.title, e.name, coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $26 and t.id = "e"."id"
  ), ''), max(upper(s.during))::text, null, false, false, null, 0, null, j.version
  from job j
  join employer e on e.id = j.employer_id
  join placement_stage s on s.job_id = j.id
  where j.state = 'filled' and s.main and s.end_reason_id is not null and upper(s.during) > $27::date
    and s.stage_id = any($28::text[]) and "e"."responsible_user_id" = $29::uuid and j.places > (
    select count(distinct s.candidate_id)::int
    from placement_stage s
    where s.job_id = j.id and (s.main and not s.planned and s.end_reason_id is null and s.stage_id = any($30::text[])
      and (upper_inf(s.during) or upper(s.during) > $31::date))
  )
  group by j.id, e.id
  order by max(upper(s.during))
  limit $32
)
union all (
  select 'visit', v.id, e.name, e.name, coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $33 and t.id = "e"."id"
  ), ''), v.planned_on::text, null, v.planned_on < me.day, false, e.id, 0, null, null
  from company_visit v
  join employer e on e.id = v.employer_id, me
  where v.state = 'planned' and v.planned_on <= $34::date and "v"."user_id" = $35::uuid
  order by v.planned_on
  limit $36
)
union all (
  select 'job', j.id, j.title, e.name, coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $37 and t.id = "e"."id"
  ), ''), null, j.state, false, false, e.id, 0, null, null
  from job j
  join employer e on e.id = j.employer_id
  where (j.state = 'submitted' or j.state = 'returned' and j.updated_at < $38::date -- whoever was asked has a week to answer
    and not exists (
    select
    from note_read n
    where n.employer_id = j.employer_id and n.kind <> 'remark' and n.written_at >= $39::date
  )) and "e"."responsible_user_id" = $40::uuid
  order by j.state desc, j.updated_at
  limit $41
)
union all (
  select 'question', c.id, person_called("c"), null, coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $42 and t.id = "c"."id"
  ), ''), null, asked.questions::text, false, false, null, 0, null, null
  from (
    select m.id, count(*) as questions, min(q.created_at) as since
    from mine m
    join candidate_question q on q.candidate_id = m.id and q.state = 'open'
    group by m.id
    order by since
    limit $43
  ) asked
  join candidate c on c.id = asked.id
  order by asked.since
)
union all (
  select 'interest', m.id, person_called("m"."person"), e.name, coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $44 and t.id = "m"."id"
  ), ''), null, j.title, false, false, null, 0, j.id, null
  from mine m
  join interest i on i.candidate_id = m.id
  join job j on j.id = i.job_id and j.state in ('published', 'paused')
  join employer e on e.id = j.employer_id
  where not exists (
    select
    from proposal p
    where p.candidate_id = m.id and p.job_id = j.id
  )
  order by i.created_at
  limit $45
)
union all (
  select 'search', s.id, s.name, null, '', null, count(*)::text, false, false, null, 0, null, null
  from saved_search s
  join saved_search_hit h on h.search_id = s.id and h.is_new
  join candidate c on c.id = h.candidate_id and c.state <> 'erased'
  where s.owner_id = $46 and s.alert <> 'none'
  group by s.id
  order by lower(s.name)
  limit $47
)
union all (
  select 'person', s.candidate_id, person_called("c"), null, coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $48 and t.id = "c"."id"
  ), ''), s.waiting_since::text, case when s.placement_id is null then 'no_placement' end, true, false,
    null, (count(*) over ())::int, null, null
  from person_standing s
  join candidate c on c.id = s.candidate_id
  where s.state = 'active' and (not s.offered and not s.on_rung and not s.has_gap and (s.ahead_until >= $49::date) is not true)
    and (s.ladder_user_id = $50::uuid or s.ladder_user_id is null and s.responsible_user_id = $51::uuid)
  order by s.waiting_since
  limit $52
);
