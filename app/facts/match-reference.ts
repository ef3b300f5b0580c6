import { type RawBuilder, sql } from "kysely";
import type { Trx } from "#db/index.server";
import { clock } from "~/config/clock";
import type { MatchReference } from "~/domain/matching/facts";
import type { Names } from "~/domain/matching/names";
import { defaultRuleSet, type RuleSet } from "~/domain/matching/rule-set";

export type ReferenceRow = {
  occupations: { id: string; de: string; en: string; kldb: string; isco: string; group: string }[];
  skills: { id: string; de: string; en: string; type: string }[];
  apprenticeships: { id: string; de: string; en: string }[];
  instruments: { id: string; de: string; en: string }[];
  districts: { id: string; name: string; lat: number; lon: number }[];
  statuses: { id: string; de: string; en: string }[];
  rules: RuleSet | null;
};

/** The reference data of the rules as one column, for a statement that asks for more. */
export const referenceColumn = (): RawBuilder<ReferenceRow> => sql`jsonb_build_object(
  'occupations', (select jsonb_agg(jsonb_build_object('id', id, 'de', de, 'en', en, 'kldb', kldb2010, 'isco', isco08,
    'group', occupation_group) order by position, id) from occupation),
  'skills', (select jsonb_agg(jsonb_build_object('id', id, 'de', de, 'en', en, 'type', type) order by position, id)
    from skill),
  'apprenticeships', (select jsonb_agg(jsonb_build_object('id', id, 'de', de, 'en', en) order by position, id)
    from apprenticeship),
  'instruments', (select jsonb_agg(jsonb_build_object('id', id, 'de', de, 'en', en) order by position, id)
    from instrument),
  'districts', (select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'lat', lat, 'lon', lon) order by position, id)
    from district),
  'statuses', (select jsonb_agg(jsonb_build_object('id', id, 'de', de, 'en', en) order by position, id)
    from residence_status),
  'rules', (select rules || jsonb_build_object('version', version) from match_rule_set
    where in_force_from <= ${clock.now()} order by in_force_from desc, created_at desc limit 1))`;

/** Everything the rules look up, the rule set in force and the names the pages need, in one statement. */
export async function matchReference(trx: Trx): Promise<MatchLookUp> {
  const { rows } = await sql<{ reference: ReferenceRow }>`select ${referenceColumn()} as reference`.execute(trx);
  const row = rows[0];
  if (!row) throw new Error("reference data is missing");
  return lookUpOf(row.reference);
}

export type MatchLookUp = {
  reference: MatchReference;
  names: Names;
  skillTypes: Map<string, string>;
  rules: RuleSet;
};

/** Turns what `referenceColumn` returned into what the rules and the pages use. */
export function lookUpOf(row: ReferenceRow): MatchLookUp {
  const named = (list: { id: string; de: string; en: string }[] | null) =>
    Object.fromEntries((list ?? []).map(({ id, de, en }) => [id, { de, en }]));
  return {
    rules: row.rules ?? defaultRuleSet,
    reference: {
      occupations: new Map(row.occupations.map((o) => [o.id, { kldb: o.kldb, isco: o.isco, group: o.group }])),
      skills: new Map(row.skills.map((s) => [s.id, { type: s.type }])),
      districts: new Map(row.districts.map((d) => [d.id, { lat: d.lat, lon: d.lon }])),
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
