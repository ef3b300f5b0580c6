import type { Trx } from "#db/index.server";
import { findReference, type ReferenceRow } from "#db/repositories/match-reference";
import type { MatchReference } from "~/domain/matching/facts";
import type { Names } from "~/domain/matching/names";
import { defaultRuleSet, type RuleSet } from "~/domain/matching/rule-set";

/** Everything the rules look up, the rule set in force and the names the pages need, in one statement. */
export const matchReference = async (trx: Trx): Promise<MatchLookUp> => lookUpOf(await findReference(trx));

export type MatchLookUp = {
  reference: MatchReference;
  names: Names;
  skillTypes: Map<string, string>;
  rules: RuleSet;
};

/** Turns the reference data as read into what the rules and the pages use. */
export function lookUpOf(row: ReferenceRow): MatchLookUp {
  const named = (list: { id: string; de: string; en: string }[] | null) =>
    Object.fromEntries((list ?? []).map(({ id, de, en }) => [id, { de, en }]));
  return {
    rules: row.rules ?? defaultRuleSet,
    reference: {
      occupations: new Map(
        row.occupations.map((o) => [
          o.id,
          { kldb: o.kldb, isco: o.isco, group: o.group, positions: [o.kldb, ...o.trades] },
        ]),
      ),
      skills: new Map(row.skills.map((s) => [s.id, { type: s.type }])),
      districts: new Map(row.districts.map(({ id, lat, lon, weakService }) => [id, { lat, lon, weakService }])),
    },
    names: {
      occupation: named(row.occupations),
      skill: named(row.skills),
      apprenticeship: named(row.apprenticeships),
      instrument: named(row.instruments),
      district: Object.fromEntries(row.districts.map((d) => [d.id, { de: d.name, en: d.name }])),
      status: named(row.statuses),
    },
    skillTypes: new Map(row.skills.map((s) => [s.id, s.type])),
  };
}
