import { type Kysely, sql } from "kysely";

/**
 * Working times as they are lived: several shifts a week, each with its days and its break, so that breaks, rest,
 * nights and Sundays can be checked and not only asked about. The summary columns (`shift_start`, `rest_hours` …)
 * stay what search and matching read; they are worked out from the shifts on every save.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table job
      add column shift_times jsonb not null default '[]' check (jsonb_typeof(shift_times) = 'array'),
      add column shift_rota text not null default 'together' check (shift_rota in ('together', 'alternating')),
      add column hours_balanced boolean not null default false,
      add column night_compensation boolean not null default false,
      add column piece_work boolean not null default false,
      add column requirements_note text not null default '' check (length(requirements_note) <= 2000);

    create index job_closes on job (closes_on) where state in ('published', 'paused');

    create or replace view public_job_view with (security_barrier) as
      select j.id, j.slug, j.title, j.description, j.occupation_id, o.de as occupation_de, o.en as occupation_en,
        o.occupation_group, j.employer_id, e.name as employer_name, e.branch, s.city, s.postcode, s.district_id,
        d.name as district_name, coalesce(s.lat, d.lat) as lat, coalesce(s.lon, d.lon) as lon,
        j.contract_kind, j.pay_unit, j.pay_min_cents, j.pay_max_cents, j.pay_note, j.hours_min, j.hours_max,
        j.shifts, j.shift_start, j.shift_end, j.start_on, j.start_flexible, j.places,
        j.german_speaking, j.german_reading, j.demands, j.learn_on_job, j.support_offered,
        (j.mentor_name <> '' and cardinality(j.briefing_languages) > 0 and j.first_day_contact <> '') as supported,
        j.apprenticeship_id, a.de as apprenticeship_de, a.en as apprenticeship_en,
        j.published_at, j.closes_on, j.updated_at,
        (select coalesce(jsonb_agg(jsonb_build_object('de', t.de, 'en', t.en) order by t.position), '[]')
           from job_task t where t.job_id = j.id) as tasks,
        (select coalesce(jsonb_agg(jsonb_build_object('id', k.skill_id, 'need', k.need, 'de', n.de, 'en', n.en) order by k.need desc, k.skill_id), '[]')
           from job_skill k join skill n on n.id = k.skill_id where k.job_id = j.id) as skills,
        j.shift_times, j.shift_rota, j.german_reason, j.requirements_note, j.holiday_days, j.fixed_term_months,
        j.briefing_languages, a.months as apprenticeship_months
      from job j join employer e on e.id = j.employer_id join occupation o on o.id = j.occupation_id
        left join employer_site s on s.id = j.site_id left join district d on d.id = s.district_id
        left join apprenticeship a on a.id = j.apprenticeship_id
      where j.state = 'published' and (j.closes_on is null or j.closes_on >= current_date);
  `.execute(db);
}
