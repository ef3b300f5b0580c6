import { sql, type Transaction } from "kysely";
import type { Actor } from "~/domain/actor";
import { type takeLook, writeLook } from "./looks";
import type { DB } from "./schema";

/**
 * Sets the actor for this transaction only; a session-level SET would leak through the pool. The day is not handed over
 * with it. The views of companies and visitors ask the database for its own day, which is the city's
 * (`index.server.ts`): they are walls, and a wall that took the day from the request would open to anybody who named
 * another. Pages still go by the day they were handed, so the later of the two decides.
 * @param look the look at somebody that this transaction is; it is written down, and nothing can be written after it
 */
export async function setActor(trx: Transaction<DB>, actor: Actor, look?: ReturnType<typeof takeLook>): Promise<void> {
  const user = "userId" in actor ? actor.userId : "";
  const employer = actor.role === "employer" ? actor.employerId : "";
  const candidate = actor.role === "candidate" ? actor.candidateId : "";
  await sql`select set_config('app.role', ${actor.role}, true), set_config('app.user_id', ${user}, true),
    set_config('app.employer_id', ${employer}, true), set_config('app.candidate_id', ${candidate}, true)${look ? writeLook(look) : sql``}`.execute(
    trx,
  );
}

/** Why the next changes are made; the history stores it with them. */
export async function setReason(trx: Transaction<DB>, reason: string): Promise<void> {
  await sql`select set_config('app.reason', ${reason}, true)`.execute(trx);
}

/**
 * Lifts row-level security for one narrow write that the service has already authorised (a company answering a proposal
 * that it may see but not edit). The history still names the user.
 */
export async function elevated<T>(trx: Transaction<DB>, actor: Actor, work: () => Promise<T>): Promise<T> {
  await sql`select set_config('app.role', 'system', true)`.execute(trx);
  const result = await work();
  await sql`select set_config('app.role', ${actor.role}, true)`.execute(trx);
  return result;
}
