import type { Trx } from "#db/index.server";
import type { BatchState } from "./batch";

export type ListedBatch = {
  id: string;
  kind: string;
  filename: string;
  state: BatchState;
  rowsTotal: number;
  counts: Record<string, number>;
  createdAt: Date;
  by: string | null;
};

/** The latest fifty imports, newest first, with who uploaded them. */
export async function listImports(trx: Trx): Promise<ListedBatch[]> {
  const batches = await trx
    .selectFrom("importBatch")
    .leftJoin("appUser", "appUser.id", "importBatch.createdBy")
    .select([
      "importBatch.id",
      "importBatch.kind",
      "importBatch.filename",
      "importBatch.state",
      "importBatch.rowsTotal",
      "importBatch.counts",
      "importBatch.createdAt",
      "appUser.name as by",
    ])
    .orderBy("importBatch.createdAt", "desc")
    .limit(50)
    .execute();
  return batches as unknown as ListedBatch[];
}
