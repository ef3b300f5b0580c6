import type { Trx } from "#db/index.server";
import { AppError } from "~/domain/errors";

/** A proposal that has ended for a company: only for which of its jobs it was. */
export type EndedProposal = { jobId: string; job: string };

/**
 * What a company reads of a proposal, or that it has ended, as after a withdrawn consent.
 * @throws AppError not_found when the company never got it
 */
export async function openOrEndedProposal<Open>(
  trx: Trx,
  id: string,
  read: () => Promise<Open>,
): Promise<{ open: Open; ended: null } | { open: null; ended: EndedProposal }> {
  try {
    return { open: await read(), ended: null };
  } catch (cause) {
    if (!(cause instanceof AppError) || cause.kind !== "not_found") throw cause;
    const row = await trx
      .selectFrom("endedProposalView")
      .select(["jobId", "jobTitle"])
      .where("id", "=", id)
      .executeTakeFirst();
    if (!row?.jobId) throw cause;
    return { open: null, ended: { jobId: row.jobId, job: row.jobTitle ?? "" } };
  }
}
