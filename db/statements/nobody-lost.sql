-- nobody lost

select "value", "version"
from "city_setting"
where "key" = $1;

select count(*)::int as everyone, count(*) filter (where (not s.offered and not s.on_rung and not s.has_gap
  and (s.ahead_until >= $1::date) is not true))::int as lost, count(*) filter (where true and true and true)::int as total,
  jsonb_build_object($2::text, count(*) filter (where (s.offered or s.on_rung) and true and true)::int,
  $3::text, count(*) filter (where (not s.offered and not s.on_rung and s.has_gap) and true and true)::int,
  $4::text, count(*) filter (where (not s.offered and not s.on_rung and not s.has_gap and s.ahead_until >= $5::date)
  and true and true)::int, $6::text, count(*) filter (where (not s.offered and not s.on_rung and not s.has_gap
  and (s.ahead_until >= $7::date) is not true) and true and true)::int) as counts, array[count(*) filter (where $8::date - case when s.last_on > $9::date then coalesce((
  select max(r.day)
  from real_steps(s.candidate_id) r
  where r.day <= $10::date
), s.waiting_since) else s.since end >= $11::int and true and true)::int, count(*) filter (where $12::date - case when s.last_on > $13::date then coalesce((
  select max(r.day)
  from real_steps(s.candidate_id) r
  where r.day <= $14::date
), s.waiting_since) else s.since end >= $15::int and true and true)::int, count(*) filter (where $16::date - case when s.last_on > $17::date then coalesce((
  select max(r.day)
  from real_steps(s.candidate_id) r
  where r.day <= $18::date
), s.waiting_since) else s.since end >= $19::int and true and true)::int] as spans
from person_standing s
where s.state = 'active';

select a.id, person_called("c") as name, c.code, a.responsible_user_id, u.name as responsible, a.follow_up,
  case a.follow_up when 'offer' then coalesce(offer.name, rung.name, '') when 'gap' then c.named_gap else '' end as detail,
  rung.stage_id, (
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
) as next, a.last_step, a.last_step_on, a.since, case when a.follow_up = 'none' then greatest(a.waiting_since,
  a.last_step_on, (
  select max(day)
  from (
    select (updated_at at time zone 'Europe/Berlin')::date as day
    from proposal
    where candidate_id = a.id and state in ('declined', 'withdrawn', 'expired', 'closed')
    union all
    select upper(during)
    from placement_stage
    where candidate_id = a.id and main and not planned and not upper_inf(during)
    union all
    select coalesce(t.done_on, t.due_on)
    from support_step t
    where t.candidate_id = a.id and t.template_key is distinct from $1
    union all
    select coalesce(t.done_on, t.due_on)
    from support_step t
    join placement p on p.id = t.placement_id
    where t.candidate_id is null and p.candidate_id = a.id and t.template_key is distinct from $2
    union all
    select c.next_step_on
  ) days
  where day <= $3::date
)) end as none_since, coalesce((
  select t.phone
  from name_entry_read t
  where t.kind = $4 and t.id = "c"."id"
), '') as phone, g.speaking, coalesce(w.wishes, '{}') as wishes, coalesce(w.groups, '{}') as groups, coalesce(w.any_work,
  false) as any_work, (
  select l.best_stage_id
  from placement l
  where l.candidate_id = "c"."id"
) as best_stage_id
from (
  select *
  from ((
    select s.candidate_id as id, coalesce(s.ladder_user_id, s.responsible_user_id) as responsible_user_id,
      s.waiting_since, case when (s.offered or s.on_rung) then 'offer' when (not s.offered and not s.on_rung
      and s.has_gap) then 'gap' when (not s.offered and not s.on_rung and not s.has_gap and s.ahead_until >= $5::date) then 'step' else 'none' end as follow_up,
      s.last_on as last_step_on, s.last_step, s.since
    from person_standing s
    where s.state = 'active' and (s.last_on > $6::date) is not true and true and true and true and (not s.offered
      and not s.on_rung and not s.has_gap and (s.ahead_until >= $7::date) is not true)
    order by s.since, s.candidate_id
    limit $8::int
  ) union all (
    select s.candidate_id as id, coalesce(s.ladder_user_id, s.responsible_user_id) as responsible_user_id,
      s.waiting_since, case when (s.offered or s.on_rung) then 'offer' when (not s.offered and not s.on_rung
      and s.has_gap) then 'gap' when (not s.offered and not s.on_rung and not s.has_gap and s.ahead_until >= $9::date) then 'step' else 'none' end as follow_up,
      s.last_on as last_step_on, s.last_step, s.since
    from person_standing s
    where s.state = 'active' and (s.last_on > $10::date) is not true and true and true and true and not (not s.offered
      and not s.on_rung and not s.has_gap and (s.ahead_until >= $11::date) is not true)
    order by s.since, s.candidate_id
    limit $12::int
  ) union all (
    select s.candidate_id as id, coalesce(s.ladder_user_id, s.responsible_user_id) as responsible_user_id,
      s.waiting_since, case when (s.offered or s.on_rung) then 'offer' when (not s.offered and not s.on_rung
      and s.has_gap) then 'gap' when (not s.offered and not s.on_rung and not s.has_gap and s.ahead_until >= $13::date) then 'step' else 'none' end as follow_up,
      l.day as last_step_on, l.kind as last_step, coalesce(l.day, s.waiting_since) as since
    from person_standing s
    left join lateral (
      select r.day, r.kind
      from real_steps(s.candidate_id) r
      where r.day <= $14::date
      order by r.day desc, r.kind
      limit 1
    ) l on true
    where s.state = 'active' and s.last_on > $15::date and true and true and true
  )) a
  order by (a.follow_up = 'none') desc, a.since, a.id
  limit $16
  offset $17
) a
join candidate c on c.id = a.id
join person_standing s on s.candidate_id = a.id
left join app_user u on u.id = a.responsible_user_id
left join lateral (
  select s.stage_id, e.name
  from placement_stage s
  left join employer e on e.id = s.employer_id
  where s.candidate_id = a.id and s.main and s.end_reason_id is null and s.stage_id not in ('profiling',
    'exit') and (s.planned or upper_inf(s.during))
  order by s.planned, lower(s.during) desc
  limit 1
) rung on true
left join lateral (
  select e.name
  from proposal p
  join employer e on e.id = p.employer_id
  where p.candidate_id = a.id and p.state in ('draft', 'sent', 'invited', 'accepted')
  order by p.sent_at desc nulls last, p.id
  limit 1
) offer on true
left join candidate_language g on g.candidate_id = c.id and g.language = 'de'
left join lateral (
  select array_agg(occupation_id order by position) filter (where occupation_id is not null) as wishes,
    array_agg(occupation_group order by position) filter (where occupation_group is not null) as groups,
    bool_or(any_work) as any_work
  from candidate_wish
  where candidate_id = c.id
) w on true
order by (a.follow_up = 'none') desc, a.since, a.id;
