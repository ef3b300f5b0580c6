import type { Trx } from "#db/index.server";
import { listAsked } from "#db/repositories/asked-questions";

/** The questions of the first talk that were put to somebody, each with its day. Staff only. One statement. */
export async function askedOf(trx: Trx, candidateId: string): Promise<Record<string, string>> {
  const rows = await listAsked(trx, candidateId);
  return Object.fromEntries(rows.map(({ question, askedOn }) => [question, askedOn]));
}
