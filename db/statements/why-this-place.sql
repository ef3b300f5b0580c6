-- why this place

select j.id, j.employer_id, j.state, j.closes_on, j.places, j.occupation_id, j.german_speaking, j.german_reading,
  coalesce(k.required, '{}') as required, coalesce(k.helpful, '{}') as helpful, o.licences_required, j.hours_min,
  j.hours_max, j.shifts, j.shift_start, j.shift_end, j.start_on, s.district_id, j.demands, j.apprenticeship_id,
  j.min_age, (
  select count(distinct holder.candidate_id)::int
  from (
    select candidate_id
    from proposal
    where job_id = j.id and state in ('accepted')
    union all
    select candidate_id
    from placement_stage
    where job_id = j.id and main and not planned and end_reason_id is null
  ) holder
) as occupied , (
  select count(*)
  from (
    select
    from candidate
    where state = 'active'
    limit $1::bigint + 1
  ) c
) > $2::bigint as many, jsonb_build_object('source', current_database(), 'mark', pg_snapshot_xmin(pg_current_snapshot())::text,
  'day', $3::text, 'changed', coalesce((
  select jsonb_agg(to_jsonb(r))
  from (
    with page as materialized (
      select c.id, c.birth_date, c.birth_year, c.demands_refused
      from candidate c
      where c.state = 'active' and c.id in (
        select candidate_id
        from search_pg.facts_written
        where xid >= $4::xid8 and xid is distinct from pg_current_xact_id_if_assigned()
      )
    )
    select c.id, c.birth_date as "birthDate", c.birth_year as "birthYear", c.demands_refused as "demandsRefused",
      coalesce(k.ends, '[]') as ends, coalesce(a.access, '[]') as access, b.system as benefit, coalesce(w.working,
      false) as working, w.candidate_id is not null as busy, coalesce(e.unnamed, false) as "unnamedWork"
    from page c
    left join (
      select candidate_id, jsonb_agg(jsonb_build_object('skillId', skill_id, 'until', valid_to) order by skill_id) as ends
      from candidate_skill
      where valid_to is not null and candidate_id in (
        select id
        from page
      )
      group by 1
    ) k on k.candidate_id = c.id
    left join (
      select candidate_id, jsonb_agg(jsonb_build_object('statusId', status_id, 'permission', permission,
        'permitState', permit_state, 'permitEmployerId', permit_employer_id, 'hoursLimit', hours_limit,
        'from', coalesce(lower(during), '0001-01-01'), 'until', upper(during) - 1) order by lower(during)) as access
      from work_access
      where candidate_id in (
        select id
        from page
      )
      group by 1
    ) a on a.candidate_id = c.id
    left join (
      select candidate_id, min(system) as system
      from benefit_period
      where during @> $5::date and candidate_id in (
        select id
        from page
      )
      group by 1
    ) b on b.candidate_id = c.id
    left join (
      select s.candidate_id, bool_or(t.is_employment) as working
      from placement_stage s
      join stage t on t.id = s.stage_id
      where ((s.main and not s.planned and s.end_reason_id is null and s.stage_id in ('hospitation', 'probearbeit',
        'praktikum', 'bop', 'mag', 'agh_sgb2', 'agh_asylblg', 'minijob', 'starter_job', 'tq', 'bvb', 'asa_vor',
        'eq', 'ausb_2', 'ausb_3', 'bae', 'umschulung', 'skilled_job')) and s.during @> $6::date) and s.candidate_id in (
        select id
        from page
      )
      group by 1
    ) w on w.candidate_id = c.id
    left join (
      select candidate_id, bool_and(occupation_id is null) as unnamed
      from candidate_experience
      where candidate_id in (
        select id
        from page
      )
      group by 1
    ) e on e.candidate_id = c.id
  ) r
), '[]'), 'gone', coalesce((
  select jsonb_agg(distinct w.candidate_id)
  from (
    select candidate_id
    from search_pg.facts_written
    where xid >= $7::xid8 and xid is distinct from pg_current_xact_id_if_assigned()
  ) w
  where not exists (
    select
    from candidate c
    where c.id = w.candidate_id and c.state = 'active'
  )
), '[]')) as rest, (
  select jsonb_object_agg(s.engine, jsonb_build_object('staff', actor_is_staff(), 'copy', s.copy, 'settingsVersion',
    s.settings_version, 'mark', pg_snapshot_xmin(pg_current_snapshot())::text, 'ids', coalesce((
    select jsonb_agg(w.id)
    from search_pg.written w
    where s.copy = $8::text and w.engine = s.engine and w.index_name = s.index_name and w.xid >= $9::xid8
  ), '[]')))
  from (
    select engine, index_name, settings_version, concat_ws(':', engine, current_database(), generation,
      settings_version) as copy
    from search_pg.state
    where index_name = $10
  ) s
) as index, jsonb_build_object('occupations', (
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
)) as reference, coalesce((
  select array_agg(i.candidate_id::text)
  from interest i
  where i.job_id = j.id
), '{}') as interested, jsonb_build_object('here', (
  select coalesce(array_agg(distinct s.candidate_id::text), '{}')
  from placement_stage s
  where ((s.main and not s.planned and s.end_reason_id is null and s.stage_id in ('hospitation', 'probearbeit',
    'praktikum', 'bop', 'mag', 'agh_sgb2', 'agh_asylblg', 'minijob', 'starter_job', 'tq', 'bvb', 'asa_vor',
    'eq', 'ausb_2', 'ausb_3', 'bae', 'umschulung', 'skilled_job')) and s.employer_id = j.employer_id and (upper_inf(s.during)
    or upper(s.during) > $11::date))
), 'proposed', (
  select coalesce(array_agg(p.candidate_id::text), '{}')
  from proposal p
  where p.job_id = j.id and p.state in ('draft', 'sent', 'invited', 'accepted')
), 'refused', (
  select coalesce(array_agg(distinct p.candidate_id::text), '{}')
  from proposal p
  where p.employer_id = j.employer_id and p.state in ('declined')
)) as bound
from job j
join occupation o on o.id = j.occupation_id
left join employer_site s on s.id = j.site_id
left join lateral (
  select array_agg(skill_id order by skill_id) filter (where need = 'required') as required, array_agg(skill_id order by skill_id) filter (where need = 'helpful') as helpful
  from job_skill
  where job_id = j.id
) k on true
where j.id = $12::uuid;

with wanted as materialized (
  select c.*
  from candidate c
  where c.id = any($1::uuid[])
)
select c.id, c.code, c.waiting_since, c.birth_date, c.birth_year, g.speaking, g.reading, coalesce(k.skills,
  '[]') as skills, coalesce(e.experience, '[]') as experience, coalesce(w.wishes, '[]') as wishes, coalesce(i.interests,
  '{}') as interests, c.hours_min, c.hours_max, c.shifts_accepted, c.shifts_refused, c.time_from, c.time_to,
  c.district_id, c.mobility, c.travel_minutes_max, c.available_from, coalesce((
  select jsonb_agg(jsonb_build_object('statusId', status_id, 'permission', permission, 'permitState',
    permit_state, 'permitEmployerId', permit_employer_id, 'hoursLimit', hours_limit, 'from', coalesce(lower(during),
    '0001-01-01'), 'until', upper(during) - 1) order by lower(during))
  from work_access
  where candidate_id = c.id
), '[]') as access, (
  select system
  from benefit_period
  where candidate_id = c.id and during @> $2::date
  limit 1
) as benefit, c.demands_accepted, c.demands_refused, exists (
  select
  from placement_stage s
  join stage t on t.id = s.stage_id
  where s.candidate_id = c.id and t.is_employment and ((s.main and not s.planned and s.end_reason_id is null
    and s.stage_id in ('hospitation', 'probearbeit', 'praktikum', 'bop', 'mag', 'agh_sgb2', 'agh_asylblg',
    'minijob', 'starter_job', 'tq', 'bvb', 'asa_vor', 'eq', 'ausb_2', 'ausb_3', 'bae', 'umschulung', 'skilled_job'))
    and s.during @> $3::date)
) as working, exists (
  select
  from placement_stage s
  where s.candidate_id = c.id and ((s.main and not s.planned and s.end_reason_id is null and s.stage_id in ('hospitation',
    'probearbeit', 'praktikum', 'bop', 'mag', 'agh_sgb2', 'agh_asylblg', 'minijob', 'starter_job', 'tq',
    'bvb', 'asa_vor', 'eq', 'ausb_2', 'ausb_3', 'bae', 'umschulung', 'skilled_job')) and s.during @> $4::date)
) as busy
from wanted c
left join candidate_language g on g.candidate_id = c.id and g.language = 'de'
left join lateral (
  select jsonb_agg(jsonb_build_object('skillId', skill_id, 'level', level, 'evidence', evidence, 'until',
    valid_to) order by skill_id) as skills
  from candidate_skill
  where candidate_id = c.id
) k on true
left join lateral (
  select jsonb_agg(jsonb_build_object('occupationId', occupation_id, 'yearsMin', years_min, 'yearsMax',
    years_max) order by id) as experience
  from candidate_experience
  where candidate_id = c.id
) e on true
left join lateral (
  select jsonb_agg(jsonb_build_object('occupationId', occupation_id, 'group', occupation_group, 'apprenticeshipId',
    apprenticeship_id, 'wantsApprenticeship', wants_apprenticeship, 'anyWork', any_work) order by position,
    id) as wishes
  from candidate_wish
  where candidate_id = c.id
) w on true
left join lateral (
  select array_agg(job_id::text order by job_id) as interests
  from interest
  where candidate_id = c.id
) i on true;

select j.id, j.title, j.state, j.employer_id, e.name as employer, j.places, j.occupation_id, e.contact_cap,
  (
  select count(*)::int
  from proposal
  where proposal.employer_id = e.id and proposal.state in ('sent', 'invited')
) as open_at_employer, (
  select count(distinct holder.candidate_id)::int
  from (
    select candidate_id
    from proposal
    where job_id = j.id and state in ('sent', 'invited', 'accepted')
    union all
    select candidate_id
    from placement_stage
    where job_id = j.id and main and not planned and end_reason_id is null
  ) holder
) as taken, (
  select count(*)::int
  from job_shortlist
  where job_id = j.id
) as shortlisted, (
  select coalesce(array_agg(s.id), '{}')
  from (
    select candidate_id::text as id
    from proposal
    where job_id = j.id
    union
    select passed_id::text
    from order_decision
    where job_id = j.id and kind = 'set_aside' and taken_back_at is null
  ) s
) as settled, (
  select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', person_called("c"), 'phone', coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $1 and t.id = "c"."id"
  ), ''), 'stageId', (
    select s.stage_id
    from person_standing s
    where s.candidate_id = "c"."id"
  ), 'bestStageId', (
    select l.best_stage_id
    from placement l
    where l.candidate_id = "c"."id"
  ), 'at', (
    select jsonb_build_object('stage', s.stage_id, 'employer', coalesce(place.name, ''), 'here', s.employer_id is not distinct from e.id,
      'until', upper(s.during) - 1)
    from placement_stage s
    left join employer place on place.id = s.employer_id
    where s.candidate_id = c.id and (((s.main and not s.planned and s.end_reason_id is null and s.stage_id in ('hospitation',
      'probearbeit', 'praktikum', 'bop', 'mag', 'agh_sgb2', 'agh_asylblg', 'minijob', 'starter_job', 'tq',
      'bvb', 'asa_vor', 'eq', 'ausb_2', 'ausb_3', 'bae', 'umschulung', 'skilled_job')) and s.during @> $2::date)
      or ((s.main and not s.planned and s.end_reason_id is null and s.stage_id in ('hospitation', 'probearbeit',
      'praktikum', 'bop', 'mag', 'agh_sgb2', 'agh_asylblg', 'minijob', 'starter_job', 'tq', 'bvb', 'asa_vor',
      'eq', 'ausb_2', 'ausb_3', 'bae', 'umschulung', 'skilled_job')) and s.employer_id = e.id and (upper_inf(s.during)
      or upper(s.during) > $3::date)))
    order by s.employer_id is not distinct from e.id desc, lower(s.during)
    limit 1
  ), 'hasConsent', exists (
    select
    from consent k
    where k.candidate_id = c.id and k.employer_id = e.id and k.purpose = 'profile_to_employer' and k.withdrawn_at is null
      and k.valid_until >= $4::date
  ), 'proposal', (
    select jsonb_build_object('id', p.id, 'state', p.state)
    from proposal p
    where p.candidate_id = c.id and p.job_id = j.id
    order by p.created_at desc
    limit 1
  ), 'liveElsewhere', (
    select count(*)::int
    from proposal p
    where p.candidate_id = c.id and p.job_id <> j.id and p.state in ('sent', 'invited', 'accepted')
  ), 'listed', (
    select jsonb_build_object('by', u.name, 'on', (l.added_at at time zone 'Europe/Berlin')::date)
    from job_shortlist l
    join app_user u on u.id = l.added_by
    where l.job_id = j.id and l.candidate_id = c.id
  ), 'aside', (
    select jsonb_build_object('reason', d.reason, 'by', u.name, 'on', (d.decided_at at time zone 'Europe/Berlin')::date)
    from order_decision d
    join app_user u on u.id = d.decided_by
    where d.job_id = j.id and d.passed_id = c.id and d.kind = 'set_aside' and d.taken_back_at is null
  ))), '[]')
  from candidate c
  where c.id = any($5::uuid[]) and c.state <> 'erased'
) as people
from job j
join employer e on e.id = j.employer_id
where j.id = $6::uuid;
