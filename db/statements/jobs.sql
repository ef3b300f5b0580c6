-- jobs

with jobs as not materialized (
  select j.id, j.state, j.occupation_id, j.employer_id, s.district_id, o.occupation_group, j.submitted_at,
    j.updated_at
  from job j
  left join occupation o on o.id = j.occupation_id
  left join employer_site s on s.id = j.site_id
), grouped as materialized (
  select g.state, o.occupation_group, g.district_id, g.worded, sum(g.n) as n
  from (
    select state, occupation_id, district_id, true as worded, count(*) as n
    from jobs
    group by 1, 2, 3, 4
  ) g
  join occupation o on o.id = g.occupation_id
  group by 1, 2, 3, 4
), page as (
  select id, row_number() over () as place
  from (
    select id
    from jobs
    where true
    order by array_position('{submitted,returned,draft,published,paused,filled,expired,closed}'::text[],
      state), submitted_at nulls last, updated_at desc, id
    limit $1
    offset $2
  ) shown
)
select (
  select coalesce(sum(n), 0)::int
  from grouped
  where true
) as total, array[]::int[] as without, (
  select coalesce(jsonb_agg(jsonb_build_object('id', j.id, 'title', j.title, 'state', j.state, 'employerId',
    j.employer_id, 'employerName', e.name, 'phone', coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $3 and t.id = "j"."employer_id"
  ), ''), 'districtName', d.name, 'de', o.de, 'en', o.en, 'places', j.places, 'startOn', j.start_on, 'submittedAt',
    j.submitted_at, 'updatedAt', j.updated_at, 'closesOn', j.closes_on, 'proposals', (
    select count(*)::int
    from proposal p
    where p.job_id = j.id and p.state in ('draft', 'sent', 'invited', 'accepted')
  )) order by page.place), '[]')
  from page
  join job j on j.id = page.id
  join employer e on e.id = j.employer_id
  join occupation o on o.id = j.occupation_id
  left join employer_site s on s.id = j.site_id
  left join district d on d.id = s.district_id
) as rows, (
  select coalesce(jsonb_agg(jsonb_build_object('value', value, 'count', count) order by count desc, value),
    '[]')
  from (
    select value, sum(n)::int as count
    from (
      select state as value, n
      from grouped
      where true and state is not null
      union all
      select chosen, 0
      from unnest($4::text[]) chosen
      where $5 <> 'groups' or chosen in (
        select occupation_group
        from occupation
      )
    ) one
    group by value
  ) c
) as states, (
  select coalesce(jsonb_agg(jsonb_build_object('value', value, 'count', count) order by count desc, value),
    '[]')
  from (
    select value, sum(n)::int as count
    from (
      select occupation_group as value, n
      from grouped
      where true and occupation_group is not null
      union all
      select chosen, 0
      from unnest($6::text[]) chosen
      where $7 <> 'groups' or chosen in (
        select occupation_group
        from occupation
      )
    ) one
    group by value
  ) c
) as groups, (
  select coalesce(jsonb_agg(jsonb_build_object('value', value, 'label', label, 'count', count) order by label),
    '[]')
  from (
    select c.value, d.name as label, c.count
    from (
      select value, sum(n)::int as count
      from (
        select district_id as value, n
        from grouped
        where true and district_id is not null
        union all
        select chosen, 0
        from unnest($8::text[]) chosen
        where $9 <> 'groups' or chosen in (
          select occupation_group
          from occupation
        )
      ) one
      group by value
    ) c
    join district d on d.id = c.value
  ) c
) as districts;
