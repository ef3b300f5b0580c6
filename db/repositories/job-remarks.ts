import type { Trx } from "../index.server";

/** Resolves all remarks made on a job so far. */
export async function resolveRemarks(trx: Trx, jobId: string, at: Date): Promise<void> {
  await trx
    .updateTable("jobRemark")
    .set({ resolvedAt: at.toISOString() })
    .where("jobId", "=", jobId)
    .where("resolvedAt", "is", null)
    .execute();
}

/** Remarks of one person on fields of a job. */
export async function insertRemarks(
  trx: Trx,
  { jobId, userId }: { jobId: string; userId: string },
  remarks: readonly { field: string; remark: string }[],
): Promise<void> {
  await trx
    .insertInto("jobRemark")
    .values(remarks.map(({ field, remark }) => ({ jobId, field, remark, userId })))
    .execute();
}
