import { setReason, type Trx } from "#db/index.server";
import { insertRuleSet, listRuleVersions, lockRuleSets } from "#db/repositories/rule-sets";
import { type Clock, cityInstant } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { refused } from "~/domain/errors";
import { nextVersion, type RuleNumbers, rulesOf } from "~/domain/matching/rule-set-form";

export type NewRules = {
  numbers: RuleNumbers;
  reason: string;
  /** first day, YYYY-MM-DD; null = from now on */
  startsOn: string | null;
  /** the earlier set whose numbers are used again */
  copiedFrom: string | null;
};

/**
 * Adds a rule set, in force from now or from a later day. Earlier sets and the results made with them stay as they are.
 * @throws AppError rule `dateInPast` when the day is in the past
 */
export async function putRulesIntoForce(
  trx: Trx,
  actor: Staff,
  input: NewRules,
  time: Clock,
): Promise<{ version: string }> {
  const today = time.today();
  if (input.startsOn !== null && input.startsOn < today) throw refused("dateInPast", {}, "startsOn");
  await lockRuleSets(trx);
  const { version, ...rules } = rulesOf(input.numbers, nextVersion(today, await listRuleVersions(trx)));
  await setReason(trx, input.reason);
  await insertRuleSet(trx, {
    version,
    rules,
    inForceFrom:
      input.startsOn === null || input.startsOn === today ? time.now() : cityInstant(input.startsOn, "00:00"),
    reason: input.reason,
    copiedFrom: input.copiedFrom,
    createdBy: actor.userId,
    createdAt: time.now(),
  });
  return { version };
}
