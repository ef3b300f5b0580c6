import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { type OnLadder, onLadder } from "#db/repositories/person-facts";
import { personCalled } from "#db/repositories/person-name";
import { notFound } from "~/domain/errors";
import { searchEngine } from "~/facts/search-engine.server";
import { type PublicJobRow, publicRows } from "~/queries/job/public-jobs";

const most = 10;

/**
 * Public jobs like this one, most similar first: by occupation, then requirements, hours, German and distance. Empty
 * while the job itself is not in the index. @throws AppError not_found
 */
export async function similarPublicJobs(trx: Trx, slug: string) {
  const job = await trx
    .selectFrom("publicJobView")
    .select(["id", "slug", "title", "occupationId", "occupationDe", "occupationEn", "employerName"])
    .where("slug", "=", slug)
    .executeTakeFirst();
  if (!job?.id) throw notFound("job");
  const { hits, degraded } = await searchEngine().similar(trx, "jobs", job.id, { limit: most });
  const ids = hits.map((hit) => hit.id);
  const { rows } = await sql<{ rows: PublicJobRow[] }>`select ${publicRows(sql`${ids}::uuid[]`)} as rows`.execute(trx);
  return {
    title: job.title ?? "",
    occupationId: job.occupationId ?? "",
    name: { de: job.occupationDe ?? "", en: job.occupationEn },
    employerName: job.employerName ?? "",
    rows: rows[0]?.rows ?? [],
    degraded,
  };
}

export type SimilarJob = {
  id: string;
  title: string;
  employer: string;
  district: string | null;
  places: number;
  startOn: string | null;
};

/** The same for the team, with a link to the people for each. @throws AppError not_found */
export async function similarJobs(trx: Trx, id: string) {
  const job = await trx.selectFrom("job").select(["id", "title"]).where("id", "=", id).executeTakeFirst();
  if (!job) throw notFound("job");
  const { hits, degraded } = await searchEngine().similar(trx, "jobs", id, { limit: most });
  const ids = hits.map((hit) => hit.id);
  const { rows } = await sql<SimilarJob>`
    select j.id, j.title, e.name as employer, d.name as district, j.places, j.start_on
    from job j join employer e on e.id = j.employer_id left join employer_site s on s.id = j.site_id
      left join district d on d.id = s.district_id
    where j.id = any(${ids}::uuid[]) and j.state = 'published' order by array_position(${ids}::uuid[], j.id)`.execute(
    trx,
  );
  return { job, rows, degraded };
}

export type SimilarPerson = OnLadder & {
  id: string;
  code: string;
  name: string;
  districtId: string | null;
  speaking: string | null;
  occupations: string[];
  waitingSince: string;
};

/** People like this one, most similar first: occupations, skills, hours, German and distance; nothing else is compared. */
export async function similarPeople(trx: Trx, id: string): Promise<{ rows: SimilarPerson[]; degraded: boolean }> {
  const { hits, degraded } = await searchEngine().similar(trx, "candidates", id, { limit: most });
  const ids = hits.map((hit) => hit.id);
  const occupations = new Map(hits.map((hit) => [hit.id, hit.doc.occupationIds]));
  const { rows } = await sql<Omit<SimilarPerson, "occupations">>`
    select c.id, c.code, ${personCalled("c")} as name, c.district_id, g.speaking, c.waiting_since,
      ${onLadder("c.id")}
    from candidate c left join candidate_language g on g.candidate_id = c.id and g.language = 'de'
    where c.id = any(${ids}::uuid[]) and c.state = 'active' order by array_position(${ids}::uuid[], c.id)`.execute(trx);
  return { rows: rows.map((row) => ({ ...row, occupations: [...(occupations.get(row.id) ?? [])] })), degraded };
}
