import { createHash } from "node:crypto";
import type { Db, Trx } from "#db/index.server";
import { countTry } from "#db/repositories/rate-limits";

export type Limit = {
  /** what is counted, e.g. `sign-in-address` */
  name: string;
  max: number;
  windowSeconds: number;
};

export type LimitVerdict = {
  allowed: boolean;
  /** tries in this window, including this one */
  count: number;
  /** seconds until the window ends; 0 when allowed */
  retryAfter: number;
};

/**
 * Counts one try and says whether it was one too many. The subject is stored as a hash, so that the table of limits
 * holds no mail or network addresses in the clear.
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

/** Generous for people, an office behind one address and slow typists; tight for machines. */
export const limits = {
  /** per address and source: asking for somebody else's mails uses up only one's own limit */
  signInPerAddress: { name: "sign-in-address", max: 5, windowSeconds: minutes(15) },
  signInPerClient: { name: "sign-in-client", max: 40, windowSeconds: minutes(15) },
  /**
   * Six-digit codes for one address, whoever asks: at most a hundred guesses an hour. Beyond this limit a request gets
   * a code of twelve digits, so that many sources together can neither guess a code nor lock anybody out.
   */
  shortCodePerAddress: { name: "short-code", max: 20, windowSeconds: minutes(60) },
  codePerRequest: { name: "code-request", max: 5, windowSeconds: minutes(15) },
  proofPerClient: { name: "proof-client", max: 60, windowSeconds: minutes(15) },
  /** each code of an authenticator app works once */
  factorCodeOnce: { name: "factor-code", max: 1, windowSeconds: minutes(5) },
  /** each try writes to an address that need not be one's own */
  addressChangePerUser: { name: "address-change", max: 5, windowSeconds: minutes(60) },
  invitePerUser: { name: "invite", max: 20, windowSeconds: minutes(15) },
} satisfies Record<string, Limit>;
