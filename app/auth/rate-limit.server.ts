import { createHash } from "node:crypto";
import type { Db, Trx } from "#db/index.server";
import { countTry } from "#db/repositories/rate-limits";

export interface Limit {
  /** what is counted, e.g. `sign-in-address` */
  name: string;
  max: number;
  windowSeconds: number;
}

export interface LimitVerdict {
  allowed: boolean;
  /** tries in this window, this one among them */
  count: number;
  /** seconds until the window ends; 0 when allowed */
  retryAfter: number;
}

/**
 * Counts one try and says whether it was one too many. What is counted is stored as a hash: addresses of people and
 * machines do not lie around in a table of limits.
 */
export async function consumeLimit(db: Db | Trx, limit: Limit, subject: string, now: Date): Promise<LimitVerdict> {
  const key = `${limit.name}|${createHash("sha256").update(subject).digest("base64url").slice(0, 32)}`;
  const opened = now.getTime();
  const row = await countTry(db, key, { now: opened, stale: opened - limit.windowSeconds * 1000 });
  const allowed = row.count <= limit.max;
  const ends = row.lastRequest + limit.windowSeconds * 1000;
  return { allowed, count: row.count, retryAfter: allowed ? 0 : Math.max(1, Math.ceil((ends - opened) / 1000)) };
}

const minutes = (n: number) => n * 60;

/** Generous for people, an office behind one address and slow fingers; tight for machines. */
export const limits = {
  /** per address and source: whoever asks for somebody else's mails uses up their own */
  signInPerAddress: { name: "sign-in-address", max: 5, windowSeconds: minutes(15) },
  signInPerClient: { name: "sign-in-client", max: 40, windowSeconds: minutes(15) },
  /**
   * Codes of six digits for one address, whoever asks: a hundred guesses an hour at the most. What is asked for beyond
   * it gets a code of twelve digits, so that many sources together neither guess one nor shut anybody out.
   */
  shortCodePerAddress: { name: "short-code", max: 20, windowSeconds: minutes(60) },
  codePerRequest: { name: "code-request", max: 5, windowSeconds: minutes(15) },
  proofPerClient: { name: "proof-client", max: 60, windowSeconds: minutes(15) },
  /** each code of an authenticator app opens once */
  factorCodeOnce: { name: "factor-code", max: 1, windowSeconds: minutes(5) },
  invitePerUser: { name: "invite", max: 20, windowSeconds: minutes(15) },
} satisfies Record<string, Limit>;
