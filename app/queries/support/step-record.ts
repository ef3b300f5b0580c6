import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { instrumentNames } from "#db/repositories/instruments";
import { personCalled } from "#db/repositories/person-name";
import { notFound } from "~/domain/errors";

/** One step with its person, for the pages that change it. One query. @throws AppError not_found */
export async function stepRecord(trx: Trx, stepId: string) {
  const step = await trx
    .selectFrom("supportStep as t")
    .leftJoin("placement as p", "p.id", "t.placementId")
    .leftJoin("candidate as c", (join) => join.on("c.id", "=", sql<string>`coalesce(t.candidate_id, p.candidate_id)`))
    .leftJoin("employer as e", "e.id", "t.employerId")
    .select([
      "t.id",
      "t.version",
      "t.state",
      "t.templateKey",
      "t.title",
      instrumentNames.as("instrumentNames"),
      "t.channel",
      "t.withWhom",
      "t.dueOn",
      "t.originalDueOn",
      "t.placementId",
      "c.id as candidateId",
      "t.employerId",
      "e.name as company",
      sql<string>`coalesce(${personCalled("c")}, e.name, '')`.as("name"),
    ])
    .where("t.id", "=", stepId)
    .executeTakeFirst();
  if (!step) throw notFound("step");
  return step;
}

export type StepRecord = Awaited<ReturnType<typeof stepRecord>>;
