import type { z } from "zod";
import type { Trx } from "#db/index.server";
import {
  endBefore,
  findStartWithin,
  insertBenefitPeriod,
  insertWorkAccess,
  type Period,
  type StatementTable,
} from "#db/repositories/work-access";
import type { Staff } from "~/domain/actor";
import type { accessSchema, benefitSchema } from "~/domain/candidate/sections";
import { refused } from "~/domain/errors";
import { syncSearch } from "~/services/search/sync-search";

/**
 * Records what a paper allows from a given day. An older statement that reaches into the new period ends the day
 * before; one that begins later is refused, because nobody can say which of the two is right.
 * @throws AppError rule `access.overlaps`
 */
export async function recordWorkAccess(
  trx: Trx,
  actor: Staff,
  candidateId: string,
  input: z.output<typeof accessSchema>,
): Promise<void> {
  const period = { from: input.from, until: input.until ?? null };
  await makeRoom(trx, "workAccess", candidateId, period);
  await insertWorkAccess(trx, period, {
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
    original: input.original,
  });
  await syncSearch(trx, "candidates", candidateId);
}

/**
 * Records which law the person's benefits follow from a given day (a change of benefit system).
 * @throws AppError rule `access.overlaps`
 */
export async function recordBenefit(
  trx: Trx,
  candidateId: string,
  input: z.output<typeof benefitSchema>,
): Promise<void> {
  const period = { from: input.from, until: input.until ?? null };
  await makeRoom(trx, "benefitPeriod", candidateId, period);
  await insertBenefitPeriod(trx, period, { candidateId, system: input.system, original: input.original });
}

async function makeRoom(trx: Trx, table: StatementTable, candidateId: string, period: Period): Promise<void> {
  const later = await findStartWithin(trx, table, candidateId, period);
  if (later) throw refused("candidate:errors.overlaps", { from: later }, "from");
  await endBefore(trx, table, candidateId, period);
}
