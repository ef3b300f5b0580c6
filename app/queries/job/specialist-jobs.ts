import { type RawBuilder, sql } from "kysely";
import type { Trx } from "#db/index.server";
import { among } from "#db/repositories/among";
import { isMeant, nearestFirst, phoneOf } from "#db/repositories/names";
import { placesWorkedIn } from "#db/repositories/places";
import { highlight, type QueryWord, type Segment } from "#search/index.server";
import { jobsPerPage, type TeamOrder, teamOrderOf } from "~/domain/job/list-state";
import { endedJobStates, type JobState, jobStatus } from "~/domain/job/states";
import type { NothingFound } from "~/domain/nothing-found";
import { pageNumber } from "~/domain/page-number";
import { liveStates } from "~/domain/proposal/states";
import type { Named } from "~/facts/find-names";

export type JobFilter = {
  states: string[];
  groups: string[];
  districts: string[];
  text: string;
  sort: TeamOrder;
  page: number;
};
/** What the search index finds for the text; it only holds published jobs. */
export type JobsFound = {
  ids: readonly string[];
  occupations: readonly string[];
  relaxed: boolean;
  words?: readonly QueryWord[];
};
type Filter = JobFilter & { found?: JobsFound | null; named?: Named | null };

export type JobRow = {
  id: string;
  title: string;
  state: JobState;
  employerId: string;
  employerName: string;
  /** the number to call the company by; "" where there is none */
  phone: string;
  districtName: string | null;
  de: string;
  en: string;
  places: number;
  /** only where the list is ordered by open places */
  openPlaces?: number;
  startOn: string | null;
  /** in German; only for a list that is searched by words */
  tasks?: string[];
  /** the title and the first task that contain words of the search, with those words marked */
  marked: { title: Segment[] | null; task: Segment[] | null };
  submittedAt: string | null;
  updatedAt: string;
  closesOn: string | null;
  proposals: number;
};
type Unmarked = Omit<JobRow, "marked">;
type Count = { value: string; count: number };
export type JobList = {
  rows: JobRow[];
  total: number;
  states: Count[];
  groups: Count[];
  districts: (Count & { label: string })[];
  /** only for an empty list */
  nothing: NothingFound | null;
};

type Facet = "states" | "groups" | "districts";
const facets: { name: string; facet: Facet | "text" }[] = [
  { name: "state", facet: "states" },
  { name: "group", facet: "groups" },
  { name: "district", facet: "districts" },
  { name: "q", facet: "text" },
];

/** Every filter but one, so that a facet counts what choosing another of its values would give. */
function where(
  filter: Filter,
  without?: Facet | "text",
  worded: RawBuilder<unknown> = sql`worded`,
): RawBuilder<unknown> {
  const parts = [sql`true`];
  if (without !== "states" && filter.states.length > 0) parts.push(sql`state = any(${filter.states})`);
  if (without !== "groups" && filter.groups.length > 0) parts.push(sql`occupation_group = any(${filter.groups})`);
  if (without !== "districts" && filter.districts.length > 0) parts.push(sql`district_id = any(${filter.districts})`);
  if (without !== "text" && filter.text) parts.push(worded);
  return sql.join(parts, sql` and `);
}

/**
 * All words in title, company or occupation; or found by the index; or a job, company or contact named by them; or a
 * single word that means the occupation.
 */
function isWorded({ text, found, named }: Filter): RawBuilder<unknown> {
  const words = text.split(/\s+/);
  const written = words.map((word) => sql`haystack like ${`%${foldUmlauts(word).replace(/[\\%_]/g, "\\$&")}%`}`);
  const ways = [
    sql`(${sql.join(written, sql` and `)})`,
    ...(found && !found.relaxed ? [sql`id = any(${[...found.ids]}::uuid[])`] : []),
    ...(named
      ? [
          isMeant(sql`id`, named.jobs),
          isMeant(sql`employer_id`, named.companies),
          isMeant(sql`employer_id`, named.ofContacts),
        ]
      : []),
    ...(found && words.length === 1 ? [sql`occupation_id = any(${[...found.occupations]}::text[])`] : []),
  ];
  return sql`(${sql.join(ways, sql` or `)})`;
}

/** ä, ae and a become one, as in the search index; `folded` does the same in SQL. */
const foldUmlauts = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[äöü]/g, (sign) => ({ ä: "a", ö: "o", ü: "u" })[sign] ?? sign)
    .replaceAll("ß", "ss")
    .replaceAll("ae", "a")
    .replaceAll("oe", "o")
    .replaceAll("ue", "u");
const folded = (text: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`replace(replace(replace(replace(translate(lower(${text}), 'äöü', 'aou'), 'ß', 'ss'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u')`;

/** Places that nobody works in or has agreed to from a later day. */
const openPlaces = (today: string) => sql`j.places - ${placesWorkedIn(sql`j.id`, today)}`;

/** What a job is ordered by, before the part all orders share; jobs that people cannot have come last. */
const orders: Record<TeamOrder, { column?: (today: string) => RawBuilder<unknown>; by: RawBuilder<unknown> }> = {
  // written out so that it matches an index
  review: {
    by: sql`array_position('{submitted,returned,draft,published,paused,filled,expired,closed}'::text[], state),
      submitted_at nulls last`,
  },
  newest: { column: () => sql`coalesce(j.published_at, j.submitted_at, j.created_at)`, by: sql`sorted desc` },
  start: {
    column: () => sql`j.start_on`,
    by: sql`state in (${among(endedJobStates)}), sorted nulls last`,
  },
  places: { column: openPlaces, by: sql`state <> 'published', sorted desc` },
};

/**
 * All jobs the city's team works on, in the chosen order; those that the words name before it. One query, whatever the number of jobs: for the counts they
 * are grouped once by all facets, and the page of the default order is read from an index.
 */
export async function specialistJobs(trx: Trx, filter: Filter, today: string): Promise<JobList> {
  const order = orders[filter.sort];
  // a chosen value stays in the list of choices, so that it can be cleared even when nothing matches it
  const valued = (column: RawBuilder<unknown>, facet: Facet) =>
    sql`(select value, sum(n)::int as count from (
        select ${column} as value, n from grouped where ${where(filter, facet)} and ${column} is not null
        union all select chosen, 0 from unnest(${filter[facet]}::text[]) chosen
          where ${facet} <> 'groups' or chosen in (select occupation_group from occupation)) one group by value)`;
  const counts = (column: RawBuilder<unknown>, facet: Facet) =>
    sql`(select coalesce(jsonb_agg(jsonb_build_object('value', value, 'count', count) order by count desc, value), '[]')
      from ${valued(column, facet)} c)`;
  const total = (without?: Facet | "text") =>
    sql`(select coalesce(sum(n), 0)::int from grouped where ${where(filter, without)})`;
  const set = facets.filter(({ facet }) => filter[facet].length > 0);
  // an order that was chosen stays
  const nearest =
    filter.named && filter.sort === "review"
      ? sql`${nearestFirst([
          [sql`id`, filter.named.jobs],
          [sql`employer_id`, filter.named.companies],
        ])},`
      : sql``;
  const totals = set.map(({ facet }) => total(facet));
  const { rows } = await sql<Omit<JobList, "nothing" | "rows"> & { rows: Unmarked[]; without: number[] }>`
    with jobs as not materialized (
      select j.id, j.state, j.occupation_id, j.employer_id, s.district_id, o.occupation_group, j.submitted_at, j.updated_at
        ${order.column ? sql`, ${order.column(today)} as sorted` : sql``}
        ${filter.text ? sql`, ${folded(sql`j.title || ' ' || e.name || ' ' || o.de || ' ' || o.en`)} as haystack` : sql``}
      from job j left join occupation o on o.id = j.occupation_id left join employer_site s on s.id = j.site_id
        ${filter.text ? sql`join employer e on e.id = j.employer_id` : sql``}),
    grouped as materialized (
      select g.state, o.occupation_group, g.district_id, g.worded, sum(g.n) as n
      from (select state, occupation_id, district_id, ${filter.text ? isWorded(filter) : sql`true`} as worded, count(*) as n
        from jobs group by 1, 2, 3, 4) g join occupation o on o.id = g.occupation_id group by 1, 2, 3, 4),
    page as (
      select id, row_number() over () as place from (
        select id from jobs where ${where(filter, undefined, isWorded(filter))}
        order by ${nearest} ${order.by}, updated_at desc, id
        limit ${jobsPerPage} offset ${(filter.page - 1) * jobsPerPage}) shown)
    select
      ${total()} as total,
      array[${totals.length > 0 ? sql.join(totals) : sql``}]::int[] as without,
      (select coalesce(jsonb_agg(jsonb_build_object('id', j.id, 'title', j.title, 'state', j.state, 'employerId', j.employer_id,
          'employerName', e.name, 'phone', ${phoneOf("company", "j.employer_id")}, 'districtName', d.name, 'de', o.de, 'en', o.en, 'places', j.places,
          'startOn', j.start_on, ${filter.sort === "places" ? sql`'openPlaces', ${openPlaces(today)},` : sql``}
          ${filter.text ? sql`'tasks', (select coalesce(jsonb_agg(t.de order by t.position), '[]') from job_task t where t.job_id = j.id),` : sql``}
          'submittedAt', j.submitted_at, 'updatedAt', j.updated_at, 'closesOn', j.closes_on,
          'proposals', (select count(*)::int from proposal p where p.job_id = j.id
            and p.state in (${among(liveStates)}))) order by page.place), '[]')
        from page join job j on j.id = page.id join employer e on e.id = j.employer_id
          join occupation o on o.id = j.occupation_id left join employer_site s on s.id = j.site_id
          left join district d on d.id = s.district_id) as rows,
      ${counts(sql`state`, "states")} as states,
      ${counts(sql`occupation_group`, "groups")} as groups,
      (select coalesce(jsonb_agg(jsonb_build_object('value', value, 'label', label, 'count', count) order by label), '[]')
        from (select c.value, d.name as label, c.count from ${valued(sql`district_id`, "districts")} c
          join district d on d.id = c.value) c) as districts`.execute(trx);
  const [list] = rows;
  if (!list) throw new Error("a select without from always has one row");
  const { without, rows: found, ...rest } = list;
  const words = filter.found?.words ?? [];
  return {
    ...rest,
    rows: found.map((row) => withMarks(row, words)),
    nothing: list.total > 0 ? null : nothingFound(filter, set, without),
  };
}

/** Marks the words in what the row shows, also in a draft, which is in no index. */
function withMarks(row: Unmarked, words: readonly QueryWord[]): JobRow {
  const tasks = (row.tasks ?? []).map((task) => highlight(task, words));
  return { ...row, marked: { title: highlight(row.title, words), task: tasks.find((task) => task !== null) ?? null } };
}

const nothingFound = (
  filter: JobFilter,
  set: readonly { name: string }[],
  without: readonly number[],
): NothingFound => {
  const ways = set.map(({ name }, at) => ({ name, total: without[at] ?? 0 })).filter(({ total }) => total > 0);
  return {
    words: filter.text ? [filter.text] : [],
    ignored: [],
    filters: ways.filter(({ name }) => name !== "q"),
    dropWords: ways.flatMap(({ name, total }) => (name === "q" ? [{ word: filter.text, total }] : [])),
  };
};

/** Filters from the address; unknown values are dropped. */
export function jobFilterOf(search: URLSearchParams): JobFilter {
  return {
    states: search.getAll("state").filter((state) => jobStatus.states.some((known) => known === state)),
    groups: search.getAll("group").slice(0, 20),
    districts: search.getAll("district").slice(0, 20),
    text: (search.get("q") ?? "").trim().slice(0, 100),
    sort: teamOrderOf(search),
    page: pageNumber(search),
  };
}
