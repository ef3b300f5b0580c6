import { sql } from "kysely";
import { stem } from "~/domain/text/stem";
import { foldedWords } from "~/domain/text/words";
import type { DocumentOf, IndexName, SearchDb } from "../engine";
import { type IndexSettings, settingsOf, zones } from "../settings";
import { columnOf, type FieldKind } from "../settings/fields";
import { weightLabels } from "./score";
import { type Slot, tableOf, wordsOf } from "./statement";

/** The type of the column that holds such a field. */
export const sqlTypes: Record<FieldKind, string> = {
  keyword: "text",
  keywords: "text[]",
  number: "double precision",
  boolean: "boolean",
  date: "date",
  instant: "timestamptz",
};

/** Positions above this are all the same to a tsvector. */
const lastPosition = 16_383;

/** Most texts of a document (occupation, synonyms, tasks, skills, district) are those of thousands of others. */
const readTexts = new Map<string, readonly { word: string; stem: string }[]>();
const maxTexts = 20_000;

/** Writes documents into one slot; an unchanged one is left alone, so that repeating costs nothing. */
export async function writeDocuments<I extends IndexName>(
  db: SearchDb,
  index: I,
  slot: Slot,
  documents: readonly DocumentOf[I][],
): Promise<void> {
  if (documents.length === 0) return;
  const settings: IndexSettings<DocumentOf[I]> = settingsOf[index] as unknown as IndexSettings<DocumentOf[I]>;
  const fields = Object.entries(settings.fields);
  const known = new Map<string, string>();
  const rows = documents.map((document) => {
    const values: Record<string, unknown> = document;
    return {
      id: document.id,
      version: document.version,
      doc: document,
      lat: document.lat,
      lon: document.lon,
      tsv: vectorOf(settings, document, known),
      ...Object.fromEntries(fields.map(([field]) => [columnOf(field), values[field] ?? null])),
    };
  });
  const columns = ["id", "version", "doc", "lat", "lon", "tsv", ...fields.map(([field]) => columnOf(field))];
  const record = sql.raw(
    [
      "id text",
      "version text",
      "doc jsonb",
      "lat float8",
      "lon float8",
      "tsv text",
      ...fields.map(([field, kind]) => `${columnOf(field)} ${sqlTypes[kind]}`),
    ].join(", "),
  );
  const into = sql.raw(tableOf(index, slot));
  await sql`insert into ${into} as t (${sql.join(columns.map((name) => sql.id(name)))})
    select ${sql.join(columns.map((name) => (name === "tsv" ? sql`tsv::tsvector` : sql.id(name))))}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x (${record})
    on conflict (id) do update set ${sql.join(columns.slice(1).map((name) => sql`${sql.id(name)} = excluded.${sql.id(name)}`))}
    where t.version <> excluded.version`.execute(db);
  await learnWords(db, index, slot, known);
}

/** `'kuchenhilf':1A 'teller':7C`: stems with the zone they stand in. */
function vectorOf<D>(settings: IndexSettings<D>, document: D, known: Map<string, string>): string {
  const text = settings.text(document);
  let position = 0;
  const lexemes: string[] = [];
  for (const zone of zones) {
    for (const part of text[zone]) {
      for (const { word, stem: stemmed } of part ? wordsIn(part) : []) {
        known.set(word, stemmed);
        position = Math.min(position + 1, lastPosition);
        lexemes.push(`'${stemmed}':${position}${weightLabels[zone]}`);
      }
    }
  }
  return lexemes.join(" ");
}

/** Reading a text costs a hundred times what remembering it does; a rebuild reads the same ones again and again. */
function wordsIn(text: string): readonly { word: string; stem: string }[] {
  const remembered = readTexts.get(text);
  if (remembered) return remembered;
  const read = foldedWords(text).map((word) => ({ word, stem: stem(word) }));
  if (readTexts.size >= maxTexts) readTexts.clear();
  readTexts.set(text, read);
  return read;
}

/** The word list that typed words are compared with. Its version rises only when a word is really new. */
async function learnWords(
  db: SearchDb,
  index: IndexName,
  slot: Slot,
  known: ReadonlyMap<string, string>,
): Promise<void> {
  const sorted = [...known.keys()].sort();
  await sql`with new as (
      insert into ${sql.raw(wordsOf(index, slot))} (word, stem)
      select * from unnest(${sorted}::text[], ${sorted.map((word) => known.get(word) ?? word)}::text[])
      on conflict do nothing returning 1)
    update search_pg.vocabulary set version = version + 1
    where index_name = ${index} and slot = ${slot} and exists (select from new)`.execute(db);
}
