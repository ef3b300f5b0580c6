import type { Trx } from "#db/index.server";
import { type Clock, clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { notFound, refused } from "~/domain/errors";
import { type ConsentData, consentTextVersion } from "~/domain/proposal/consent";
import { liveStates } from "~/domain/proposal/states";

export type ConsentInput = {
  candidateId: string;
  employerId: string;
  data: ConsentData[];
  language: string;
  withInterpreter: boolean;
  /** Last day, ISO. */
  validUntil: string;
};

/**
 * Notes that a person agreed to be shown to one named company, explained by the acting specialist.
 * An older consent for the same company ends with it; proposals that run go on under the new one.
 * @returns the id of the consent
 * @throws AppError not_found; rule `dateInPast`
 */
export async function recordConsent(trx: Trx, actor: Staff, input: ConsentInput, time: Clock = clock): Promise<string> {
  if (input.validUntil < time.today()) throw refused("dateInPast", {}, "validUntil");
  const person = await trx
    .selectFrom("candidate")
    .select("id")
    .where("id", "=", input.candidateId)
    .where("state", "<>", "erased")
    .forUpdate()
    .executeTakeFirst();
  const employer = await trx.selectFrom("employer").select("id").where("id", "=", input.employerId).executeTakeFirst();
  if (!person || !employer) throw notFound("candidate");
  await trx
    .updateTable("consent")
    .set({ withdrawnAt: time.now() })
    .where("candidateId", "=", input.candidateId)
    .where("employerId", "=", input.employerId)
    .where("purpose", "=", "profile_to_employer")
    .where("withdrawnAt", "is", null)
    .execute();
  const { id } = await trx
    .insertInto("consent")
    .values({
      candidateId: input.candidateId,
      employerId: input.employerId,
      purpose: "profile_to_employer",
      data: input.data,
      textVersion: consentTextVersion,
      language: input.language,
      explainedBy: actor.userId,
      withInterpreter: input.withInterpreter,
      givenAt: time.now(),
      validUntil: input.validUntil,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await trx
    .updateTable("proposal")
    .set({ consentId: id })
    .where("candidateId", "=", input.candidateId)
    .where("employerId", "=", input.employerId)
    .where("state", "in", liveStates)
    .execute();
  return id;
}
