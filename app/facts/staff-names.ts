import type { Trx } from "#db/index.server";
import { listStaff } from "#db/repositories/users";
import type { Staff } from "~/domain/actor";

/** The team to choose from, by name. */
export const staffNames = (trx: Trx, _actor: Staff): Promise<{ id: string; name: string }[]> => listStaff(trx);
