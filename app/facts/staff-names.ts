import type { Trx } from "#db/index.server";
import { listStaff } from "#db/repositories/users";

/** The team to choose from, by name. */
export const staffNames = (trx: Trx): Promise<{ id: string; name: string }[]> => listStaff(trx);
