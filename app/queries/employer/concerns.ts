import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { isThereOn } from "#db/repositories/placement";
import type { Actor } from "~/domain/actor";

export type OwnConcern = {
  id: string;
  topic: string;
  text: string;
  state: string;
  promisedUntil: Date;
  createdAt: Date;
  answer: string;
  result: string | null;
  resultNote: string;
  closedAt: Date | null;
  person: string | null;
};
export type OwnPerson = { placementId: string; name: string };

/** The company's own calls for help, newest first, and the people such a call can be about. Two statements. */
export async function employerConcerns(
  trx: Trx,
  actor: Extract<Actor, { role: "employer" }>,
  today: string,
): Promise<{ concerns: OwnConcern[]; people: OwnPerson[] }> {
  const concerns = await sql<OwnConcern>`
    select c.id, c.topic, c.text, c.state, c.promised_until, c.created_at, c.answer, c.result, c.result_note, c.closed_at,
      (select s.given_name from employer_placement_view s
        where s.placement_id = c.placement_id and s.employer_id = c.employer_id limit 1) as person
    from concern c where c.employer_id = ${actor.employerId}::uuid order by (c.state = 'open') desc, c.created_at desc limit 20`.execute(
    trx,
  );
  const people = await sql<OwnPerson>`
    select distinct s.placement_id, s.given_name as name from employer_placement_view s
    where s.employer_id = ${actor.employerId}::uuid and ${isThereOn(today)} order by name`.execute(trx);
  return { concerns: concerns.rows, people: people.rows };
}
