import { type Insertable, sql, type Updateable } from "kysely";
import type { Move } from "~/domain/status-table";
import { appointmentStatus } from "~/domain/support/states";
import type { Trx } from "../index.server";
import type { Appointment } from "../schema";
import { moveRow } from "./read-row";

const lockedColumns = [
  "a.id",
  "a.version",
  "a.state",
  "a.kind",
  "a.startsAt",
  "a.candidateId",
  "a.employerId",
  "a.placementId",
] as const;

/** Locks an appointment, with who is responsible for the person. */
export function lockAppointment(trx: Trx, id: string) {
  return trx
    .selectFrom("appointment as a")
    .select([
      ...lockedColumns,
      sql<
        string | null
      >`coalesce(a.responsible_user_id, (select c.responsible_user_id from candidate c where c.id = a.candidate_id))`.as(
        "responsibleUserId",
      ),
    ])
    .where("a.id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

/** Locks the planned appointments of proposals; whoever proposed is responsible if nobody else is. */
export function lockAppointmentsOf(trx: Trx, proposalIds: readonly string[]) {
  return trx
    .selectFrom("appointment as a")
    .innerJoin("proposal as p", "p.id", "a.proposalId")
    .innerJoin("candidate as c", "c.id", "a.candidateId")
    .select([
      ...lockedColumns,
      sql<string>`coalesce(a.responsible_user_id, c.responsible_user_id, p.proposed_by)`.as("responsibleUserId"),
    ])
    .where("p.id", "in", [...proposalIds])
    .where("a.state", "in", appointmentStatus.from("cancel"))
    .orderBy("a.id")
    .forUpdate("a")
    .execute();
}

export type LockedAppointment = NonNullable<Awaited<ReturnType<typeof lockAppointment>>>;

/** @returns its id */
export async function insertAppointment(trx: Trx, appointment: Insertable<Appointment>): Promise<string> {
  const { id } = await trx.insertInto("appointment").values(appointment).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** @returns the new version, which tells one move from the next @throws AppError conflict `stale` when it is over by now */
export const saveAppointment = (
  trx: Trx,
  move: Move<"appointment">,
  id: string,
  change: Omit<Updateable<Appointment>, "state">,
) => moveRow(trx, move, { id }, change);
