import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { isMeant, nearestFirst, phoneOf } from "#db/repositories/names";
import { type CompanyNext, companyNextOf } from "#db/repositories/next-thing";
import type { Staff } from "~/domain/actor";
import { type AgreementState, agreementStates } from "~/domain/employer/agreement";
import { trainingAnswers } from "~/domain/employer/forms";
import type { CompanyOrder } from "~/domain/employer/list-orders";
import { type VisitStanding, visitOldAfterDays, visitStandings } from "~/domain/employer/visit";
import { findNames, type Named } from "~/facts/find-names";

const employerPageSize = 25;

export type EmployerFilters = {
  q: string;
  visit: string[];
  agreement: string[];
  branch: string[];
  trains: string[];
  mine: boolean;
  /** the list's own where none is asked for */
  order?: CompanyOrder;
  page: number;
};

export type EmployerRow = {
  id: string;
  name: string;
  /** the number to call them by; "" where there is none */
  phone: string;
  branch: string;
  state: string;
  trains: string;
  place: string | null;
  responsibleUserId: string | null;
  responsible: string | null;
  publishedJobs: number;
  peopleNow: number;
  openConcerns: number;
  /** what comes next with the company; null when nothing is open */
  next: CompanyNext | null;
  /** the day of the visit that is planned next */
  plannedOn: string | null;
  lastDoneOn: string | null;
  visit: VisitStanding;
  agreement: AgreementState | "none";
  reviewOn: string | null;
};

type Facet = { value: string; count: number }[];
export type EmployerList = {
  rows: EmployerRow[];
  total: number;
  page: number;
  pages: number;
  facets: { visit: Facet; agreement: Facet; branch: Facet; trains: Facet };
};

type Group = Pick<EmployerRow, "visit" | "agreement" | "branch" | "trains"> & { count: number };

/**
 * The work list of companies, those that need attention first, and before them whom the words name. One statement for the names that the words mean, one over the stored standing of each company:
 * all are judged once, for the counts and for the order.
 */
export async function employerList(
  trx: Trx,
  actor: Staff,
  filters: EmployerFilters,
  today: string,
): Promise<EmployerList> {
  const named = await findNames(trx, filters.q, today);
  const chosen = facets.flatMap((name) =>
    filters[name].length > 0 ? [sql`${sql.ref(name)} = any(${filters[name]}::text[])`] : [],
  );
  const fits = chosen.length > 0 ? sql.join(chosen, sql` and `) : sql`true`;
  const nearest = named
    ? sql`${nearestFirst([
        [sql`id`, named.companies],
        [sql`id`, named.ofContacts],
      ])},`
    : sql``;
  const size = sql`${employerPageSize}::int`;
  const { rows: found } = await sql<{ branches: string[]; groups: Group[]; page: number; rows: EmployerRow[] }>`
    ${askedCompanies(actor, filters, named, today)},
    turned as materialized (
      select greatest(1, least(${filters.page}::int, ceil(count(*)::float8 / ${size})::int)) as page from asked where ${fits}),
    page as (
      select id, visit, agreement, row_number() over () as place from (
        select id, visit, agreement from asked where ${fits} order by ${nearest} ${filters.order === "name" ? sql`` : sql`need,`} name collate "de-x-icu", id
        limit ${size} offset (select (page - 1) * ${size} from turned)) shown)
    select (select page from turned) as page,
      (select coalesce(array_agg(branch), '{}') from (select distinct branch from company_standing) b) as branches,
      (select coalesce(jsonb_agg(g), '[]') from (select visit, agreement, branch, trains, count(*)::int as count from asked
        group by visit, agreement, branch, trains) g) as groups,
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.employer_id, 'name', c.name, 'phone', ${phoneOf("company", "c.employer_id")}, 'branch', c.branch,
          'state', c.state, 'trains', c.trains,
          'place', (select ${placeOf} from employer_site s left join district d on d.id = s.district_id
            where s.employer_id = c.employer_id and s.is_main),
          'responsibleUserId', c.responsible_user_id,
          'responsible', (select u.name from app_user u where u.id = c.responsible_user_id),
          'publishedJobs', (select count(*)::int from job j where j.employer_id = c.employer_id and j.state = 'published'),
          'peopleNow', (select count(*)::int from placement_stage t where t.employer_id = c.employer_id and t.main
            and not t.planned and t.end_reason_id is null and t.during @> ${today}::date),
          'openConcerns', c.open_concerns,
          'next', ${companyNextOf(sql`c.employer_id`)},
          'plannedOn', c.planned_on, 'lastDoneOn', c.last_done_on,
          'visit', page.visit, 'agreement', page.agreement, 'reviewOn', c.review_on) order by page.place), '[]')
        from page join company_standing c on c.employer_id = page.id) as rows`.execute(trx);
  const [list] = found;
  if (!list) throw new Error("a select without from always has one row");
  const { branches, groups, page, rows } = list;
  // each facet counts what its own choice would give under the other filters
  const facet = (name: keyof EmployerList["facets"], values: readonly string[]): Facet => {
    const wanted = groups.filter((group) => matches(group, filters, name));
    const of = (value: string) => wanted.reduce((sum, group) => sum + (group[name] === value ? group.count : 0), 0);
    return values.filter((value) => value !== "").map((value) => ({ value, count: of(value) }));
  };
  const total = groups.reduce((sum, group) => sum + (matches(group, filters, "") ? group.count : 0), 0);
  return {
    rows,
    total,
    page,
    pages: Math.max(1, Math.ceil(total / employerPageSize)),
    facets: {
      visit: facet("visit", visitStandings),
      agreement: facet("agreement", ["none", ...agreementStates]),
      branch: facet("branch", branches.sort()),
      trains: facet("trains", trainingAnswers),
    },
  };
}

const facets = ["visit", "agreement", "branch", "trains"] as const;

function matches(group: Group, filters: EmployerFilters, except: string): boolean {
  return facets.every((name) => name === except || filters[name].length === 0 || filters[name].includes(group[name]));
}

const placeOf = sql`coalesce(d.name, nullif(s.city, ''))`;

/**
 * Companies matching the words, or named by them in another spelling, and the "mine" filter, as `asked`, judged for this day: the same answers as
 * `visitStanding` and `agreementState`, and from them what needs attention first: calls for help, missed visits,
 * agreements that wait or fall due; then the rest.
 */
function askedCompanies(actor: Staff, filters: EmployerFilters, named: Named | null, today: string) {
  const words = filters.q.toLocaleLowerCase("de").split(/\s+/).filter(Boolean);
  const spelled = words.map((word) => {
    const like = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
    return sql`lower(concat_ws(' ', c.name, c.branch, ${placeOf}) collate "de-x-icu") like ${like}`;
  });
  const meant = named
    ? [named.companies, named.ofContacts, named.ofJobs].map((one) => isMeant(sql`c.employer_id`, one))
    : [];
  const conditions = [
    ...(filters.mine ? [sql`c.responsible_user_id = ${actor.userId}::uuid`] : []),
    ...(words.length > 0 ? [sql`(${sql.join([sql`(${sql.join(spelled, sql` and `)})`, ...meant], sql` or `)})`] : []),
  ];
  return sql`
    with judged as materialized (
      select c.employer_id as id, c.name, c.branch, c.state, c.trains, c.open_concerns,
        case when c.planned_on < ${today}::date then 'overdue' when c.planned_on is not null then 'planned'
          when c.last_done_on is null then 'never'
          when ${today}::date - c.last_done_on > ${visitOldAfterDays}::int then 'old' else 'recent' end as visit,
        case when c.agreement is null then 'none' when c.agreement = 'ended' or c.valid_to < ${today}::date then 'ended'
          when c.agreement = 'draft' then 'draft' when c.confirmed = 0 then 'sent' when c.confirmed = 1 then 'half_confirmed'
          when c.review_on <= ${today}::date then 'review_due' else 'live' end as agreement
      from company_standing c
      ${words.length > 0 ? sql`left join employer_site s on s.employer_id = c.employer_id and s.is_main left join district d on d.id = s.district_id` : sql``}
      where ${conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`}),
    asked as materialized (
      select j.id, j.name, j.branch, j.trains, j.visit, j.agreement, case when j.open_concerns > 0 then 0 when j.visit = 'overdue' then 1 when j.agreement = 'review_due' then 2
        when j.agreement in ('half_confirmed', 'sent') then 3
        when j.visit = 'never' or j.agreement in ('none', 'draft') then 4 when j.visit = 'old' then 5
        when j.state = 'closed' then 9 else 6 end as need
      from judged j)`;
}
