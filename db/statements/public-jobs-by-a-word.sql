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

with hit as materialized (
  select d.id, $1::float8 * (case when d.tsv @@ $2::tsquery then case when d.tsv @@ $3::tsquery then $4::float8 when d.tsv @@ $5::tsquery then $6::float8 when d.tsv @@ $7::tsquery then $8::float8 when d.tsv @@ $9::tsquery then $10::float8 when d.tsv @@ $11::tsquery then $12::float8 when d.tsv @@ $13::tsquery then $14::float8 when d.tsv @@ $15::tsquery then $16::float8 when d.tsv @@ $17::tsquery then $18::float8 when d.tsv @@ $19::tsquery then $20::float8 when d.tsv @@ $21::tsquery then $22::float8 when d.tsv @@ $23::tsquery then $24::float8 when d.tsv @@ $25::tsquery then $26::float8 else $27::float8 end else case when d.tsv @@ $28::tsquery then $29::float8 when d.tsv @@ $30::tsquery then $31::float8 when d.tsv @@ $32::tsquery then $33::float8 when d.tsv @@ $34::tsquery then $35::float8 else $36::float8 end end) / $37::float8 + case when "d"."occupation_id" = any ($38::text[]) then $39::float8 when "d"."kldb" && $40::text[] then $41::float8 when "d"."kldb" && $42::text[] then $43::float8 when "d"."kldb" && $44::text[] then $45::float8 else 0 end as score,
    null as first, "d"."published_at" as natural_order , "d"."occupation_group", "d"."district_id"
  from search_pg.jobs_b_read as d
  where (("d"."occupation_id" = any ($46::text[])) or ("d"."kldb" && $47::text[])) and true
), page as (
  select id, score, row_number() over (order by score desc nulls last, score desc, natural_order desc nulls last,
    id) as place
  from (
    select id, score, first, natural_order
    from hit
    order by score desc nulls last, score desc, natural_order desc nulls last, id
    limit $48
    offset $49
  ) as top
)
select (
  select s.slot || s.generation || ':' || v.version as live
  from search_pg.state s
  join search_pg.vocabulary v on v.index_name = s.index_name and v.slot = s.slot
  where s.engine = 'postgres' and s.index_name = $50
) as live, (
  select count(*)::int
  from hit
) as total, (
  select json_agg(json_build_object('id', p.id, 'doc', d.doc, 'score', p.score) order by p.place)
  from page as p
  join search_pg.jobs_b_read as d on d.id = p.id
) as hits, (
  select json_agg(f)
  from (
    select case when grouping("hit"."occupation_group") = 0 then $51::text when grouping("hit"."district_id") = 0 then $52::text end as field,
      case when grouping("hit"."occupation_group") = 0 then "hit"."occupation_group"::text when grouping("hit"."district_id") = 0 then "hit"."district_id"::text end as value,
      count(*)::int as n
    from hit
    group by grouping sets (("hit"."occupation_group"), ("hit"."district_id"))
  ) as f
  where f.value is not null
) as facets , (
  select json_build_array(count(*) filter (where score >= $53::float8 and score < $54::float8), count(*) filter (where score >= $55::float8
    and score < $56::float8), count(*) filter (where score >= $57::float8 and score < $58::float8), count(*) filter (where score >= $59::float8
    and score < $60::float8))
  from hit
) as ranks;

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
