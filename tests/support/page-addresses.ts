import { sql } from "kysely";
import type { Db } from "#db/index.server";
import { wizardSteps } from "~/domain/job/wizard";
import type { Who } from "./counted-city";

/**
 * Where the ids in the addresses of pages come from: rows that fill the parts of the longest prefix listed here. A page
 * below a known prefix is filled by itself.
 */
const sources: Readonly<Record<string, (who: Who) => ReturnType<typeof sql>>> = {
  "/:locale": () => sql`select 'de' as a`,
  "/:locale/jobs/:slug": () => sql`select 'de' as a, slug as b from job where state = 'published' order by id`,
  "/:locale/my/jobs/:slug": () => sql`select 'de' as a, slug as b from job where state = 'published' order by id`,
  "/:locale/my/consents/:id": ({ candidateId }) =>
    sql`select 'de' as a, id as b from consent where candidate_id = ${candidateId} and withdrawn_at is null`,
  "/:locale/my/how-are-you/:id": ({ candidateId }) =>
    sql`select 'de' as a, t.id as b from support_step t join placement p on p.id = t.placement_id
      where p.candidate_id = ${candidateId} order by t.who = 'system' desc`,
  "/:locale/seen/:person": () => sql`select 'de' as a, id as b from candidate where state = 'active' order by id`,
  "/:locale/seen/:person/jobs/:slug": () =>
    sql`select 'de' as a, c.id as b, j.slug as c from candidate c, job j
      where c.state = 'active' and j.state = 'published' order by c.id, j.id`,
  "/:locale/seen/:person/consents/:id": () =>
    sql`select 'de' as a, candidate_id as b, id as c from consent where withdrawn_at is null order by id`,
  "/:locale/seen/:person/how-are-you/:id": () =>
    sql`select 'de' as a, p.candidate_id as b, t.id as c from support_step t join placement p on p.id = t.placement_id
      order by t.who = 'system' desc, t.id`,
  "/:locale/copy/:id": () => sql`select 'de' as a, id as b from candidate where state = 'active' order by id`,
  "/:locale/told/:id": () => sql`select 'de' as a, id as b from candidate where state = 'active' order by id`,
  "/coordinator/reference/:list": () => sql`values ('districts'), ('instruments'), ('occupations'), ('skills')`,
  "/coordinator/users/:id": () => sql`select id as a from app_user order by invited_at is not null desc, id`,
  "/coordinator/wage-floors/:id": () => sql`select id as a from wage_floor order by id`,
  "/coordinator/words/:occupation": () => sql`select id as a from occupation order by id`,
  "/employer/jobs/:id": ({ employerId }) => sql`select id as a from job where employer_id = ${employerId} order by id`,
  "/employer/jobs/:id/edit/:step": ({ employerId }) =>
    sql`select j.id as a, s as b from job j, unnest(${[...wizardSteps]}::text[]) s
      where j.employer_id = ${employerId} order by j.state in ('draft', 'returned') desc, j.id, s`,
  "/employer/placements/:id": ({ employerId }) =>
    sql`select distinct placement_id as a from placement_stage where employer_id = ${employerId}`,
  "/employer/placements/:id/steps/:stepId": ({ employerId }) =>
    sql`select t.placement_id as a, t.id as b from support_step t join placement_stage s on s.placement_id = t.placement_id
      where s.employer_id = ${employerId} and t.state = 'open' order by t.who = 'mentor' desc, t.id`,
  "/employer/proposals/:id": ({ employerId }) =>
    sql`select p.id as a from proposal p join job j on j.id = p.job_id where j.employer_id = ${employerId} order by p.state = 'invited' desc, p.id`,
  "/mailbox/:id": () => sql`select id as a from message order by id`,
  "/specialist/appointments/:id": () => sql`select id as a from appointment order by starts_at desc, id`,
  "/specialist/candidates/:id": () => sql`select id as a from candidate where state = 'active' order by id`,
  "/specialist/candidates/:id/consents/:consentId": () =>
    sql`select candidate_id as a, id as b from consent where withdrawn_at is null order by id`,
  // the one that also offers companies
  "/specialist/candidates/:id/intake/:step": () =>
    sql`select c.id as a, 'access' as b from candidate c where c.state = 'active' order by c.id`,
  "/specialist/employers/:id": () =>
    sql`select e.id as a from employer e order by exists (select from limits_agreement g where g.employer_id = e.id) desc, e.id`,
  "/specialist/employers/:id/concerns/:concernId": () => sql`select employer_id as a, id as b from concern order by id`,
  "/specialist/employers/:id/contacts/:contactId": () =>
    sql`select employer_id as a, id as b from employer_contact order by user_id is null desc, id`,
  "/specialist/employers/:id/sites/:siteId": () => sql`select employer_id as a, id as b from employer_site order by id`,
  "/specialist/employers/:id/visits/:visitId": () =>
    sql`select employer_id as a, id as b from company_visit order by state = 'planned' desc, id`,
  "/specialist/find/:id": ({ specialistId }) => sql`select id as a from name_question where user_id = ${specialistId}`,
  "/specialist/import/offices/:list": () =>
    sql`select distinct list_id as a from import_batch where list_id is not null order by 1`,
  "/specialist/import/:id": () => sql`select id as a from import_batch order by state = 'preview' desc, id`,
  "/specialist/import/:id/rows/:row": () => sql`select batch_id as a, row_no::text as b from import_row order by 1, 2`,
  "/specialist/jobs/:id": () => sql`select id as a from job order by state = 'published' desc, id`,
  "/specialist/jobs/:id/change/:step": () =>
    sql`select j.id as a, s as b from job j, unnest(${[...wizardSteps]}::text[]) s order by j.state in ('draft', 'returned') desc, j.id, s`,
  "/specialist/jobs/:id/edit/:step": () =>
    sql`select j.id as a, s as b from job j, unnest(${[...wizardSteps]}::text[]) s order by j.state in ('draft', 'returned') desc, j.id, s`,
  "/specialist/jobs/:id/why/:candidateId": () =>
    sql`select j.id as a, c.id as b from job j, candidate c where j.state = 'published' and c.state = 'active' order by j.id, c.id`,
  "/specialist/notes/:id": () => sql`select id as a from note order by id`,
  "/specialist/placements/:id": () => sql`select id as a from placement order by id`,
  "/specialist/placements/begin/:candidateId": () =>
    sql`select c.id as a from candidate c where c.state = 'active'
      order by exists (select from placement p where p.candidate_id = c.id), c.id`,
  "/specialist/placements/start/:proposalId": () =>
    sql`select id as a from proposal order by state = 'accepted' desc, id`,
  "/specialist/proposals/:id": () => sql`select id as a from proposal order by id`,
  "/specialist/searches/:id": ({ specialistId }) =>
    sql`select id as a from saved_search where owner_id = ${specialistId} order by id`,
  "/specialist/several/:list": () => sql`values ('people'), ('companies'), ('proposals'), ('jobs')`,
  "/specialist/steps/:id": () => sql`select id as a from support_step order by state, id`,
};

/** Pages that are asked about certain rows in their query. */
const queries: Readonly<Record<string, (who: Who) => ReturnType<typeof sql>>> = {
  "/specialist/notes/new": ({ candidateId }) => sql`select 'about=' || ${candidateId} as q`,
  "/specialist/jobs/:id/compare": () =>
    sql`select string_agg('compare=' || id, '&') as q from (select id from candidate where state = 'active' limit 4) c`,
  "/specialist/candidates/:id/matches/compare": () =>
    sql`select string_agg('compare=' || id, '&') as q from (select id from job where state = 'published' limit 4) j`,
  "/specialist/several/:list": () =>
    sql`select string_agg('pick=' || id, '&') as q from (select id from candidate where state = 'active' limit 4) c`,
};

/** At most so many are tried for one page: many are in a state in which it does not exist. */
const mostTried = 60;

/**
 * The addresses a page has in this city. @throws where nothing says what fills its parts
 * @param pattern as `/specialist/jobs/:id/matches`
 */
export async function addressesOf(db: Db, pattern: string, who: Who): Promise<string[]> {
  const query = queries[pattern]?.(who);
  const asked = query ? (await sql<{ q: string }>`${query}`.execute(db)).rows[0]?.q : undefined;
  const whole = (address: string) => (asked ? `${address}?${asked}` : address);
  if (!pattern.includes(":")) return [whole(pattern)];
  const begin = Object.keys(sources)
    .filter((prefix) => pattern === prefix || pattern.startsWith(`${prefix}/`))
    .sort((a, b) => b.length - a.length)[0];
  const source = begin && sources[begin];
  const rest = pattern.slice(begin?.length);
  if (!source || rest.includes(":")) throw new Error(`say in page-addresses what fills ${pattern}`);
  const { rows } = await sql<Record<string, string>>`select * from (${source(who)}) s limit ${mostTried}`.execute(db);
  return rows.map((row) => {
    const values = Object.values(row);
    return whole(begin.replace(/:[a-zA-Z]+/g, () => values.shift() ?? "") + rest);
  });
}
