import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import type { RuleSet } from "~/domain/matching/rule-set";

export type StoredRuleSet = {
  id: string;
  rules: RuleSet;
  inForceFrom: string;
  reason: string;
  createdBy: string | null;
  createdAt: string;
  copiedFrom: string | null;
  /** `present` is in force now, `planned` ones come later, all others are over */
  state: "present" | "planned" | "past";
};

/** Every rule set there has ever been, latest first. One is always in force. */
export async function ruleSets(trx: Trx, now: Date): Promise<StoredRuleSet[]> {
  const { rows } = await sql<
    Omit<StoredRuleSet, "rules" | "state" | "inForceFrom" | "createdAt"> & {
      version: string;
      rules: Omit<RuleSet, "version">;
      inForceFrom: Date;
      createdAt: Date;
    }
  >`
    select r.id, r.version, r.rules, r.in_force_from, r.reason, r.created_at, u.name as created_by, c.version as copied_from
    from match_rule_set r left join app_user u on u.id = r.created_by left join match_rule_set c on c.id = r.copied_from
    order by r.in_force_from desc, r.created_at desc`.execute(trx);
  const present = rows.find((row) => row.inForceFrom <= now);
  return rows.map(({ version, rules, inForceFrom, createdAt, ...row }) => ({
    ...row,
    rules: { ...rules, version },
    inForceFrom: inForceFrom.toISOString(),
    createdAt: createdAt.toISOString(),
    state: row.id === present?.id ? "present" : inForceFrom > now ? "planned" : "past",
  }));
}
