import { elevated, setReason, type Trx } from "#db/index.server";
import { endConsent, moveProposalsOfConsent } from "#db/repositories/consents";
import { findPersonToTell, responsibleFor } from "#db/repositories/proposal-ends";
import type { Clock } from "~/config/clock";
import type { Actor, Staff } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import { proposalStatus } from "~/domain/proposal/states";
import { queueMessage } from "~/services/message/queue-message";
import { tellCompanyWithdrawn } from "~/services/proposal/tell-company-withdrawn";
import { syncSearch } from "~/services/search/sync-search";
import { cancelAppointments } from "~/services/support/cancel-appointments";

type Withdrawer = Staff | Extract<Actor, { role: "candidate" }>;

/**
 * Ends a consent at once, as easily as it was given (Art. 7(3) GDPR). The company stops seeing the profile with this
 * transaction. Proposals it has not accepted are withdrawn (the company is told that, not why), and interviews planned
 * for them are cancelled, which the person learns by mail. The specialist responsible for the person is told. What the
 * company has accepted goes on.
 * @throws AppError not_found when the consent does not exist, belongs to somebody else or has already ended
 */
export async function withdrawConsent(trx: Trx, actor: Withdrawer, consentId: string, time: Clock): Promise<void> {
  await setReason(trx, "consent_withdrawn");
  const own = actor.role === "candidate" ? { candidateId: actor.candidateId } : {};
  const consent = await endConsent(trx, consentId, time.now(), own);
  if (!consent) throw notFound("consent");
  if (consent.purpose !== "profile_to_employer") return;
  const ended = await elevated(trx, actor, async () => {
    const proposals = await moveProposalsOfConsent(
      trx,
      proposalStatus.moveAll("withdrawConsent", actor.role),
      consentId,
      {
        candidateAnswer: "no",
        candidateReason: "consent_withdrawn",
      },
    );
    await cancelAppointments(
      trx,
      proposals.map((p) => p.id),
      time,
    );
    await tellCompanyWithdrawn(trx, proposals);
    const person = await findPersonToTell(trx, consent.candidateId);
    return proposals.map((proposal) => ({ id: proposal.id, userId: responsibleFor(person, proposal) }));
  });
  for (const { id, userId } of ended) {
    await queueMessage(trx, actor, {
      template: "answer",
      to: { userId },
      refs: { proposalId: id },
      uniqueKey: `proposal-withdrawn/${id}`,
    });
  }
  await syncSearch(trx, "candidates", consent.candidateId);
}
