import type { Insertable, Updateable } from "kysely";
import type { Db, Trx } from "../index.server";
import type { EmployerContact } from "../schema";
import { type ReadRow, updateAsRead } from "./read-row";

/** A person of the company, with the account they sign in with if they have one. */
export const findContact = (db: Db | Trx, employerId: string, id: string) =>
  db
    .selectFrom("employerContact")
    .select(["userId", "email"])
    .where("id", "=", id)
    .where("employerId", "=", employerId)
    .executeTakeFirst();

/** Clears the mark of the main contact for everybody but `except`. */
export async function unmarkMainContact(trx: Trx, employerId: string, except?: string): Promise<void> {
  await trx
    .updateTable("employerContact")
    .set({ isMain: false })
    .where("employerId", "=", employerId)
    .where("isMain", "=", true)
    .$if(except !== undefined, (query) => query.where("id", "!=", except ?? ""))
    .execute();
}

/** Adds a contact; clear the mark of the old main contact first. */
export async function insertContact(trx: Trx, contact: Insertable<EmployerContact>): Promise<void> {
  await trx.insertInto("employerContact").values(contact).execute();
}

/** Changes a contact; clear the mark of the old main contact first. @throws AppError conflict `stale` */
export const updateContact = (trx: Trx, row: ReadRow, change: Updateable<EmployerContact>) =>
  updateAsRead(trx, "employerContact", row, change);

/** All contacts of a company. */
export const listContacts = (db: Db | Trx, employerId: string) =>
  db.selectFrom("employerContact").select(["name", "email", "phone"]).where("employerId", "=", employerId).execute();

/** Links the contact with this address to the user's account, unless it has one already. */
export async function linkContact(trx: Trx, contact: { employerId: string; email: string; userId: string }) {
  await trx
    .updateTable("employerContact")
    .set({ userId: contact.userId })
    .where("employerId", "=", contact.employerId)
    .where("email", "=", contact.email)
    .where("userId", "is", null)
    .execute();
}
