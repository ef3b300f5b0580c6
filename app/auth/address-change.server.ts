import { withActor } from "#db/index.server";
import { type ConfirmedBy, findAddressChange } from "#db/repositories/address-changes";
import { clock } from "~/config/clock";
import { authSecret } from "~/config/secret.server";
import { readableMail } from "~/i18n/mail-address.server";
import { type AddressConfirmed, confirmAddressChange } from "~/services/user/confirm-address-change";
import { stopAddressChange } from "~/services/user/stop-address-change";
import { authentication } from "./auth.server";
import { clientSource } from "./client-address";
import { idOfToken, linkToken } from "./mail-proof";
import { consumeLimit, limits } from "./rate-limit.server";
import { findLogin } from "./session.server";
import { signIn } from "./sign-in.server";

/** A change that waits: which of the two mailboxes has confirmed it, and until when it waits for the other. */
export type PendingAddress = { newEmail: string; oldConfirmed: boolean; newConfirmed: boolean; until: Date };

/** The change that this user has asked for and that still waits; null without one. */
export async function pendingAddress(userId: string): Promise<PendingAddress | null> {
  const change = await findAddressChange(authentication().db, { userId }, clock.now());
  return change
    ? {
        newEmail: readableMail(change.newEmail),
        oldConfirmed: change.oldConfirmedAt !== null,
        newConfirmed: change.newConfirmedAt !== null,
        until: change.expiresAt,
      }
    : null;
}

/** Whether this user may write to one more address now; the answer is the seconds to wait, 0 for none. */
export async function addressChangeWait(userId: string): Promise<number> {
  const verdict = await consumeLimit(authentication().db, limits.addressChangePerUser, userId, clock.now());
  return verdict.retryAfter;
}

type Args = { request: Request; context: { clientIp?: string } };

/** `stop`: the token that stops the change instead, for the old mailbox alone. */
export type AddressAsked = { by: ConfirmedBy; newEmail: string; stop: string | null };

/** What the link of a mail asks, without answering it; null when it is used, has lapsed or was never sent. */
export async function askedByLink(token: string): Promise<AddressAsked | null> {
  const link = linkOf(token);
  const change = link && (await findAddressChange(authentication().db, { id: link.id }, clock.now()));
  if (!change || (link.by === "old" ? change.oldConfirmedAt : change.newConfirmedAt)) return null;
  const stop = link.by === "old" ? linkToken(authSecret(), "address-stop", link.id) : null;
  return { by: link.by, newEmail: readableMail(change.newEmail), stop };
}

function linkOf(token: string): { id: string; by: ConfirmedBy } | null {
  for (const by of ["old", "new"] as const) {
    const id = idOfToken(authSecret(), `address-${by}`, token);
    if (id) return { id, by };
  }
  return null;
}

/** Confirms by the link of a mail, after the button on our page was pressed. `by` is null for a link that is none. */
export async function confirmByLink(
  args: Args,
  token: string,
): Promise<{ outcome: AddressConfirmed | "too-many"; by: ConfirmedBy | null }> {
  const link = linkOf(token);
  if (!link) return { outcome: await guessed(args), by: null };
  return { outcome: await withActor(signIn, (trx) => confirmAddressChange(trx, signIn, link, clock)), by: link.by };
}

/** Whether the link of the old mailbox can still stop a change. */
export async function isStoppable(token: string): Promise<boolean> {
  const id = idOfToken(authSecret(), "address-stop", token);
  return id !== null && (await findAddressChange(authentication().db, { id }, clock.now())) !== undefined;
}

/** Stops a change by the link of the old mailbox, after the button on our page was pressed. */
export async function stopByLink(args: Args, token: string): Promise<"stopped" | "refused" | "too-many"> {
  const id = idOfToken(authSecret(), "address-stop", token);
  if (!id) return guessed(args);
  const login = await findLogin(args.request);
  const keep = login && { userId: login.actor.userId, sessionId: login.id };
  return (await withActor(signIn, (trx) => stopAddressChange(trx, signIn, { id, keep }, clock)))
    ? "stopped"
    : "refused";
}

/** Nobody can guess a link, so only malformed ones are counted. */
async function guessed(args: Args): Promise<"refused" | "too-many"> {
  const verdict = await consumeLimit(authentication().db, limits.proofPerClient, clientSource(args), clock.now());
  return verdict.allowed ? "refused" : "too-many";
}
