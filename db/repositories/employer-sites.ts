import type { Insertable, Updateable } from "kysely";
import { isUuid } from "~/domain/uuid";
import type { Db, Trx } from "../index.server";
import type { EmployerSite } from "../schema";
import { type ReadRow, updateAsRead } from "./read-row";

/** Places of work of a company, the main one first. */
export const listSites = (db: Db | Trx, employerId: string) =>
  db
    .selectFrom("employerSite")
    .select(["id", "isMain", "street", "postcode"])
    .where("employerId", "=", employerId)
    .orderBy("isMain", "desc")
    .execute();

/** Every place of work of every company. */
export const listAllSites = (db: Db | Trx) =>
  db.selectFrom("employerSite").select(["id", "employerId", "postcode", "isMain"]).execute();

/** Places of work of a company, locked, so that two never become the main one at once. */
export const lockSites = (trx: Trx, employerId: string) =>
  trx.selectFrom("employerSite").select(["id", "isMain"]).where("employerId", "=", employerId).forUpdate().execute();

/** Whether the place belongs to the company. */
export async function isSiteOf(db: Db | Trx, employerId: string, siteId: string): Promise<boolean> {
  if (!isUuid(siteId)) return false;
  const site = await db
    .selectFrom("employerSite")
    .select("id")
    .where("id", "=", siteId)
    .where("employerId", "=", employerId)
    .executeTakeFirst();
  return site !== undefined;
}

/** Clears the mark of the main site for every site but `except`. */
export async function unmarkMainSite(trx: Trx, employerId: string, except?: string): Promise<void> {
  await trx
    .updateTable("employerSite")
    .set({ isMain: false })
    .where("employerId", "=", employerId)
    .where("isMain", "=", true)
    .$if(except !== undefined, (query) => query.where("id", "!=", except ?? ""))
    .execute();
}

/** Adds a site; the database refuses a second main one, so clear the old mark first. */
export async function insertSite(trx: Trx, site: Insertable<EmployerSite>): Promise<void> {
  await trx.insertInto("employerSite").values(site).execute();
}

/** Changes a site; clear the mark of the old main site first. @throws AppError conflict `stale` */
export const updateSite = (trx: Trx, row: ReadRow, change: Updateable<EmployerSite>) =>
  updateAsRead(trx, "employerSite", row, change);

/** Ids of the districts a postcode lies in. */
export async function listDistrictsOfPostcode(db: Db | Trx, postcode: string): Promise<string[]> {
  const rows = await db
    .selectFrom("district")
    .select("id")
    .where((is) => is(is.val(postcode), "=", is.fn.any("postcodes")))
    .execute();
  return rows.map((row) => row.id);
}
