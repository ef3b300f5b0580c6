import { type RawBuilder, sql } from "kysely";
import type { Trx } from "#db/index.server";
import type { Hit, SearchResult, Segment, SortOf } from "#search/index.server";
import { type PublicFilter, publicPageSize } from "~/domain/job/public-filter";
import { type UnderstoodWords, understoodWords } from "~/domain/job/understood";
import type { NothingFound } from "~/domain/nothing-found";
import { publicCondition, publicConditions } from "~/facts/public-conditions";
import { searchEngine } from "~/facts/search-engine.server";

export type PublicJobRow = {
  id: string;
  slug: string;
  title: string;
  occupationId: string;
  occupationDe: string;
  occupationEn: string;
  employerName: string;
  districtName: string | null;
  city: string | null;
  payUnit: string | null;
  payMinCents: number | null;
  payMaxCents: number | null;
  hoursMin: number | null;
  hoursMax: number | null;
  shifts: string[];
  startOn: string | null;
  startFlexible: boolean;
  places: number;
  germanSpeaking: string | null;
  supported: boolean;
  apprenticeshipDe: string | null;
  apprenticeshipEn: string | null;
};

type Counts = Record<string, number>;
/** Texts with the search words marked; null where none occurs. `task` is the first task with one. */
export type JobMarks = {
  title?: Segment[];
  occupation: { de?: Segment[]; en?: Segment[] };
  task: { de?: Segment[]; en?: Segment[] };
};
export type PublicJobList = {
  rows: PublicJobRow[];
  total: number;
  pages: number;
  groups: Counts;
  districts: Counts;
  districtNames: Record<string, string>;
  /** metres to each job, when the list is ordered by distance */
  distances: Counts;
  /** by job, the search words marked in what its card shows */
  marks: Record<string, JobMarks>;
  /** what the search understood of the words */
  understood: UnderstoodWords;
  /** no job has all words; these have some of them */
  relaxed: boolean;
  /** the configured search engine failed, and another one answered: order and near matches may differ */
  degraded: boolean;
  /** what an empty list was searched for and what would fill it; null when there are jobs */
  nothing: NothingFound | null;
};

/** What an empty search would find without one of its filters, by the filter's name in the address. */
function nothingFound(
  found: SearchResult<"jobs">,
  filter: PublicFilter,
  occupations: { id: string; de: string; en: string }[],
): NothingFound | null {
  if (found.total > 0) return null;
  const names = publicConditions(filter).map(({ name }) => name);
  return {
    words: found.understood.words.map(({ text }) => text),
    ignored: found.understood.ignored,
    occupations,
    filters: (found.without?.filters ?? []).flatMap(({ at, total }) => {
      const name = names[at];
      return name && total > 0 ? [{ name, total }] : [];
    }),
    dropWords: (found.without?.words ?? []).flatMap(({ text, total }) => (total > 0 ? [{ word: text, total }] : [])),
  };
}

/**
 * One page of the public list: found through the search index, with the facts from the table of public jobs, so that a
 * job withdrawn a moment ago is not shown. Facets count what choosing another value of the same filter would give. Two
 * queries, one more for each of the two facets that is set and for an order by distance.
 */
export async function publicJobs(trx: Trx, filter: PublicFilter): Promise<PublicJobList> {
  const engine = searchEngine();
  const found = await engine.search(trx, "jobs", {
    q: filter.text,
    sort: await orderOf(trx, filter.sort),
    filter: publicCondition(filter),
    facets: ["occupationGroup", "districtId"],
    ...(filter.text ? { highlight: ["title", "occupationDe", "occupationEn", "tasksDe", "tasksEn"] } : {}),
    page: filter.page,
    pageSize: publicPageSize,
    without: true,
  });
  const facet = async (field: "occupationGroup" | "districtId", without: "groups" | "districts"): Promise<Counts> => {
    if (filter[without].length === 0) return found.facets[field] ?? {};
    const wider: SearchResult<"jobs"> = await engine.search(trx, "jobs", {
      q: filter.text,
      filter: publicCondition(filter, without === "groups" ? "group" : "district"),
      facets: [field],
      pageSize: 1,
      way: found.way,
    });
    return wider.facets[field] ?? {};
  };
  const groups = await facet("occupationGroup", "groups");
  const districts = await facet("districtId", "districts");
  const ids = found.hits.map((hit) => hit.id);
  const named = found.total > 0 ? [] : found.understood.occupations;
  const { rows } = await sql<{
    rows: PublicJobRow[];
    districtNames: Record<string, string>;
    occupations: { id: string; de: string; en: string }[] | null;
  }>`select
    ${publicRows(sql`${ids}::uuid[]`)} as rows,
    (select jsonb_object_agg(id, name order by name) from district) as "districtNames",
    (select jsonb_agg(jsonb_build_object('id', id, 'de', de, 'en', en) order by position) from occupation
      where id = any(${named}::text[])) as occupations`.execute(trx);
  return {
    rows: rows[0]?.rows ?? [],
    total: found.total,
    pages: found.pages,
    groups,
    districts,
    districtNames: rows[0]?.districtNames ?? {},
    distances: Object.fromEntries(found.hits.flatMap((hit) => (hit.distance === null ? [] : [[hit.id, hit.distance]]))),
    marks: Object.fromEntries(found.hits.flatMap((hit) => marksOf(hit) ?? [])),
    understood: understoodWords(filter.text, {
      ...found.understood,
      hasWork: found.understood.title !== null || found.understood.occupations.length > 0,
    }),
    relaxed: found.understood.relaxed,
    degraded: found.degraded !== undefined,
    nothing: nothingFound(found, filter, rows[0]?.occupations ?? []),
  };
}

function marksOf({ id, highlights }: Hit<"jobs">): [[string, JobMarks]] | null {
  if (Object.keys(highlights).length === 0) return null;
  const first = (texts: Segment[][] | undefined) => texts?.find((text) => text.some(({ match }) => match));
  return [
    [
      id,
      {
        title: first(highlights.title),
        occupation: { de: first(highlights.occupationDe), en: first(highlights.occupationEn) },
        task: { de: first(highlights.tasksDe), en: first(highlights.tasksEn) },
      },
    ],
  ];
}

/** The order in the index's terms; an unknown district leaves the list as it is. */
async function orderOf(trx: Trx, sort: PublicFilter["sort"]): Promise<SortOf<"jobs">> {
  if (sort === "best") return "relevance";
  if (typeof sort === "string") return sort;
  const place = await trx.selectFrom("district").select(["lat", "lon"]).where("id", "=", sort.near).executeTakeFirst();
  return place ? { distanceFrom: place } : "relevance";
}

/**
 * Those of these jobs that are public now, in this order, as one JSON value.
 * @param ids an array of uuids, as a value or as a question
 */
export const publicRows = (ids: RawBuilder<unknown>): RawBuilder<PublicJobRow[]> =>
  sql`(select coalesce(jsonb_agg(jsonb_build_object('id', j.id, 'slug', j.slug, 'title', j.title,
      'occupationId', j.occupation_id, 'occupationDe', j.occupation_de, 'occupationEn', j.occupation_en, 'employerName', j.employer_name,
      'districtName', j.district_name, 'city', j.city, 'payUnit', j.pay_unit, 'payMinCents', j.pay_min_cents,
      'payMaxCents', j.pay_max_cents, 'hoursMin', j.hours_min, 'hoursMax', j.hours_max, 'shifts', j.shifts,
      'startOn', j.start_on, 'startFlexible', j.start_flexible, 'places', j.places,
      'germanSpeaking', j.german_speaking, 'supported', j.supported, 'apprenticeshipDe', j.apprenticeship_de,
      'apprenticeshipEn', j.apprenticeship_en) order by array_position(${ids}, j.id)), '[]')
    from public_job_view j where j.id = any(${ids}))`;
