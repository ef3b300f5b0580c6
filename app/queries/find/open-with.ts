import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { companyNextOf, type NextThing, nextThingOf } from "#db/repositories/next-thing";
import type { OnLadder } from "#db/repositories/person-facts";
import { personCalled } from "#db/repositories/person-name";
import { liveStates, openStates } from "~/domain/proposal/states";

/** What is open with a person or company: why somebody may be calling. */
export type OpenWith = OnLadder & {
  id: string;
  /** what staff call a person; null of a company */
  called: string | null;
  /** until when an answer to a call for help was promised */
  helpUntil: Date | null;
  /** the first appointment of today that is still to come or just was */
  meeting: { id: string; kind: string; startsAt: string } | null;
  next: NextThing | null;
  /** live proposals, and by when the first that a company has not answered is due */
  proposals: number;
  answerDueOn: string | null;
};

const among = (states: readonly string[]) => sql`any(${[...states]}::text[])`;

/**
 * What is open with these people and companies, by their ids; one statement.
 * @param ids of people and companies alike; a contact is asked for by the company
 */
export async function openWith(trx: Trx, ids: readonly string[], today: string): Promise<Record<string, OpenWith>> {
  if (ids.length === 0) return {};
  const day = sql`(a.starts_at at time zone 'Europe/Berlin')::date`;
  const meeting = sql`(select jsonb_build_object('id', a.id, 'kind', a.kind, 'startsAt', a.starts_at)`;
  const help = sql`(select min(n.promised_until) from concern n`;
  const { rows } = await sql<OpenWith>`
    select s.candidate_id as id, (select ${personCalled("c")} from candidate c where c.id = s.candidate_id) as called, ${nextThingOf} as next,
      ${help} join placement l on l.id = n.placement_id where l.candidate_id = s.candidate_id and n.state = 'open') as "helpUntil",
      ${meeting} from appointment a where a.candidate_id = s.candidate_id and a.state = 'planned' and ${day} = ${today}::date
        order by a.starts_at limit 1) as meeting, p.n as proposals, p.due as "answerDueOn",
      s.stage_id as "stageId", (select l.best_stage_id from placement l where l.id = s.placement_id) as "bestStageId"
    from person_standing s left join lateral (select count(*)::int as n, min(p.answer_due_on) filter (where p.state = ${among(openStates)}) as due
      from proposal p where p.candidate_id = s.candidate_id and p.state = ${among(liveStates)}) p on true
    where s.candidate_id = any(${[...ids]}::uuid[])
    union all
    select c.employer_id, null, ${companyNextOf(sql`c.employer_id`)},
      ${help} where n.employer_id = c.employer_id and n.state = 'open'),
      ${meeting} from appointment a where a.employer_id = c.employer_id and a.state = 'planned' and ${day} = ${today}::date
        order by a.starts_at limit 1), p.n, p.due, null, null
    from company_standing c left join lateral (select count(*)::int as n, min(p.answer_due_on) as due
      from proposal p where p.employer_id = c.employer_id and p.state = ${among(openStates)}) p on true
    where c.employer_id = any(${[...ids]}::uuid[])`.execute(trx);
  return Object.fromEntries(rows.map((row) => [row.id, row]));
}

/** Whom to ask `openWith` about: a contact and a job stand for their company. */
export const openOf = ({ kind, id, companyId }: { kind: string; id: string; companyId: string | null }): string =>
  kind === "contact" ? (companyId ?? id) : id;
