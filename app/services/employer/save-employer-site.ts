import type { Trx } from "#db/index.server";
import { insertSite, lockSites, unmarkMainSite, updateSite } from "#db/repositories/employer-sites";
import type { SiteInput } from "~/domain/employer/forms";
import { notFound } from "~/domain/errors";
import { syncEmployerJobs } from "./sync-employer-jobs";

export type SiteTarget = { employerId: string; site?: { id: string; version: number } };

/**
 * Adds a site, or changes one when `site` is given. A company has exactly one main site; making another the main one
 * clears the old mark.
 * @throws AppError not_found; conflict `stale`
 */
export async function saveEmployerSite(trx: Trx, target: SiteTarget, input: SiteInput): Promise<void> {
  const { employerId, site } = target;
  const sites = await lockSites(trx, employerId);
  const old = sites.find((each) => each.id === site?.id);
  if (site && !old) throw notFound("site");
  const isMain = input.isMain || sites.length === 0 || (old?.isMain ?? false);
  if (isMain) await unmarkMainSite(trx, employerId, site?.id);
  const values = {
    name: input.name,
    street: input.street,
    postcode: input.postcode,
    city: input.city,
    districtId: input.districtId ?? null,
    isMain,
  };
  if (!site) return insertSite(trx, { ...values, employerId });
  // the old coordinates belong to the old address
  await updateSite(trx, site, { ...values, lat: null, lon: null });
  await syncEmployerJobs(trx, employerId);
}
