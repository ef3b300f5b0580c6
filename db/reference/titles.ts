import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { type Kysely, sql } from "kysely";
import { type Classification, titlesOf } from "../../app/domain/occupation/classification";
import { packTitles } from "../../app/domain/occupation/title-list";
import type { DB } from "../schema";
import occupations from "./occupations.json";
import {
  contentsInForce,
  folder,
  type OfficialContents,
  officialKinds,
  shippedContent,
  shippedContents,
  tableOf,
} from "./official";
import { loadPositions } from "./positions";
import sectors from "./sectors.json";
import synonyms from "./synonyms.json";
import bareSynonyms from "./synonyms_bare.json";
import moreSynonyms from "./synonyms_more.json";

/** Raised with every change to how titles are read, so that the list is made anew. */
const reading = 4;

const ownWords = "words of the makers";

const synonymsOf = (id: string): string[] =>
  [...synonyms, ...moreSynonyms, ...bareSynonyms]
    .filter(({ occupation }) => occupation === id)
    .flatMap(({ occupation: _id, ...words }) => Object.values(words as Record<string, string[]>).flat());

/** The makers' own words, one file a language. */
const wordFiles = () => readdirSync(folder).filter((name) => /^words-\w+\.json$/.test(name));
const ownFiles = () => ["crosswalk.json", "collect.json", ...wordFiles()];

/** The classifications in force, and the makers' words for the ISCO groups. */
function classificationOf(contents: OfficialContents): Classification {
  return {
    kldbTitles: tableOf(contents["kldb-titles"].content),
    esco: tableOf(contents.esco.content),
    escoArabic: tableOf(contents["esco-arabic"].content),
    crosswalk: JSON.parse(shippedContent("crosswalk.json")),
    kinds: JSON.parse(shippedContent("collect.json")),
    words: Object.fromEntries(wordFiles().map((name) => [name, JSON.parse(shippedContent(name))])),
    templates: occupations.map((row) => ({
      words: [row.de, row.en, ...synonymsOf(row.id)],
      positions: [...row.trades, row.kldb2010],
    })),
  };
}

/** The classifications that ship with the product. */
export const shippedClassification = (): Classification => classificationOf(shippedContents());

/** Every title of the shipped classifications as one packed text. */
export const packedTitles = (): string => packTitles(titlesOf(shippedClassification()));

/**
 * Writes the positions and the list of titles, only when a file or the reading changed: taking 60,000 titles apart costs
 * seconds.
 */
export async function loadTitles(owner: Kysely<DB>): Promise<void> {
  const contents = await contentsInForce(owner);
  const hash = createHash("sha256").update(String(reading));
  for (const kind of officialKinds) hash.update(`${contents[kind].version} ${contents[kind].content}`);
  for (const name of ownFiles()) hash.update(shippedContent(name));
  hash.update(JSON.stringify([occupations, synonyms, moreSynonyms, bareSynonyms, sectors]));
  const version = hash.digest("hex").slice(0, 16);
  const loaded = await owner.selectFrom("titleList").select("version").executeTakeFirst();
  if (loaded?.version === version) return;
  const packed = packTitles(titlesOf(classificationOf(contents)));
  const source = [...officialKinds.map((kind) => `${contents[kind].source} ${contents[kind].version}`), ownWords].join(
    "; ",
  );
  await owner.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(20261201)`.execute(trx);
    await loadPositions(trx, contents);
    await sql`insert into title_list (version, source, titles, packed)
      values (${version}, ${source}, ${packed.split("\n").length}, ${packed})
      on conflict (id) do update set version = excluded.version, source = excluded.source, titles = excluded.titles,
        packed = excluded.packed, made_at = now()`.execute(trx);
  });
}
