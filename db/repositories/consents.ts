import { type Insertable, sql, type Updateable } from "kysely";
import { liveStates } from "~/domain/proposal/states";
import type { Move } from "~/domain/status-table";
import type { Trx } from "../index.server";
import type { Consent, Proposal } from "../schema";

/** Whether the company of a row has the consent of its person today; mails to companies ask it when they are written. */
export const hasConsent = (candidateId: string, employerId: string) =>
  sql<boolean>`company_ground(${sql.ref(candidateId)}, ${sql.ref(employerId)}) = 'consent'`;

/** Who may be seen, and by which company. */
type Pair = { candidateId: string; employerId: string };

/** The consent that lets this company see this person on this day, if there is one. */
export function findLiveConsent(trx: Trx, candidateId: string, employerId: string, today: string) {
  return trx
    .selectFrom("consent")
    .select(["id", "data", "validUntil"])
    .where("candidateId", "=", candidateId)
    .where("employerId", "=", employerId)
    .where("purpose", "=", "profile_to_employer")
    .where("withdrawnAt", "is", null)
    .where("validUntil", ">=", today)
    .executeTakeFirst();
}

/**
 * Locks a person's consents so that none is withdrawn before the transaction ends: nothing may start on a dead consent.
 */
export async function lockConsents(trx: Trx, candidateId: string): Promise<void> {
  await trx
    .selectFrom("consent")
    .select("id")
    .where("candidateId", "=", candidateId)
    .where("withdrawnAt", "is", null)
    .forShare()
    .execute();
}

/** Ends the consents that the person has given this company so far. */
export async function endConsents(trx: Trx, { candidateId, employerId }: Pair, at: Date): Promise<void> {
  await trx
    .updateTable("consent")
    .set({ withdrawnAt: at })
    .where("candidateId", "=", candidateId)
    .where("employerId", "=", employerId)
    .where("purpose", "=", "profile_to_employer")
    .where("withdrawnAt", "is", null)
    .execute();
}

/** The database refuses a second live one for the same two: end the old one first. @returns its id */
export async function insertConsent(trx: Trx, consent: Insertable<Consent>): Promise<string> {
  const { id } = await trx.insertInto("consent").values(consent).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** Ends one consent that still runs. `candidateId` narrows to one person's. @returns undefined when there is none */
export function endConsent(trx: Trx, id: string, at: Date, of: { candidateId?: string } = {}) {
  const { candidateId } = of;
  return trx
    .updateTable("consent")
    .set({ withdrawnAt: at })
    .where("id", "=", id)
    .where("withdrawnAt", "is", null)
    .$if(candidateId !== undefined, (query) => query.where("candidateId", "=", candidateId ?? ""))
    .returning(["candidateId", "employerId", "purpose"])
    .executeTakeFirst();
}

/** Makes the open proposals of this person to this company rest on this consent. */
export async function moveProposalsToConsent(
  trx: Trx,
  { candidateId, employerId }: Pair,
  consentId: string,
): Promise<void> {
  await trx
    .updateTable("proposal")
    .set({ consentId })
    .where("candidateId", "=", candidateId)
    .where("employerId", "=", employerId)
    .where("state", "in", liveStates)
    .execute();
}

/** Moves the proposals that rest on a consent and are where the move begins. */
export function moveProposalsOfConsent(
  trx: Trx,
  move: Move<"proposal">,
  consentId: string,
  change: Omit<Updateable<Proposal>, "state">,
) {
  return trx
    .updateTable("proposal")
    .set({ ...change, state: move.to })
    .where("consentId", "=", consentId)
    .where("state", "in", [...move.from])
    .returning(["id", "proposedBy", "employerId", "sentAt"])
    .execute();
}
