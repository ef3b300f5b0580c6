import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { personCalled } from "#db/repositories/person-name";
import type { Staff } from "~/domain/actor";
import type { SeveralList } from "~/domain/several";

/** A row that was chosen: what it is called, and the version it is confirmed in. */
export type ChosenRow = {
  id: string;
  name: string;
  about: string;
  version: number;
  /** of an account: how many people and companies somebody is still responsible for */
  left?: number;
};

const sources = (actor: Staff) => ({
  people: sql`select c.id, ${personCalled("c")} as name, c.code as about, c.version
    from candidate c where c.state <> 'erased' and c.id`,
  proposals: sql`select p.id, ${personCalled("c")} as name, e.name as about, p.version
    from proposal p join candidate c on c.id = p.candidate_id join employer e on e.id = p.employer_id where p.id`,
  jobs: sql`select j.id, j.title as name, e.name as about, j.version from job j join employer e on e.id = j.employer_id where j.id`,
  companies: sql`select e.id, e.name, e.branch as about, e.version from employer e where e.id`,
  searches: sql`select s.id, s.name, coalesce(j.title, '') as about, s.version
    from saved_search s left join job j on j.id = s.job_id where s.owner_id = ${actor.userId} and s.id`,
  // an account has no version: how it stands is looked up again when it is changed
  users: sql`select u.id, coalesce(nullif(u.name, ''), u.email::text) as name, u.email::text as about, 0 as version,
      (select count(*)::int from candidate c where c.responsible_user_id = u.id and c.state = 'active')
      + (select count(*)::int from employer e where e.responsible_user_id = u.id and e.state <> 'closed') as left
    from app_user u where u.id`,
});

/** The chosen rows of a list in the order of their names; those that are gone are left out. */
export async function chosenRows(
  trx: Trx,
  actor: Staff,
  list: SeveralList,
  ids: readonly string[],
): Promise<ChosenRow[]> {
  const { rows } = await sql<ChosenRow>`
    select * from (${sources(actor)[list]} = any(${[...ids]}::uuid[])) chosen order by name, id`.execute(trx);
  return rows;
}
