import type { Trx } from "#db/index.server";
import { deleteOldAddressChanges } from "#db/repositories/address-changes";
import type { Clock } from "~/config/clock";

/** Throws away the addresses that nobody confirmed in time. */
export const forgetAddressChanges = (trx: Trx, time: Clock): Promise<void> => deleteOldAddressChanges(trx, time.now());
