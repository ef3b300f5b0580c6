import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import type { Staff } from "~/domain/actor";
import { AGREEMENT_STATES, type AgreementState, agreementState } from "~/domain/employer/agreement";
import { VISIT_STANDINGS, type VisitStanding, visitStanding } from "~/domain/employer/visit";

export const EMPLOYER_PAGE_SIZE = 25;

export type EmployerFilters = {
  q: string;
  visit: string[];
  agreement: string[];
  branch: string[];
  trains: string[];
  mine: boolean;
  page: number;
};

export type EmployerRow = {
  id: string;
  name: string;
  branch: string;
  state: string;
  trains: string;
  place: string | null;
  responsibleUserId: string | null;
  responsible: string | null;
  publishedJobs: number;
  peopleNow: number;
  openConcerns: number;
  plannedOn: string | null;
  lastDoneOn: string | null;
  visit: VisitStanding;
  agreement: AgreementState | "none";
  reviewOn: string | null;
};

export type Facet = { value: string; count: number }[];
export type EmployerList = {
  rows: EmployerRow[];
  total: number;
  page: number;
  pages: number;
  facets: { visit: Facet; agreement: Facet; branch: Facet; trains: Facet };
};

type Stored = Omit<EmployerRow, "visit" | "agreement"> & {
  agreementState: string | null;
  validFrom: string | null;
  validTo: string | null;
  specialistConfirmedAt: Date | null;
  employerConfirmedAt: Date | null;
};

/**
 * The work list of companies: what needs a person first. Filters and counts use the same rules as every other page,
 * so all companies are read in one slim statement and judged here; that holds for some thousand companies.
 */
export async function employerList(
  trx: Trx,
  actor: Staff,
  filters: EmployerFilters,
  today: string,
): Promise<EmployerList> {
  const { rows: stored } = await sql<Stored>`
    select e.id, e.name, e.branch, e.state, e.trains_apprentices as trains, e.responsible_user_id,
      u.name as responsible, coalesce(d.name, nullif(s.city, '')) as place,
      coalesce(j.published, 0) as published_jobs, coalesce(p.now, 0) as people_now, coalesce(c.open, 0) as open_concerns,
      v.planned_on, v.last_done_on,
      a.state as agreement_state, a.valid_from, a.valid_to, a.review_on,
      a.specialist_confirmed_at, a.employer_confirmed_at
    from employer e
    left join app_user u on u.id = e.responsible_user_id
    left join employer_site s on s.employer_id = e.id and s.is_main
    left join district d on d.id = s.district_id
    left join (select employer_id, count(*)::int as published from job where state = 'published' group by employer_id) j
      on j.employer_id = e.id
    left join (select employer_id, count(*)::int as now from placement_stage where main and not planned
      and end_reason_id is null and during @> ${today}::date group by employer_id) p on p.employer_id = e.id
    left join (select employer_id, count(*)::int as open from concern where state = 'open' group by employer_id) c
      on c.employer_id = e.id
    left join (select employer_id, min(planned_on) filter (where state = 'planned') as planned_on,
      max(visited_on) as last_done_on from company_visit group by employer_id) v on v.employer_id = e.id
    left join (select distinct on (employer_id) * from limits_agreement
      order by employer_id, (state = 'ended'), created_at desc) a on a.employer_id = e.id
    order by e.name`.execute(trx);
  const all = stored.map((row) => judged(row, today)).sort(byNeed);
  const words = filters.q.toLocaleLowerCase("de").split(/\s+/).filter(Boolean);
  const asked = all.filter(
    (row) => (!filters.mine || row.responsibleUserId === actor.userId) && (words.length === 0 || hasWords(row, words)),
  );
  const wanted = (except: keyof EmployerList["facets"] | "") => asked.filter((row) => matches(row, filters, except));
  const found = wanted("");
  const pages = Math.max(1, Math.ceil(found.length / EMPLOYER_PAGE_SIZE));
  const page = Math.min(Math.max(1, filters.page), pages);
  return {
    rows: found.slice((page - 1) * EMPLOYER_PAGE_SIZE, page * EMPLOYER_PAGE_SIZE),
    total: found.length,
    page,
    pages,
    facets: {
      // each facet counts what its own choice would give under the other filters
      visit: counted(wanted("visit"), (row) => row.visit, VISIT_STANDINGS),
      agreement: counted(wanted("agreement"), (row) => row.agreement, ["none", ...AGREEMENT_STATES]),
      branch: counted(wanted("branch"), (row) => row.branch, [...new Set(all.map((row) => row.branch))].sort()),
      trains: counted(wanted("trains"), (row) => row.trains, ["yes", "formerly", "no", "unknown"]),
    },
  };
}

function judged(row: Stored, today: string): EmployerRow {
  const { agreementState: state, validFrom, validTo, specialistConfirmedAt, employerConfirmedAt, ...rest } = row;
  const agreement =
    state === null || validFrom === null || row.reviewOn === null
      ? "none"
      : agreementState(
          { state, validFrom, validTo, reviewOn: row.reviewOn, specialistConfirmedAt, employerConfirmedAt },
          today,
        );
  return { ...rest, agreement, visit: visitStanding(row, today) };
}

function matches(row: EmployerRow, filters: EmployerFilters, except: string): boolean {
  const inside = (name: "visit" | "agreement" | "branch" | "trains") =>
    name === except || filters[name].length === 0 || filters[name].includes(row[name]);
  return inside("visit") && inside("agreement") && inside("branch") && inside("trains");
}

function hasWords(row: EmployerRow, words: readonly string[]): boolean {
  const text = `${row.name} ${row.branch} ${row.place ?? ""}`.toLocaleLowerCase("de");
  return words.every((word) => text.includes(word));
}

function counted(rows: EmployerRow[], value: (row: EmployerRow) => string, values: readonly string[]): Facet {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(value(row), (counts.get(value(row)) ?? 0) + 1);
  return values.filter((each) => each !== "").map((each) => ({ value: each, count: counts.get(each) ?? 0 }));
}

const german = new Intl.Collator("de");

/** Calls for help, missed visits, agreements that wait or fall due; then the rest by name. */
function byNeed(a: EmployerRow, b: EmployerRow): number {
  return needOf(a) - needOf(b) || german.compare(a.name, b.name);
}

function needOf(row: EmployerRow): number {
  if (row.openConcerns > 0) return 0;
  if (row.visit === "overdue") return 1;
  if (row.agreement === "review_due") return 2;
  if (row.agreement === "half_confirmed" || row.agreement === "sent") return 3;
  if (row.visit === "never" || row.agreement === "none" || row.agreement === "draft") return 4;
  if (row.visit === "old") return 5;
  return row.state === "closed" ? 9 : 6;
}
