import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { findCityRow } from "#db/repositories/city-settings";
import { type City, citySchema } from "~/domain/city/profile";
import type { HistoryEntry } from "~/domain/history";

export type CityPage = { city: City; version: number; history: HistoryEntry[] };
type Values = Record<string, unknown>;

/** What the city says about itself, and who changed what of it, newest first. Two statements. */
export async function cityPage(trx: Trx): Promise<CityPage> {
  const row = await findCityRow(trx, "city");
  const { rows } = await sql<HistoryEntry>`
    select l.id, l.at, l.table_name as "table", l.operation, u.name as "userName", l.actor_role as role, l.reason,
      l.before -> 'value' as before, l.after -> 'value' as after
    from change_log l left join app_user u on u.id = l.actor_user_id
    where l.table_name = 'city_setting' and l.row_id = 'city' order by l.id desc limit 100`.execute(trx);
  return {
    city: citySchema.parse(row?.value ?? {}),
    version: row?.version ?? 0,
    history: rows.map((entry) => ({ ...entry, ...difference(byDay(entry.before), byDay(entry.after)) })),
  };
}

/** The opening hours of each day by themselves, as the page has them. */
function byDay(values: Values | null): Values | null {
  const { hours, ...rest } = values ?? {};
  if (typeof hours !== "object" || hours === null) return values;
  const days = Object.entries(hours as Record<string, { opens: string; closes: string }>);
  return { ...rest, ...Object.fromEntries(days.map(([day, { opens, closes }]) => [day, `${opens}–${closes}`])) };
}

/** The history holds the whole row; a line shows only what one change changed. */
function difference(before: Values | null, after: Values | null): { before: Values | null; after: Values | null } {
  if (before === null || after === null) return { before, after };
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null),
  );
  const only = (values: Values) => Object.fromEntries(changed.map((field) => [field, values[field] ?? null]));
  return { before: only(before), after: only(after) };
}
