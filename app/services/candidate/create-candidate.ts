import { randomInt } from "node:crypto";
import type { z } from "zod";
import type { Trx } from "#db/index.server";
import { addChannelOnce, saveLanguageRow } from "#db/repositories/candidate-facts";
import { insertPerson, isCodeTaken } from "#db/repositories/candidates";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import type { newCandidateSchema } from "~/domain/candidate/sections";
import { syncSearch } from "~/services/search/sync-search";

/**
 * Opens a record with the little that is known in the first minute. The acting specialist becomes responsible for it,
 * so that nobody starts without a contact.
 * @returns the id of the new record
 */
export async function createCandidate(
  trx: Trx,
  actor: Staff,
  input: z.output<typeof newCandidateSchema>,
  time: Clock,
): Promise<string> {
  const today = time.today();
  const { phone, speaking, reading, birthDate, birthYear, districtId, ...person } = input;
  const id = await insertPerson(trx, {
    ...person,
    code: await freeCode(trx),
    birthDate: birthDate ?? null,
    birthYear: birthDate ? Number(birthDate.slice(0, 4)) : (birthYear ?? null),
    districtId: districtId ?? null,
    responsibleUserId: actor.userId,
    waitingSince: today,
  });
  if (phone) await addChannelOnce(trx, { candidateId: id, kind: "phone", value: phone });
  if (speaking || reading) {
    await saveLanguageRow(trx, {
      candidateId: id,
      language: "de",
      speaking: speaking ?? null,
      reading: reading ?? null,
      evidence: "specialist",
      saidOn: today,
    });
  }
  const { preferredLanguage: language } = input;
  if (language !== "de") {
    await saveLanguageRow(trx, { candidateId: id, language, isFirst: true, evidence: "self", saidOn: today });
  }
  await syncSearch(trx, "candidates", id);
  return id;
}

/** Draws a short code for the record; it says nothing about the person. @throws Error when no free code was found */
async function freeCode(trx: Trx): Promise<string> {
  for (let tries = 0; tries < 20; tries += 1) {
    const code = `K-${randomInt(10_000, 100_000)}`;
    if (!(await isCodeTaken(trx, code))) return code;
  }
  throw new Error("no free code");
}
