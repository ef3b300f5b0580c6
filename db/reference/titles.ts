import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { type Kysely, sql } from "kysely";
import { type Classification, titlesOf } from "../../app/domain/occupation/classification";
import { packTitles } from "../../app/domain/occupation/title-list";
import type { DB } from "../schema";
import occupations from "./occupations.json";
import synonyms from "./synonyms.json";
import bareSynonyms from "./synonyms_bare.json";
import moreSynonyms from "./synonyms_more.json";

/** Raised with every change to how titles are read, so that the list is made anew. */
const reading = 2;

const source =
  "KldB 2010, version 2020 (Bundesagentur für Arbeit); ESCO 1.1.1, Arabic labels 1.0 (European Union); words of the makers";

const tables = {
  kldbTitles: "kldb-titles.csv",
  esco: "esco-occupations.csv",
  escoArabic: "esco-arabic.csv",
} as const;

const synonymsOf = (id: string): string[] =>
  [...synonyms, ...moreSynonyms, ...bareSynonyms]
    .filter(({ occupation }) => occupation === id)
    .flatMap(({ occupation: _id, ...words }) => Object.values(words as Record<string, string[]>).flat());

const folder = new URL("./classification/", import.meta.url);
/** The makers' own words, one file a language. */
const wordFiles = readdirSync(folder).filter((name) => /^words-\w+\.json$/.test(name));

const contentOf = (name: string): string => readFileSync(new URL(name, folder), "utf8");

/** The classifications that ship with the product, and the makers' words for the ISCO groups. */
export function shippedClassification(): Classification {
  const table = <Row>(name: string): Row[] => parse(contentOf(name), { columns: true, bom: true });
  return {
    kldbTitles: table(tables.kldbTitles),
    esco: table(tables.esco),
    escoArabic: table(tables.escoArabic),
    crosswalk: JSON.parse(contentOf("crosswalk.json")),
    kinds: JSON.parse(contentOf("collect.json")),
    words: Object.fromEntries(wordFiles.map((name) => [name, JSON.parse(contentOf(name))])),
    templates: occupations.map((row) => ({
      words: [row.de, row.en, ...synonymsOf(row.id)],
      positions: [...row.trades, row.kldb2010],
    })),
  };
}

/** Every title of the shipped classifications as one packed text. */
export const packedTitles = (): string => packTitles(titlesOf(shippedClassification()));

/** Writes the list of titles, only when a file or the reading changed: taking 60,000 titles apart costs seconds. */
export async function loadTitles(owner: Kysely<DB>): Promise<void> {
  const hash = createHash("sha256").update(String(reading));
  for (const name of [...Object.values(tables), "crosswalk.json", "collect.json", ...wordFiles])
    hash.update(contentOf(name));
  hash.update(JSON.stringify([occupations, synonyms, moreSynonyms, bareSynonyms]));
  const version = hash.digest("hex").slice(0, 16);
  const loaded = await owner.selectFrom("titleList").select("version").executeTakeFirst();
  if (loaded?.version === version) return;
  const packed = packedTitles();
  await sql`insert into title_list (version, source, titles, packed)
    values (${version}, ${source}, ${packed.split("\n").length}, ${packed})
    on conflict (id) do update set version = excluded.version, source = excluded.source, titles = excluded.titles,
      packed = excluded.packed, made_at = now()`.execute(owner);
}
