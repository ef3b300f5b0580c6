import type { Insertable, Updateable } from "kysely";
import type { Move } from "~/domain/status-table";
import type { Db, Trx } from "../index.server";
import type { Employer } from "../schema";
import { moveRow, type ReadRow, updateAsRead } from "./read-row";

/** Whether the transaction's actor can see such a company. */
export async function isKnownEmployer(db: Db | Trx, id: string): Promise<boolean> {
  return (await db.selectFrom("employer").select("id").where("id", "=", id).executeTakeFirst()) !== undefined;
}

/** A company of this name (upper and lower case alike) with a place of work in this postcode. */
export const findEmployerAt = (db: Db | Trx, name: string, postcode: string) =>
  db
    .selectFrom("employer")
    .innerJoin("employerSite", "employerSite.employerId", "employer.id")
    .select("employer.id")
    .where((is) => is(is.fn("lower", ["employer.name"]), "=", name.toLowerCase()))
    .where("employerSite.postcode", "=", postcode)
    .executeTakeFirst();

/** Inserts the company alone; its sites and contacts have files of their own. @returns its id */
export async function insertEmployer(trx: Trx, employer: Insertable<Employer>): Promise<string> {
  const { id } = await trx.insertInto("employer").values(employer).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** What may change in a company's row; only a move changes its state. */
export type EmployerChange = Omit<Updateable<Employer>, "state">;

/** Changes what was read. @throws AppError conflict `stale` */
export const updateEmployer = (trx: Trx, row: ReadRow, change: EmployerChange) =>
  updateAsRead(trx, "employer", row, change);

/**
 * Moves the company that was read to its next state, with the columns that change along.
 * @throws AppError conflict `stale`
 */
export const moveEmployerRow = (trx: Trx, move: Move<"employer">, row: ReadRow, change: EmployerChange) =>
  moveRow(trx, move, row, change);

/** The state of a company and its version, locked until the transaction ends. */
export const lockEmployerState = (trx: Trx, id: string) =>
  trx.selectFrom("employer").select(["state", "version"]).where("id", "=", id).forUpdate().executeTakeFirst();

/** Moves the company to its next state if it is where the move begins; in any other state nothing happens. */
export async function moveEmployer(trx: Trx, move: Move<"employer">, id: string): Promise<void> {
  await trx
    .updateTable("employer")
    .set({ state: move.to })
    .where("id", "=", id)
    .where("state", "in", [...move.from])
    .execute();
}

/** Whether anybody of the company can sign in. */
export async function hasMember(db: Db | Trx, employerId: string): Promise<boolean> {
  const member = await db
    .selectFrom("membership")
    .innerJoin("appUser", "appUser.id", "membership.userId")
    .select("membership.id")
    .where("membership.employerId", "=", employerId)
    .where("membership.endedAt", "is", null)
    .where("appUser.disabledAt", "is", null)
    .executeTakeFirst();
  return member !== undefined;
}

/**
 * Whom the company can turn to: the contact in its live agreement with the promised hours, and who is responsible for
 * it.
 */
export const findHelpOfEmployer = (db: Db | Trx, id: string) =>
  db
    .selectFrom("employer")
    .leftJoin("limitsAgreement as agreement", (join) =>
      join.onRef("agreement.employerId", "=", "employer.id").on("agreement.state", "=", "live"),
    )
    .select(["employer.responsibleUserId", "agreement.callUserId", "agreement.answerWithinHours"])
    .where("employer.id", "=", id)
    .executeTakeFirst();

/** What identifies a company in a list: number, name and postcode of the main site; the oldest record first. */
export const listEmployerKeys = (db: Db | Trx) =>
  db
    .selectFrom("employer")
    .leftJoin("employerSite", (join) =>
      join.onRef("employerSite.employerId", "=", "employer.id").on("employerSite.isMain", "=", true),
    )
    .select(["employer.id", "employer.name", "employer.externalRef", "employerSite.postcode"])
    .orderBy("employer.createdAt")
    .execute();

/** Whether a company already has this number of the office. */
export async function isNumberTaken(db: Db | Trx, externalRef: string): Promise<boolean> {
  const known = await db.selectFrom("employer").select("id").where("externalRef", "=", externalRef).executeTakeFirst();
  return known !== undefined;
}

/** Locks the company until the transaction ends. */
export const lockEmployer = (trx: Trx, id: string) =>
  trx.selectFrom("employer").selectAll().where("id", "=", id).forUpdate().executeTakeFirstOrThrow();

/** Who is responsible for a company; undefined where nobody is. */
export async function findEmployerResponsible(trx: Trx, employerId: string): Promise<string | undefined> {
  const found = await trx
    .selectFrom("employer")
    .select("responsibleUserId")
    .where("id", "=", employerId)
    .executeTakeFirst();
  return found?.responsibleUserId ?? undefined;
}
