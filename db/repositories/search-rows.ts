import { sql } from "kysely";
import type { Db, Trx } from "#db/index.server";
import { placeStates } from "~/domain/proposal/states";
import { among } from "./among";

/**
 * The rows from which search documents are built. SQL only: search/documents/eligibility decides who belongs in an
 * index.
 */

export type JobSearchRow = {
  id: string;
  state: string;
  closesOn: string | null;
  slug: string;
  title: string;
  occupationId: string;
  employerId: string;
  employerName: string;
  districtId: string | null;
  districtName: string | null;
  city: string | null;
  lat: number | null;
  lon: number | null;
  hoursMin: number | null;
  hoursMax: number | null;
  shifts: string[];
  payMinCents: number | null;
  payUnit: string | null;
  germanSpeaking: string | null;
  germanReading: string | null;
  places: number | null;
  startOn: string | null;
  apprenticeshipId: string | null;
  supported: boolean;
  publishedAt: Date | null;
  tasks: { de: string; en: string | null }[];
  skillIds: string[];
};

/** Jobs with everything in their search document; those that are gone are left out. */
export async function listJobSearchRows(db: Db | Trx, ids: readonly string[]): Promise<JobSearchRow[]> {
  const { rows } = await sql<JobSearchRow>`
    select j.id, j.state, j.closes_on, j.slug, j.title, j.occupation_id, j.employer_id, e.name as employer_name,
      s.district_id, d.name as district_name, s.city, coalesce(s.lat, d.lat) as lat, coalesce(s.lon, d.lon) as lon,
      j.hours_min, j.hours_max, j.shifts, j.pay_min_cents, j.pay_unit, j.german_speaking, j.german_reading, j.places,
      j.start_on, j.apprenticeship_id, j.published_at,
      (j.mentor_name <> '' and cardinality(j.briefing_languages) > 0 and j.first_day_contact <> '') as supported,
      (select coalesce(json_agg(json_build_object('de', t.de, 'en', t.en) order by t.position), '[]')
         from job_task t where t.job_id = j.id) as tasks,
      array(select k.skill_id from job_skill k where k.job_id = j.id order by k.skill_id) as skill_ids
    from job j join employer e on e.id = j.employer_id
      left join employer_site s on s.id = j.site_id left join district d on d.id = s.district_id
    where j.id = any (${ids}::uuid[])`.execute(db);
  return rows;
}

export type CandidateSearchRow = {
  id: string;
  state: string;
  code: string;
  experience: string[];
  wishes: string[];
  wishGroups: string[];
  skills: { id: string; type: string }[];
  languages: { language: string; speaking: string | null; reading: string | null }[];
  hoursMin: number | null;
  hoursMax: number | null;
  shiftsAccepted: string[];
  shiftsRefused: string[];
  timeFrom: string | null;
  timeTo: string | null;
  districtId: string | null;
  districtName: string | null;
  lat: number | null;
  lon: number | null;
  permission: string | null;
  permitState: string | null;
  availableFrom: string | null;
  waitingSince: string;
  withoutOffer: boolean;
  practised: string[];
  skillLevels: { id: string; level: number }[];
  apprenticeships: string[];
  apprenticeshipWish: "yes" | null;
  anyWork: boolean;
  mobility: string[];
  travelMinutes: number | null;
  demandsAccepted: string[];
};

/**
 * Work access is read only as today's permission, to be turned into readiness; nothing else of a person's status, name,
 * contact or notes is read. `today`: YYYY-MM-DD in the city.
 */
export async function listCandidateSearchRows(
  db: Db | Trx,
  ids: readonly string[],
  today: string,
): Promise<CandidateSearchRow[]> {
  const { rows } = await sql<CandidateSearchRow>`
    select c.id, c.state, c.code, c.hours_min, c.hours_max, c.shifts_accepted, c.shifts_refused,
      to_char(c.time_from, 'HH24:MI') as time_from, to_char(c.time_to, 'HH24:MI') as time_to,
      c.district_id, d.name as district_name, d.lat, d.lon, c.available_from, c.waiting_since,
      array(select x.occupation_id from candidate_experience x where x.candidate_id = c.id and x.occupation_id is not null
        order by x.occupation_id) as experience,
      array(select w.occupation_id from candidate_wish w where w.candidate_id = c.id and w.occupation_id is not null
        order by w.position, w.occupation_id) as wishes,
      array(select distinct w.occupation_group from candidate_wish w where w.candidate_id = c.id
        and w.occupation_group is not null) as wish_groups,
      (select coalesce(json_agg(json_build_object('id', k.id, 'type', k.type) order by k.id), '[]')
         from candidate_skill cs join skill k on k.id = cs.skill_id
         where cs.candidate_id = c.id and cs.level > 0 and (cs.valid_to is null or cs.valid_to >= ${today}::date)) as skills,
      (select coalesce(json_agg(json_build_object('language', l.language, 'speaking', l.speaking, 'reading', l.reading)
         order by l.language), '[]') from candidate_language l where l.candidate_id = c.id) as languages,
      w.permission, w.permit_state,
      array(select x.occupation_id from candidate_experience x where x.candidate_id = c.id and x.occupation_id is not null
        and coalesce(x.years_min, x.years_max, 0) >= 1 order by x.occupation_id) as practised,
      (select coalesce(json_agg(json_build_object('id', cs.skill_id, 'level', cs.level) order by cs.skill_id), '[]')
         from candidate_skill cs where cs.candidate_id = c.id) as skill_levels,
      array(select w.apprenticeship_id from candidate_wish w where w.candidate_id = c.id
        and w.apprenticeship_id is not null order by w.apprenticeship_id) as apprenticeships,
      (select 'yes' from candidate_wish w where w.candidate_id = c.id
        and (w.wants_apprenticeship or w.apprenticeship_id is not null) limit 1) as apprenticeship_wish,
      exists (select from candidate_wish w where w.candidate_id = c.id and w.any_work) as any_work,
      c.mobility, c.travel_minutes_max as travel_minutes, c.demands_accepted,
      not exists (select from proposal p where p.candidate_id = c.id and p.state in (${among(placeStates)}))
        and not exists (select from placement_stage s join stage g on g.id = s.stage_id
          where s.candidate_id = c.id and s.main and not s.planned and s.end_reason_id is null
            and g.is_employment and s.during @> ${today}::date) as without_offer
    from candidate c left join district d on d.id = c.district_id
      left join work_access w on w.candidate_id = c.id and w.during @> ${today}::date
    where c.id = any (${ids}::uuid[])`.execute(db);
  return rows;
}

/** Ids after `after` in their own order, so that a table can be read in pages that concurrent changes do not shift. */
export async function listIdsAfter(
  db: Db | Trx,
  table: "job" | "candidate",
  after: string | null,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)}
    where ${after}::uuid is null or id > ${after}::uuid order by id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * The names that go into documents: occupations in their own order, with the words in force. `wanted`: only these
 * occupations, or null for all.
 */
export async function listSearchNames(db: Db | Trx, wanted: readonly string[] | null) {
  const occupations = await db
    .selectFrom("occupation")
    .$if(wanted !== null, (query) => query.where("id", "in", [...(wanted ?? []), ""]))
    .select(["id", "de", "en", "occupationGroup", "kldb2010", "trades", "escoLabelDe", "escoLabelEn"])
    .orderBy("id")
    .execute();
  // a position has no words of the city's own; its official titles find it
  const titles = db
    .selectFrom("kldbTitle")
    .innerJoin("occupation", "occupation.kldb2010", "kldbTitle.code")
    .select(["occupation.id as occupationId", "title as word", sql<string>`'de'`.as("locale")])
    .where("template", "=", false)
    .$if(wanted !== null, (query) => query.where("occupation.id", "in", [...(wanted ?? []), ""]));
  const synonyms = await db
    .selectFrom("synonym")
    .select(["occupationId", "word", "locale"])
    .where("validTo", "is", null)
    .$if(wanted !== null, (query) => query.where("occupationId", "in", [...(wanted ?? []), ""]))
    .unionAll(titles)
    .orderBy("locale")
    .orderBy("word")
    .execute();
  const apprenticeships = await db.selectFrom("apprenticeship").select(["id", "de", "en"]).execute();
  const skills = await db.selectFrom("skill").select(["id", "de", "en"]).execute();
  return { occupations, synonyms, apprenticeships, skills };
}

/** Lets only one transaction at a time write the same document of the same engine. */
export async function lockDocument(trx: Trx, engine: string, index: string, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`search:${engine}:${index}:${id}`}, 0))`.execute(trx);
}
