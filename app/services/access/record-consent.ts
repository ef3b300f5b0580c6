import type { Trx } from "#db/index.server";
import { lockPersonState } from "#db/repositories/candidates";
import { endConsents, insertConsent, restOnConsent } from "#db/repositories/consents";
import { isKnownEmployer } from "#db/repositories/employers";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { notFound, refused } from "~/domain/errors";
import { type ConsentData, consentTextVersion } from "~/domain/proposal/consent";

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
export async function recordConsent(trx: Trx, actor: Staff, input: ConsentInput, time: Clock): Promise<string> {
  if (input.validUntil < time.today()) throw refused("dateInPast", {}, "validUntil");
  const state = await lockPersonState(trx, input.candidateId);
  const isHere = state !== undefined && state !== "erased";
  if (!(await isKnownEmployer(trx, input.employerId)) || !isHere) throw notFound("candidate");
  await endConsents(trx, input, time.now());
  const id = await insertConsent(trx, {
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
  });
  await restOnConsent(trx, input, id);
  return id;
}
