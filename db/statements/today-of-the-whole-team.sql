-- today of the whole team

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
  where "state" = $4 and "who" = $5 and "due_on" <= $6
  order by "due_on", "id"
  limit $7
) as "t"
left join "placement" as "p" on "p"."id" = "t"."placement_id"
left join "candidate" as "c" on "c"."id" = "t"."candidate_id"
left join "candidate" as "l" on "l"."id" = "p"."candidate_id"
left join "employer" as "e" on "e"."id" = "t"."employer_id"
order by "t"."due_on", "t"."id";

with me as (
  select $1::date as day
), mine as not materialized (
  select c.id, c as person, p.id as placement_id, p.state as ladder, p.version as ladder_version, p.review_on,
    c.state, c.next_step, c.next_step_on
  from candidate c
  left join placement p on p.candidate_id = c.id
  where c.state in ('active', 'paused')
) (
  select 'concern' as kind, n.id, e.name as name, e.name as company, coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $2 and t.id = "e"."id"
  ), '') as phone, n.promised_until::text as due, n.text as detail, n.promised_until < now() as late,
    false as "isPlacement", n.employer_id as "employerId", 0 as total, null::uuid as "jobId", null::int as version
  from concern n
  join employer e on e.id = n.employer_id, me
  where n.state = 'open' and true
  order by n.promised_until
  limit $3
)
union all (
  select 'permit', m.id, person_called("m"."person"), null, coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $4 and t.id = "m"."id"
  ), ''), (upper(w.during) - 1)::text, w.permission, upper(w.during) - 1 < me.day, false, null, 0, null,
    null
  from mine m
  join work_access w on w.candidate_id = m.id, me
  where upper(w.during) - 1 between $5::date and $6::date and not exists (
    select
    from work_access later
    where later.candidate_id = m.id and lower(later.during) >= upper(w.during)
  )
  order by upper(w.during)
  limit $7
)
union all (
  select 'proposal', p.id, person_called("c"), e.name, coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $8 and t.id = "e"."id"
  ), ''), p.answer_due_on::text, p.state, coalesce(p.answer_due_on < me.day, false), false, null, 0, null,
    null
  from proposal p
  join candidate c on c.id = p.candidate_id and c.state in ('active', 'paused')
  join employer e on e.id = p.employer_id, me
  where p.state = 'sent' and true
  order by p.answer_due_on nulls last
  limit $9
)
union all (
  select 'appointment', a.id, person_called("m"."person"), e.name, coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $10 and t.id = "m"."id"
  ), ''), a.starts_at::text, a.kind, a.starts_at < now(), false, null, 0, null, a.version
  from appointment a
  join mine m on m.id = a.candidate_id
  left join employer e on e.id = a.employer_id, me
  where a.state = 'planned' and a.starts_at < $11::date
  order by a.starts_at
  limit $12
)
union all (
  select 'next', m.id, person_called("m"."person"), null, coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $13 and t.id = "m"."id"
  ), ''), m.next_step_on::text, m.next_step, m.next_step_on < me.day, false, null, 0, null, null
  from mine m, me
  where m.state = 'active' and m.next_step_on <= $14::date
  order by m.next_step_on
  limit $15
)
union all (
  select 'review', m.placement_id, person_called("m"."person"), null, coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $16 and t.id = "m"."id"
  ), ''), m.review_on::text, 'pause', m.review_on < me.day, true, null, 0, null, m.ladder_version
  from mine m, me
  where m.ladder = 'paused' and m.review_on <= $17::date
  order by m.review_on
  limit $18
)
union all (
  select 'long', m.placement_id, person_called("m"."person"), e.name, coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $19 and t.id = "m"."id"
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
  where s.stage_id = 'starter_job' and upper_inf(s.during) and starter.since < $20::date and not exists (
    select
    from placement_stage n
    where n.placement_id = m.placement_id and n.main and n.planned
  )
  order by starter.since
  limit $21
)
union all (
  select 'place', j.id, j.title, e.name, coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $22 and t.id = "e"."id"
  ), ''), max(upper(s.during))::text, null, false, false, null, 0, null, j.version
  from job j
  join employer e on e.id = j.employer_id
  join placement_stage s on s.job_id = j.id
  where j.state = 'filled' and s.main and s.end_reason_id is not null and upper(s.during) > $23::date
    and s.stage_id = any($24::text[]) and true and j.places > (
    select count(distinct s.candidate_id)::int
    from placement_stage s
    where s.job_id = j.id and (s.main and not s.planned and s.end_reason_id is null and s.stage_id = any($25::text[])
      and (upper_inf(s.during) or upper(s.during) > $26::date))
  )
  group by j.id, e.id
  order by max(upper(s.during))
  limit $27
)
union all (
  select 'visit', v.id, e.name, e.name, coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $28 and t.id = "e"."id"
  ), ''), v.planned_on::text, null, v.planned_on < me.day, false, e.id, 0, null, null
  from company_visit v
  join employer e on e.id = v.employer_id, me
  where v.state = 'planned' and v.planned_on <= $29::date and true
  order by v.planned_on
  limit $30
)
union all (
  select 'job', j.id, j.title, e.name, coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $31 and t.id = "e"."id"
  ), ''), null, j.state, false, false, e.id, 0, null, null
  from job j
  join employer e on e.id = j.employer_id
  where (j.state = 'submitted' or j.state = 'returned' and j.updated_at < $32::date -- whoever was asked has a week to answer
    and not exists (
    select
    from note_read n
    where n.employer_id = j.employer_id and n.kind <> 'remark' and n.written_at >= $33::date
  )) and true
  order by j.state desc, j.updated_at
  limit $34
)
union all (
  select 'question', c.id, person_called("c"), null, coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $35 and t.id = "c"."id"
  ), ''), null, asked.questions::text, false, false, null, 0, null, null
  from (
    select m.id, count(*) as questions, min(q.created_at) as since
    from mine m
    join candidate_question q on q.candidate_id = m.id and q.state = 'open'
    group by m.id
    order by since
    limit $36
  ) asked
  join candidate c on c.id = asked.id
  order by asked.since
)
union all (
  select 'interest', m.id, person_called("m"."person"), e.name, coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $37 and t.id = "m"."id"
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
  limit $38
)
union all (
  select 'search', s.id, s.name, null, '', null, count(*)::text, false, false, null, 0, null, null
  from saved_search s
  join saved_search_hit h on h.search_id = s.id and h.is_new
  join candidate c on c.id = h.candidate_id and c.state <> 'erased'
  where s.owner_id = $39 and s.alert <> 'none'
  group by s.id
  order by lower(s.name)
  limit $40
)
union all (
  select 'person', s.candidate_id, person_called("c"), null, coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $41 and t.id = "c"."id"
  ), ''), s.waiting_since::text, case when s.placement_id is null then 'no_placement' end, true, false,
    null, (count(*) over ())::int, null, null
  from person_standing s
  join candidate c on c.id = s.candidate_id
  where s.state = 'active' and (not s.offered and not s.on_rung and not s.has_gap and (s.ahead_until >= $42::date) is not true)
    and true
  order by s.waiting_since
  limit $43
);
