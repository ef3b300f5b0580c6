import { randomInt } from "node:crypto";
import type { z } from "zod";
import type { Trx } from "#db/index.server";
import { type Clock, clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import type { newCandidateSchema } from "~/domain/candidate/sections";
import { syncSearch } from "./sync-search";

/**
 * Opens a record with the little the first minute gives. The acting specialist is responsible from now on, so that
 * nobody begins without a name at their side.
 * @returns the new id
 */
export async function createCandidate(
  trx: Trx,
  actor: Staff,
  input: z.output<typeof newCandidateSchema>,
  time: Clock = clock,
): Promise<string> {
  const today = time.today();
  const { phone, speaking, reading, birthDate, birthYear, districtId, ...person } = input;
  const { id } = await trx
    .insertInto("candidate")
    .values({
      ...person,
      code: await freeCode(trx),
      birthDate: birthDate ?? null,
      birthYear: birthDate ? Number(birthDate.slice(0, 4)) : (birthYear ?? null),
      districtId: districtId ?? null,
      responsibleUserId: actor.userId,
      waitingSince: today,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  if (phone) {
    await trx.insertInto("candidateChannel").values({ candidateId: id, kind: "phone", value: phone }).execute();
  }
  if (speaking || reading) {
    await trx
      .insertInto("candidateLanguage")
      .values({
        candidateId: id,
        language: "de",
        speaking: speaking ?? null,
        reading: reading ?? null,
        evidence: "specialist",
        saidOn: today,
      })
      .execute();
  }
  if (input.preferredLanguage !== "de") {
    await trx
      .insertInto("candidateLanguage")
      .values({ candidateId: id, language: input.preferredLanguage, isFirst: true, evidence: "self", saidOn: today })
      .execute();
  }
  await syncSearch(trx, "candidates", id);
  return id;
}

/** The office's own short code for a record; says nothing about the person. */
async function freeCode(trx: Trx): Promise<string> {
  for (let tries = 0; tries < 20; tries += 1) {
    const code = `K-${randomInt(10_000, 100_000)}`;
    const taken = await trx.selectFrom("candidate").select("id").where("code", "=", code).executeTakeFirst();
    if (!taken) return code;
  }
  throw new Error("no free code");
}
