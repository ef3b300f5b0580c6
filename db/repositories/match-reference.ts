import { type RawBuilder, sql } from "kysely";
import type { WeakService } from "~/domain/job/weak-service";
import type { RuleSet } from "~/domain/matching/rule-set";
import type { Trx } from "../index.server";

export type ReferenceRow = {
  occupations: { id: string; de: string; en: string; kldb: string; trades: string[]; isco: string; group: string }[];
  skills: { id: string; de: string; en: string; type: string }[];
  apprenticeships: { id: string; de: string; en: string }[];
  instruments: { id: string; de: string; en: string }[];
  districts: { id: string; name: string; lat: number; lon: number; weakService: WeakService[] }[];
  statuses: { id: string; de: string; en: string }[];
  rules: RuleSet | null;
};

/** The reference data of the rules as one column, for a statement that asks for more. */
export const referenceColumn = (): RawBuilder<ReferenceRow> => sql`jsonb_build_object(
  'occupations', (select jsonb_agg(jsonb_build_object('id', id, 'de', de, 'en', en, 'kldb', kldb2010, 'trades', trades, 'isco', isco08,
    'group', occupation_group) order by position, id) from occupation),
  'skills', (select jsonb_agg(jsonb_build_object('id', id, 'de', de, 'en', en, 'type', type) order by position, id)
    from skill),
  'apprenticeships', (select jsonb_agg(jsonb_build_object('id', id, 'de', de, 'en', en) order by position, id)
    from apprenticeship),
  'instruments', (select jsonb_agg(jsonb_build_object('id', id, 'de', de, 'en', en) order by position, id)
    from instrument),
  'districts', (select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'lat', lat, 'lon', lon, 'weakService', weak_service) order by position, id)
    from district),
  'statuses', (select jsonb_agg(jsonb_build_object('id', id, 'de', de, 'en', en) order by position, id)
    from residence_status),
  'rules', (select rules || jsonb_build_object('version', version) from match_rule_set
    where in_force_from <= statement_timestamp() order by in_force_from desc, created_at desc limit 1))`;

/** What the rules look up, in one statement. */
export async function findReference(trx: Trx): Promise<ReferenceRow> {
  const { rows } = await sql<{ reference: ReferenceRow }>`select ${referenceColumn()} as reference`.execute(trx);
  const row = rows[0];
  if (!row) throw new Error("reference data is missing");
  return row.reference;
}
