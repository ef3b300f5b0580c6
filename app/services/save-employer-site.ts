import type { Trx } from "#db/index.server";
import type { Staff } from "~/domain/actor";
import type { SiteInput } from "~/domain/employer/forms";
import { notFound, staleVersion } from "~/domain/errors";
import { syncEmployerJobs } from "./sync-employer-jobs";

export type SiteTarget = { employerId: string; site?: { id: string; version: number } };

/**
 * Adds a place of work, or changes one when `site` is given. Exactly one place is the main one; making another the
 * main one takes the mark from the old.
 * @throws notFound, or conflict `stale`
 */
export async function saveEmployerSite(trx: Trx, _actor: Staff, target: SiteTarget, input: SiteInput): Promise<void> {
  const { employerId, site } = target;
  const sites = await trx
    .selectFrom("employerSite")
    .select(["id", "isMain"])
    .where("employerId", "=", employerId)
    .forUpdate()
    .execute();
  const old = sites.find((each) => each.id === site?.id);
  if (site && !old) throw notFound("site");
  const isMain = input.isMain || sites.length === 0 || (old?.isMain ?? false);
  if (isMain) {
    await trx
      .updateTable("employerSite")
      .set({ isMain: false })
      .where("employerId", "=", employerId)
      .where("isMain", "=", true)
      .$if(site !== undefined, (query) => query.where("id", "!=", site?.id ?? ""))
      .execute();
  }
  const values = {
    name: input.name,
    street: input.street,
    postcode: input.postcode,
    city: input.city,
    districtId: input.districtId ?? null,
    isMain,
  };
  if (!site) {
    await trx
      .insertInto("employerSite")
      .values({ ...values, employerId })
      .execute();
    return;
  }
  const saved = await trx
    .updateTable("employerSite")
    // the old coordinates belong to the old address
    .set({ ...values, lat: null, lon: null })
    .where("id", "=", site.id)
    .where("version", "=", site.version)
    .returning("id")
    .executeTakeFirst();
  if (!saved) throw staleVersion({ table: "employer_site", id: site.id });
  await syncEmployerJobs(trx, employerId);
}
