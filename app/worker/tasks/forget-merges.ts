import { withActor } from "#db/index.server";
import { forgetOldProofs } from "~/services/candidate/erase-person";
import { forgetOldMerges } from "~/services/candidate/merge-people";
import type { Task } from "~/worker/task";

/**
 * Forgets the records that were merged into others, once that can no longer be undone, and the proofs of consents of people
 * who were erased, once their years are over.
 */
export const forgetMergesTask: Task = async (_payload, { db, clock }) => {
  await withActor(
    { role: "system", name: "forget-merges" },
    async (trx) => {
      await forgetOldMerges(trx, clock);
      await forgetOldProofs(trx, clock);
    },
    db,
  );
};
