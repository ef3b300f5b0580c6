import type { Trx } from "#db/index.server";
import { findPeople, listJobChoices } from "#db/repositories/match-choices";
import { notFound } from "~/domain/errors";

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
