import { type Kysely, sql } from "kysely";
import { listPositions } from "../../app/domain/occupation/position-list";
import { fold } from "../../app/domain/text/fold";
import type { DB } from "../schema";
import { type OfficialContents, shippedContent, tableOf } from "./official";
import sectors from "./sectors.json";

/**
 * Writes the positions of the classification and their official titles. A code that the file no longer has stays, with the
 * version that dropped it: people and jobs that point at it keep their occupation, and nobody is offered it any more.
 */
export async function loadPositions(trx: Kysely<DB>, contents: OfficialContents): Promise<void> {
  const { version, source } = contents.kldb;
  const kldbTitles = tableOf<{ title: string; kldb5: string }>(contents["kldb-titles"].content);
  const positions = listPositions({
    kldb: tableOf(contents.kldb.content),
    kldbTitles,
    isco: tableOf(contents.isco.content),
    esco: tableOf(contents.esco.content),
    crosswalk: JSON.parse(shippedContent("crosswalk.json")),
    branches: sectors.map(({ group, kldb }) => ({ group, kldb })),
  });
  const rows = positions.map(({ group, ...position }) => ({ ...position, occupation_group: group, version, source }));
  await sql`insert into kldb_position (code, title, de, en, isco08, occupation_group, version, source)
    select code, title, de, en, isco08, occupation_group, version, source
    from jsonb_populate_recordset(null::kldb_position, ${JSON.stringify(rows)}::jsonb)
    on conflict (code) do update set title = excluded.title, de = excluded.de, en = excluded.en, isco08 = excluded.isco08,
      occupation_group = excluded.occupation_group, version = excluded.version, source = excluded.source,
      until_version = null`.execute(trx);
  await sql`update kldb_position set until_version = ${version}
    where until_version is null and code <> all(${positions.map(({ code }) => code)}::text[])`.execute(trx);
  const titles = kldbTitles.map(({ title, kldb5 }) => ({ title, code: kldb5, folded: fold(title) }));
  await sql`delete from kldb_title`.execute(trx);
  await sql`insert into kldb_title (title, code, folded)
    select title, code, folded from jsonb_populate_recordset(null::kldb_title, ${JSON.stringify(titles)}::jsonb)
    where code in (select code from kldb_position) on conflict do nothing`.execute(trx);
  await sql`update occupation o set de = p.de, en = p.en, isco08 = coalesce(p.isco08, ''),
      occupation_group = p.occupation_group, source = p.source || ', ' || p.version
    from kldb_position p where not o.template and p.code = o.kldb2010`.execute(trx);
}
