import type { Trx } from "#db/index.server";
import { lockPersonState } from "#db/repositories/candidates";
import { endConsents, insertConsent, moveProposalsToConsent } from "#db/repositories/consents";
import { isKnownEmployer } from "#db/repositories/employers";
import { type Clock, cityInstant } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { notFound, refused } from "~/domain/errors";
import { type ConsentChannel, type ConsentData, consentTextVersion } from "~/domain/proposal/consent";

export type ConsentInput = {
  candidateId: string;
  employerId: string;
  data: ConsentData[];
  language: string;
  withInterpreter: boolean;
  /** The day the person said yes, ISO; today or earlier. */
  givenOn: string;
  channel: ConsentChannel;
  /** What the person said, in their own words. */
  words: string;
  /** Last day on which the consent holds, ISO. */
  validUntil: string;
};

/**
 * Records that a person agreed to be shown to one named company: the day, the way it was given and the words used, as
 * explained to them by the acting specialist. Nothing else in the product creates a consent.
 * An older consent for the same company ends; proposals still running then rest on the new one.
 * @returns the id of the consent
 * @throws AppError not_found; rule `dateInPast`, `dateInFuture`
 */
export async function recordConsent(trx: Trx, actor: Staff, input: ConsentInput, time: Clock): Promise<string> {
  const today = time.today();
  if (input.validUntil < today) throw refused("dateInPast", {}, "validUntil");
  if (input.givenOn > today) throw refused("dateInFuture", {}, "givenOn");
  const person = await lockPersonState(trx, input.candidateId);
  const isHere = person !== undefined && person.state !== "erased";
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
    // for an earlier day nobody asks for the hour
    givenAt: input.givenOn === today ? time.now() : cityInstant(input.givenOn, "12:00"),
    channel: input.channel,
    words: input.words,
    validUntil: input.validUntil,
  });
  await moveProposalsToConsent(trx, input, id);
  return id;
}
