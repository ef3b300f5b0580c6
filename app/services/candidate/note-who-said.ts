import type { Trx } from "#db/index.server";
import { nameOfUser } from "#db/repositories/candidate-facts";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";

/** Who states a fact and on which day; both are stored with every fact about a person. */
export async function noteWhoSaid(trx: Trx, actor: Staff, time: Clock): Promise<{ saidBy: string; saidOn: string }> {
  return { saidBy: await nameOfUser(trx, actor.userId), saidOn: time.today() };
}
