import { sql } from "kysely";
import type { z } from "zod";
import type { Trx } from "#db/index.server";
import type { Staff } from "~/domain/actor";
import type { accessSchema, benefitSchema } from "~/domain/candidate/sections";
import { refused } from "~/domain/errors";
import { syncSearch } from "./sync-search";

/**
 * Notes what a paper says from a day on. An older statement that reaches into the new one ends the day before; one that
 * begins later stands in the way, because nobody can say which of the two holds.
 * @throws AppError rule `access.overlaps`
 */
export async function recordWorkAccess(
  trx: Trx,
  actor: Staff,
  candidateId: string,
  input: z.output<typeof accessSchema>,
): Promise<void> {
  await makeRoom(trx, "work_access", candidateId, input.from, input.until ?? null);
  await trx
    .insertInto("workAccess")
    .values({
      candidateId,
      statusId: input.statusId ?? null,
      permission: input.permission,
      permitState: input.permitState,
      permitAppliedOn: input.permitAppliedOn ?? null,
      permitEmployerId: input.permitEmployerId ?? null,
      hoursLimit: input.hoursLimit ?? null,
      document: input.document,
      seenOn: input.seenOn ?? null,
      seenBy: input.seenOn ? actor.userId : null,
      during: during(input.from, input.until ?? null),
      original: input.original,
    })
    .execute();
  await syncSearch(trx, "candidates", candidateId);
}

/** Notes which law supports the person from a day on (change of benefit system). @throws AppError rule `access.overlaps` */
export async function recordBenefit(
  trx: Trx,
  _actor: Staff,
  candidateId: string,
  input: z.output<typeof benefitSchema>,
): Promise<void> {
  await makeRoom(trx, "benefit_period", candidateId, input.from, input.until ?? null);
  await trx
    .insertInto("benefitPeriod")
    .values({
      candidateId,
      system: input.system,
      during: during(input.from, input.until ?? null),
      original: input.original,
    })
    .execute();
}

/** `until` is the last day; PostgreSQL keeps the day after as the open end. */
const during = (from: string, until: string | null) => sql<string>`daterange(${from}::date, ${until}::date, '[]')`;

async function makeRoom(
  trx: Trx,
  table: "work_access" | "benefit_period",
  candidateId: string,
  from: string,
  until: string | null,
): Promise<void> {
  const { rows: later } = await sql<{ start: string }>`
    select lower(during) as start from ${sql.id(table)} where candidate_id = ${candidateId}
      and during && daterange(${from}::date, ${until}::date, '[]') and lower(during) >= ${from}::date
      order by during limit 1`.execute(trx);
  const first = later[0];
  if (first) throw refused("candidate:errors.overlaps", { from: first.start }, "from");
  await sql`update ${sql.id(table)} set during = daterange(lower(during), ${from}::date)
    where candidate_id = ${candidateId} and during && daterange(${from}::date, ${until}::date, '[]')`.execute(trx);
}
