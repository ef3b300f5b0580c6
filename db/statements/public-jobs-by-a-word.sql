-- public jobs by a word

select q.folded as asked, w.word, w.stem
from unnest($1::text[], $2::text[]) as q (folded, stem) cross
join lateral (
  select length(q.folded) >= $3 and not exists (
    select
    from search_pg.jobs_b_word
    where word >= q.stem and word < q.stem || $4
  ) as wrong
) as maybe cross
join lateral ((
  select word, stem
  from search_pg.jobs_b_word
  where word >= q.stem and word < q.stem || $5
  order by length(word), word
  limit $6
) union (
  select word, stem
  from search_pg.jobs_b_word
  where length(q.stem) >= 4 and word like '%' || q.stem || '%'
  order by length(word), word
  limit $7
) union (
  select word, stem
  from search_pg.jobs_b_word
  where maybe.wrong and word % q.folded
  order by similarity(word, q.folded) desc, word
  limit 40
) union (
  select word, stem
  from search_pg.jobs_b_word
  where maybe.wrong and q.stem <% word
  order by word_similarity(q.stem, word) desc, word
  limit 40
) union (
  select word, stem
  from search_pg.jobs_b_word
  where maybe.wrong and word >=
  left(q.folded, 1) and word <
  left(q.folded, 1) || $8 and length(word) >= length(q.stem) - 2
  order by length(word), word
  limit $9
) ) as w;

with named as materialized (
  select d.id, $1::float8 * (case when d.tsv @@ $2::tsquery then case when d.tsv @@ $3::tsquery then $4::float8 when d.tsv @@ $5::tsquery then $6::float8 when d.tsv @@ $7::tsquery then $8::float8 when d.tsv @@ $9::tsquery then $10::float8 when d.tsv @@ $11::tsquery then $12::float8 when d.tsv @@ $13::tsquery then $14::float8 when d.tsv @@ $15::tsquery then $16::float8 when d.tsv @@ $17::tsquery then $18::float8 when d.tsv @@ $19::tsquery then $20::float8 when d.tsv @@ $21::tsquery then $22::float8 when d.tsv @@ $23::tsquery then $24::float8 else $25::float8 end else case when d.tsv @@ $26::tsquery then $27::float8 when d.tsv @@ $28::tsquery then $29::float8 when d.tsv @@ $30::tsquery then $31::float8 else $32::float8 end end) / $33::float8 + case when d.occupation_id = any ($34::text[]) then $35::float8 else 0 end as score,
    "d"."published_at" as natural_order
  from search_pg.jobs_b_read as d
  where d.occupation_id = any ($36::text[]) and d.tsv @@ $37::tsquery and (true) and true
), reach as materialized (
  select count(*) >= $38 as filled
  from named
  where score > $39::float8 * ($40::float8) + $41::float8
), hit as materialized (
  select d.id, case when (
    select filled
    from reach
  ) then null else $42::float8 * (case when d.tsv @@ $43::tsquery then case when d.tsv @@ $44::tsquery then $45::float8 when d.tsv @@ $46::tsquery then $47::float8 when d.tsv @@ $48::tsquery then $49::float8 when d.tsv @@ $50::tsquery then $51::float8 when d.tsv @@ $52::tsquery then $53::float8 when d.tsv @@ $54::tsquery then $55::float8 when d.tsv @@ $56::tsquery then $57::float8 when d.tsv @@ $58::tsquery then $59::float8 when d.tsv @@ $60::tsquery then $61::float8 when d.tsv @@ $62::tsquery then $63::float8 when d.tsv @@ $64::tsquery then $65::float8 else $66::float8 end else case when d.tsv @@ $67::tsquery then $68::float8 when d.tsv @@ $69::tsquery then $70::float8 when d.tsv @@ $71::tsquery then $72::float8 else $73::float8 end end) / $74::float8 + case when d.occupation_id = any ($75::text[]) then $76::float8 else 0 end end as score,
    "d"."published_at" as natural_order , "d"."occupation_group", "d"."district_id"
  from search_pg.jobs_b_read as d
  where true and d.tsv @@ $77::tsquery and (true) and true
), candidate as (
  select id, score, natural_order
  from named
  where (
    select filled
    from reach
  )
  union all
  select id, score, natural_order
  from hit
  where not (
    select filled
    from reach
  )
), page as (
  select id, score, row_number() over (order by score desc nulls last, score desc, natural_order desc nulls last,
    id) as place
  from (
    select id, score, natural_order
    from candidate
    order by score desc nulls last, score desc, natural_order desc nulls last, id
    limit $78
    offset $79
  ) as top
)
select (
  select s.slot || s.generation || ':' || v.version as live
  from search_pg.state s
  join search_pg.vocabulary v on v.index_name = s.index_name and v.slot = s.slot
  where s.engine = 'postgres' and s.index_name = $80
) as live, case when (
  select filled
  from reach
) and $81 then (
  select count(*)::int
  from search_pg.jobs_b_read as d
  where d.tsv @@ $82::tsquery and (true) and true
) else (
  select count(*)::int
  from hit
) end as total, (
  select json_agg(json_build_object('id', p.id, 'doc', d.doc, 'score', p.score) order by p.place)
  from page as p
  join search_pg.jobs_b_read as d on d.id = p.id
) as hits, (
  select json_agg(f)
  from (
    select case when grouping("hit"."occupation_group") = 0 then $83::text when grouping("hit"."district_id") = 0 then $84::text end as field,
      case when grouping("hit"."occupation_group") = 0 then "hit"."occupation_group"::text when grouping("hit"."district_id") = 0 then "hit"."district_id"::text end as value,
      count(*)::int as n
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
  select jsonb_agg(jsonb_build_object('de', de, 'en', en) order by position)
  from occupation
  where id = any($3::text[])
) as occupations;
