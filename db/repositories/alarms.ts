import { sql } from "kysely";
import type { Trx } from "../index.server";
import { hasConsent } from "./consents";

const stageStart = sql<string>`coalesce(lower(s.during), t.due_on)::text`;

/**
 * Open steps past their due date, with what decides whether they raise an alarm. Messages are left out: the worker
 * sends those.
 */
function lateSteps(trx: Trx, today: string) {
  return trx
    .selectFrom("supportStep as t")
    .leftJoin("placementStage as s", "s.id", "t.stageRowId")
    .where("t.state", "=", "open")
    .where("t.dueOn", "<", today);
}

/** Overdue mentor steps: the specialist does not see them otherwise. */
export function listLateMentorSteps(trx: Trx, today: string) {
  return lateSteps(trx, today)
    .select([
      "t.id",
      "t.dueOn",
      "t.placementId",
      "t.stageRowId",
      "t.employerId",
      "t.responsibleUserId",
      "t.required",
      stageStart.as("stageStart"),
      sql<
        string | null
      >`coalesce(t.candidate_id, (select p.candidate_id from placement p where p.id = t.placement_id))`.as(
        "candidateId",
      ),
    ])
    .where("t.who", "=", "mentor")
    .where("t.required", "=", true)
    .orderBy("t.dueOn")
    .execute();
}

/** Overdue required check-ins of the team. */
export function listLateCheckins(trx: Trx, today: string) {
  return lateSteps(trx, today)
    .select(["t.id", "t.dueOn", "t.responsibleUserId", stageStart.as("stageStart")])
    .where("t.who", "=", "specialist")
    .where("t.required", "=", true)
    .execute();
}

/** Who has steps that fell due since `after`, and how many: specialists by their own, companies by their mentors'. */
export async function listNewlyDue(trx: Trx, after: string, today: string) {
  const specialists = await trx
    .selectFrom("supportStep")
    .select(["responsibleUserId as userId", sql<number>`count(*)::int`.as("open")])
    .where("state", "=", "open")
    .where("who", "=", "specialist")
    .where("dueOn", "<=", today)
    .groupBy("responsibleUserId")
    .execute();
  const companies = await trx
    .selectFrom("supportStep as t")
    .innerJoin("placementStage as s", "s.id", "t.stageRowId")
    .select(["s.employerId", sql<number>`count(*)::int`.as("open")])
    .where("t.state", "=", "open")
    .where("t.who", "=", "mentor")
    .where(sql<boolean>`'company' = any (t.visible_to)`)
    .where("s.employerId", "is not", null)
    .where(hasConsent("s.candidate_id", "s.employer_id"))
    .where("t.dueOn", "<=", today)
    .where("t.dueOn", ">", after)
    .groupBy("s.employerId")
    .execute();
  return { specialists, companies };
}

/** Coordinators who can sign in, the longest-serving first. */
export function listCoordinators(trx: Trx) {
  return trx
    .selectFrom("membership as m")
    .innerJoin("appUser as u", "u.id", "m.userId")
    .select("u.id")
    .where("m.role", "=", "coordinator")
    .where("m.endedAt", "is", null)
    .where("u.disabledAt", "is", null)
    .orderBy("u.createdAt")
    .execute();
}
