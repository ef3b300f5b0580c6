import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { dayMs } from "~/domain/days";
import { ownTaskTables, type SweptTable, sweptTables } from "~/domain/privacy/retention";
import { importRetentionDays } from "~/facts/import-retention";

/** Days ahead for which the page says what will go. */
const ahead = 30;

/** A line of the coordinator's list: a table whose rows go by themselves. */
export type RetentionLine = {
  table: SweptTable | keyof typeof ownTaskTables;
  days: number;
  /** rows that go within the next 30 days; null where another task counts by itself */
  soon: number | null;
  last: { at: Date; gone: number } | null;
};

/** What goes by itself, what will go and what went last. Three queries. */
export async function retentionLines(trx: Trx, now: Date): Promise<RetentionLine[]> {
  const swept = Object.keys(sweptTables) as SweptTable[];
  const befores = swept.map((table) => new Date(now.getTime() - (sweptTables[table].days - ahead) * dayMs));
  const { rows: counts } = await sql<{ table: SweptTable; soon: number }>`
    select t.name as "table", old_rows(t.name, t.before, false) as soon
    from unnest(${swept}::text[], ${befores}::timestamptz[]) as t (name, before)`.execute(trx);
  const { rows: runs } = await sql<{ table: string; at: Date; gone: number }>`
    select distinct on (table_name) table_name as "table", ran_at as at, gone
    from retention_run order by table_name, ran_at desc`.execute(trx);
  const lastOf = new Map(runs.map(({ table, ...last }) => [table, last]));
  const importDays = await importRetentionDays(trx);
  const own = Object.entries(ownTaskTables) as [keyof typeof ownTaskTables, { days: number }][];
  return [
    ...swept.map((table) => ({
      table,
      days: sweptTables[table].days,
      soon: counts.find((count) => count.table === table)?.soon ?? 0,
      last: lastOf.get(table) ?? null,
    })),
    ...own.map(([table, { days }]) => ({
      table,
      days: table === "import_row" ? importDays : days,
      soon: null,
      last: null,
    })),
  ];
}
