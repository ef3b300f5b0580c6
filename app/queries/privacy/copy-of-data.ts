import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { cityDay } from "~/config/clock";
import type { LookRelation } from "~/domain/access/looks";
import { mayReadPapers } from "~/domain/access/need-to-know";
import type { IsoDate } from "~/domain/days";
import { notFound } from "~/domain/errors";
import {
  type CopyFound,
  type CopyOfData,
  copyFormat,
  copyOrder,
  copySchemaPath,
  copyWanted,
  inOrder,
  keptOf,
  withoutIds,
  withoutOthers,
} from "~/domain/privacy/copy";
import { readCity } from "~/facts/city";
import { importRetentionDays } from "~/facts/import-retention";

/**
 * Everything held about a person, for the team or for the person themselves (Art. 15, 20 GDPR); names of others are held
 * back. Three statements. @throws AppError not_found for nobody the actor may see
 */
export async function copyOfData(
  trx: Trx,
  id: string,
  { origin, today }: { origin: string; today: IsoDate },
): Promise<CopyOfData | null> {
  const { rows } = await sql<{ copy: CopyFound; relation: LookRelation; reasonAt: Date | null }>`
    select copy_about(c.id, ${JSON.stringify(copyWanted())}::jsonb) as copy, reader.relation, reader.reason_at
    from candidate c cross join lateral reader_of(c.id) reader
    where c.id = ${id}::uuid and c.state <> 'erased'`.execute(trx);
  const [row] = rows;
  if (!row) throw notFound("candidate");
  // papers and benefits are in it: a colleague says first why they need to know
  const isOwn = row.relation === "system";
  if (!isOwn && !mayReadPapers({ relation: row.relation, reasonOn: row.reasonAt && cityDay(row.reasonAt) }, today))
    return null;
  const found = row.copy;
  const records = inOrder(withoutIds(withoutOthers(found)));
  const tables = copyOrder.filter((table) => records[table]);
  const city = await readCity(trx);
  return {
    $schema: `${origin}${copySchemaPath}`,
    format: copyFormat,
    madeOn: today,
    responsible: Object.fromEntries(
      Object.entries(city).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    ),
    records: Object.fromEntries(tables.map((table) => [table, records[table] ?? []])),
    kept: keptOf(tables, await importRetentionDays(trx)),
  };
}
