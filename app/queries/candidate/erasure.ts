import type { Trx } from "#db/index.server";
import { countErasure, findErasure, runsEmployed } from "#db/repositories/erasures";
import { personCalled } from "#db/repositories/person-name";
import { listCoordinators } from "#db/repositories/users";
import { cityDay } from "~/config/clock";
import type { ErasureCounts, ErasureGround } from "~/domain/candidate/erasure";
import type { IsoDate } from "~/domain/days";

export type ErasurePage = {
  /** who is to be erased; null once they are */
  person: { called: string; code: string; version: number; isEmployed: boolean; placementId: string | null } | null;
  /** when and why they were erased, and how many rows went by table */
  erased: { on: IsoDate; ground: ErasureGround; gone: Record<string, number> } | null;
  counts: ErasureCounts;
  /** whom a specialist asks */
  coordinators: { name: string; phone: string }[];
};

/** What erasing a person takes and leaves, or, afterwards, what was erased; undefined when there never was anybody. */
export async function erasurePage(trx: Trx, id: string, today: IsoDate): Promise<ErasurePage | undefined> {
  const person = await trx
    .selectFrom("candidate as c")
    .leftJoin("placement as p", "p.candidateId", "c.id")
    .select([
      personCalled("c").as("called"),
      "c.code",
      "c.version",
      "p.id as placementId",
      runsEmployed("c.id", today).as("isEmployed"),
    ])
    .where("c.id", "=", id)
    .where("c.state", "<>", "erased")
    .executeTakeFirst();
  const done = person ? undefined : await findErasure(trx, id);
  if (!person && !done) return undefined;
  return {
    person: person ?? null,
    erased: done
      ? {
          on: cityDay(done.erasedAt),
          ground: done.ground as ErasureGround,
          gone: done.gone as ErasurePage["counts"]["goes"],
        }
      : null,
    counts: await countErasure(trx, id, today),
    coordinators: await listCoordinators(trx),
  };
}

/** Whether this address was somebody's who is erased. */
export const wasErased = async (trx: Trx, id: string): Promise<boolean> => (await findErasure(trx, id)) !== undefined;
