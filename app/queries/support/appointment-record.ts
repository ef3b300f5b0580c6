import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { personCalled } from "#db/repositories/person-name";
import { notFound } from "~/domain/errors";

/** One appointment with its person and how it ended. One query. @throws AppError not_found */
export async function appointmentRecord(trx: Trx, id: string) {
  const row = await trx
    .selectFrom("appointment as a")
    .innerJoin("candidate as c", "c.id", "a.candidateId")
    .leftJoin("placement as p", "p.candidateId", "c.id")
    .leftJoin("employer as e", "e.id", "a.employerId")
    .leftJoin("appUser as u", "u.id", "a.closedBy")
    .select([
      "a.id",
      "a.version",
      "a.kind",
      "a.state",
      "a.startsAt",
      "a.minutes",
      "a.place",
      "a.whatToBring",
      "a.closedReason",
      "a.closedAt",
      "a.outcome",
      "c.id as candidateId",
      "p.id as placementId",
      "e.name as company",
      "u.name as closedBy",
      personCalled("c").as("personName"),
      sql<string>`to_char(a.starts_at at time zone 'Europe/Berlin', 'YYYY-MM-DD')`.as("date"),
      sql<string>`to_char(a.starts_at at time zone 'Europe/Berlin', 'HH24:MI')`.as("time"),
    ])
    .where("a.id", "=", id)
    .where("c.state", "<>", "erased")
    .executeTakeFirst();
  if (!row) throw notFound("appointment");
  return row;
}
