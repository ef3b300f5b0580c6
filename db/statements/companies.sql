-- companies

with judged as materialized (
  select c.employer_id as id, c.name, c.branch, c.state, c.trains, c.open_concerns, case when c.planned_on < $1::date then 'overdue' when c.planned_on is not null then 'planned' when c.last_done_on is null then 'never' when $2::date - c.last_done_on > $3::int then 'old' else 'recent' end as visit,
    case when c.agreement is null then 'none' when c.agreement = 'ended' or c.valid_to < $4::date then 'ended' when c.agreement = 'draft' then 'draft' when c.confirmed = 0 then 'sent' when c.confirmed = 1 then 'half_confirmed' when c.review_on <= $5::date then 'review_due' else 'live' end as agreement
  from company_standing c
  where true
), asked as materialized (
  select j.id, j.name, j.branch, j.trains, j.visit, j.agreement, case when j.open_concerns > 0 then 0 when j.visit = 'overdue' then 1 when j.agreement = 'review_due' then 2 when j.agreement in ('half_confirmed',
    'sent') then 3 when j.visit = 'never' or j.agreement in ('none', 'draft') then 4 when j.visit = 'old' then 5 when j.state = 'closed' then 9 else 6 end as need
  from judged j
), turned as materialized (
  select greatest(1, least($6::int, ceil(count(*)::float8 / $7::int)::int)) as page
  from asked
  where true
), page as (
  select id, visit, agreement, row_number() over () as place
  from (
    select id, visit, agreement
    from asked
    where true
    order by need, name collate "de-x-icu", id
    limit $8::int
    offset (
      select (page - 1) * $9::int
      from turned
    )
  ) shown
)
select (
  select page
  from turned
) as page, (
  select coalesce(array_agg(branch), '{}')
  from (
    select distinct branch
    from company_standing
  ) b
) as branches, (
  select coalesce(jsonb_agg(g), '[]')
  from (
    select visit, agreement, branch, trains, count(*)::int as count
    from asked
    group by visit, agreement, branch, trains
  ) g
) as groups, (
  select coalesce(jsonb_agg(jsonb_build_object('id', c.employer_id, 'name', c.name, 'phone', coalesce((
    select t.phone
    from name_entry_read t
    where t.kind = $10 and t.id = "c"."employer_id"
  ), ''), 'branch', c.branch, 'state', c.state, 'trains', c.trains, 'place', (
    select coalesce(d.name, nullif(s.city, ''))
    from employer_site s
    left join district d on d.id = s.district_id
    where s.employer_id = c.employer_id and s.is_main
  ), 'responsibleUserId', c.responsible_user_id, 'responsible', (
    select u.name
    from app_user u
    where u.id = c.responsible_user_id
  ), 'publishedJobs', (
    select count(*)::int
    from job j
    where j.employer_id = c.employer_id and j.state = 'published'
  ), 'peopleNow', (
    select count(*)::int
    from placement_stage t
    where t.employer_id = c.employer_id and t.main and not t.planned and t.end_reason_id is null and t.during @> $11::date
  ), 'openConcerns', c.open_concerns, 'next', (
    select jsonb_build_object('source', x.source, 'id', x.id, 'due', x.due, 'title', x.title, 'templateKey',
      x.template_key, 'instrumentNames', null, 'kind', null, 'version', x.version)
    from (
      select 'concern', 0, n.id, (n.promised_until at time zone 'Europe/Berlin')::date, n.text, null,
        n.version
      from concern n
      where n.employer_id = c.employer_id and n.state = 'open'
      union all
      select 'visit', 1, v.id, v.planned_on, '', null, v.version
      from company_visit v
      where v.employer_id = c.employer_id and v.state = 'planned'
      union all
      select 'step', 2, t.id, t.due_on, t.title, t.template_key, t.version
      from support_step t
      where t.employer_id = c.employer_id and t.state = 'open' and t.who = 'specialist' and t.placement_id is null
        and t.candidate_id is null
    ) x (source, rank, id, due, title, template_key, version)
    order by (x.source <> 'concern'), x.due, x.rank, x.id
    limit 1
  ), 'plannedOn', c.planned_on, 'lastDoneOn', c.last_done_on, 'visit', page.visit, 'agreement', page.agreement,
    'reviewOn', c.review_on) order by page.place), '[]')
  from page
  join company_standing c on c.employer_id = page.id
) as rows;
