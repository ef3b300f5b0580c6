import { type Insertable, sql } from "kysely";
import type { Db, Trx } from "../index.server";
import type { MatchRuleSet } from "../schema";

/** Locks the rule sets of matching: two added at once would want the same name. */
export async function lockRuleSets(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('match_rule_set', 0))`.execute(trx);
}

/** Names of all sets there have ever been. */
export async function listRuleVersions(db: Db | Trx): Promise<string[]> {
  return (await db.selectFrom("matchRuleSet").select("version").execute()).map((row) => row.version);
}

/** A set is never changed afterwards. */
export async function insertRuleSet(
  trx: Trx,
  { rules, ...set }: Omit<Insertable<MatchRuleSet>, "rules"> & { rules: object },
): Promise<void> {
  await trx
    .insertInto("matchRuleSet")
    .values({ ...set, rules: JSON.stringify(rules) })
    .execute();
}
