-- public jobs

select (
  select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'positions', array[o.kldb2010] || o.trades,
    'phrases', array_remove(array[o.de, o.en, o.esco_label_de, o.esco_label_en], null) || array(
    select s.word
    from synonym s
    where s.occupation_id = o.id and s.valid_to is null
    order by s.word
  )) order by o.id), '[]')
  from occupation o
  where o.template
) as occupations, (
  select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'postcodes', postcodes) order by id),
    '[]')
  from district
) as districts, (
  select coalesce(jsonb_agg(distinct jsonb_build_object('id', employer_id, 'name', employer_name)), '[]')
  from public_job_view
) as employers, (
  select version
  from title_list
) as titles_version;

select s.slot || s.generation || ':' || v.version as live
from search_pg.state s
join search_pg.vocabulary v on v.index_name = s.index_name and v.slot = s.slot
where s.engine = 'postgres' and s.index_name = $1;

with hit as materialized (
  select "d"."occupation_group", "d"."district_id", count(*) as n
  from search_pg.jobs_b_read as d
  group by "d"."occupation_group", "d"."district_id"
)
select (
  select s.slot || s.generation || ':' || v.version as live
  from search_pg.state s
  join search_pg.vocabulary v on v.index_name = s.index_name and v.slot = s.slot
  where s.engine = 'postgres' and s.index_name = $1
) as live, (
  select coalesce(sum(n), 0)::int
  from hit
) as total, (
  select json_agg(json_build_object('id', p.id, 'doc', p.doc, 'score', p.score))
  from (
    select d.id, d.doc, 0::float8 as score
    from search_pg.jobs_b_read as d
    order by "d"."published_at" desc nulls last, d.id
    limit $2
    offset $3
  ) as p
) as hits, (
  select json_agg(f)
  from (
    select case when grouping("hit"."occupation_group") = 0 then $4::text when grouping("hit"."district_id") = 0 then $5::text end as field,
      case when grouping("hit"."occupation_group") = 0 then "hit"."occupation_group"::text when grouping("hit"."district_id") = 0 then "hit"."district_id"::text end as value,
      sum(n)::int as n
    from hit
    group by grouping sets (("hit"."occupation_group"), ("hit"."district_id"))
  ) as f
  where f.value is not null
) as facets;

select (
  select coalesce(jsonb_agg(jsonb_build_object('id', j.id, 'slug', j.slug, 'title', j.title, 'occupationId',
    j.occupation_id, 'occupationDe', j.occupation_de, 'occupationEn', j.occupation_en, 'employerName',
    j.employer_name, 'districtName', j.district_name, 'city', j.city, 'payUnit', j.pay_unit, 'payMinCents',
    j.pay_min_cents, 'payMaxCents', j.pay_max_cents, 'hoursMin', j.hours_min, 'hoursMax', j.hours_max,
    'shifts', j.shifts, 'startOn', j.start_on, 'startFlexible', j.start_flexible, 'places', j.places,
    'germanSpeaking', j.german_speaking, 'supported', j.supported, 'apprenticeshipDe', j.apprenticeship_de,
    'apprenticeshipEn', j.apprenticeship_en) order by array_position($1::uuid[], j.id)), '[]')
  from public_job_view j
  where j.id = any($2::uuid[])
) as rows, (
  select jsonb_object_agg(id, name order by name)
  from district
) as "districtNames", (
  select jsonb_agg(jsonb_build_object('id', id, 'de', de, 'en', en) order by position)
  from occupation
  where id = any($3::text[])
) as occupations;
