import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { nameLike, personCalled } from "#db/repositories/person-name";
import { notFound } from "~/domain/errors";

type JobChoice = { id: string; title: string; employer: string };
type PersonChoice = { id: string; name: string; code: string };

const most = 20;

/**
 * For the question "why not this person?" when the job, the person or both are still to be chosen: jobs, and people by
 * name or number.
 * @throws AppError not_found when the job or person in the address does not exist
 */
export async function whyChoices(trx: Trx, choice: { jobId: string | null; personId: string | null; words: string }) {
  const jobs = await listJobChoices(trx, choice.jobId);
  const by = choice.personId ? { id: choice.personId } : { words: choice.words };
  const people = choice.personId || choice.words ? await findPeople(trx, by, most) : [];
  const job = jobs.find((one) => one.id === choice.jobId) ?? null;
  const person = choice.personId ? (people[0] ?? null) : null;
  if ((choice.jobId && !job) || (choice.personId && !person)) throw notFound("pair");
  return { jobs, job, person, people, cut: people.length === most };
}

/** Published jobs, and one more whatever its state. */
async function listJobChoices(trx: Trx, further: string | null): Promise<JobChoice[]> {
  const { rows } = await sql<JobChoice>`
    select j.id, j.title, e.name as employer from job j join employer e on e.id = j.employer_id
    where j.state = 'published' or j.id = ${further}::uuid order by j.title, e.name, j.id`.execute(trx);
  return rows;
}

/** People by id, by the number of their record or by a part of their name; the exact number first. */
async function findPeople(trx: Trx, by: { id: string } | { words: string }, limit: number): Promise<PersonChoice[]> {
  const like = "words" in by ? `%${by.words.replace(/[\\%_]/g, "\\$&")}%` : "";
  const wanted = "id" in by ? sql`c.id = ${by.id}::uuid` : sql`(c.code ilike ${like} or ${nameLike("c", like)})`;
  const { rows } = await sql<PersonChoice>`
    select c.id, ${personCalled("c")} as name, c.code from candidate c
    where c.state <> 'erased' and ${wanted}
    order by (lower(c.code) = lower(${"words" in by ? by.words : ""})) desc, c.family_name, c.given_name, c.id
    limit ${limit}`.execute(trx);
  return rows;
}
