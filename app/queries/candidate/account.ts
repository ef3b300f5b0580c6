import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { personCalled } from "#db/repositories/person-name";
import { isUuid } from "~/domain/uuid";

export type CandidateAccount = {
  id: string;
  name: string;
  /** what staff call the person; the account is made out to the name alone */
  called: string;
  /** the person's own address that worked last; a shared one is not offered, because mail to it opens the account */
  email: string | null;
  language: string;
  hasAccount: boolean;
};

/** What is needed to invite a person; undefined when there is no such active person. */
export async function candidateAccount(trx: Trx, id: string): Promise<CandidateAccount | undefined> {
  if (!isUuid(id)) return undefined;
  return trx
    .selectFrom("candidate")
    .select([
      "candidate.id",
      sql<string>`trim(given_name || ' ' || family_name)`.as("name"),
      personCalled("candidate").as("called"),
      "candidate.preferredLanguage as language",
      sql<string | null>`(select value from candidate_channel c where c.candidate_id = candidate.id and c.kind = 'email'
        and not c.shared and (c.last_failed_on is null or c.last_worked_on >= c.last_failed_on)
        order by c.last_worked_on desc nulls last limit 1)`.as("email"),
      sql<boolean>`exists (select from membership m where m.candidate_id = candidate.id and m.ended_at is null)`.as(
        "hasAccount",
      ),
    ])
    .where("candidate.id", "=", id)
    .where("candidate.state", "in", ["active", "paused"])
    .executeTakeFirst();
}
