import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Kysely } from "kysely";
import type { DB } from "../schema";

/**
 * The official files, each as its publisher's table in UTF-8 with a header. `key` and `label`: what a row is known by and
 * what it is called; a key may stand several times where a row is only its label (titles).
 */
export const officialFiles = {
  kldb: {
    file: "kldb-2010-v2020.csv",
    version: "2020",
    source: "Klassifikation der Berufe 2010 (Bundesagentur für Arbeit)",
    columns: ["code", "level", "title", "short_title"],
    key: "code",
    label: "title",
  },
  "kldb-titles": {
    file: "kldb-titles.csv",
    version: "2020",
    source: "Klassifikation der Berufe 2010, Berufsbenennungen (Bundesagentur für Arbeit)",
    columns: ["title", "kldb5"],
    key: "title",
    label: "kldb5",
  },
  esco: {
    file: "esco-occupations.csv",
    version: "1.1.1",
    source: "ESCO (European Union)",
    columns: ["uri", "esco_code", "isco08", "label_en", "alternatives_en", "labels_de"],
    key: "uri",
    label: "label_en",
  },
  "esco-arabic": {
    file: "esco-arabic.csv",
    version: "1.0",
    source: "ESCO, Arabic labels (European Union)",
    columns: ["uri", "label_ar", "alternatives_ar"],
    key: "uri",
    label: "label_ar",
  },
  isco: {
    file: "isco-08.csv",
    version: "08",
    source: "ISCO-08 (International Labour Organization, European Union)",
    columns: ["code", "label_en", "label_de"],
    key: "code",
    label: "label_en",
  },
} as const satisfies Record<string, OfficialFile>;

type OfficialFile = {
  file: string;
  version: string;
  source: string;
  columns: readonly string[];
  key: string;
  label: string;
};
export type OfficialKind = keyof typeof officialFiles;
export const officialKinds = Object.keys(officialFiles) as OfficialKind[];

/** A file in force: the one that ships, or a newer one that this city has read in. */
type OfficialContent = { version: string; source: string; content: string };
export type OfficialContents = Readonly<Record<OfficialKind, OfficialContent>>;

export const folder = new URL("./classification/", import.meta.url);
export const shippedContent = (name: string): string => readFileSync(new URL(name, folder), "utf8");

/** Rows of a table, by the names in its header. */
export const tableOf = <Row>(content: string): Row[] =>
  parse(content, { columns: true, bom: true, skip_empty_lines: true });

/** Whether a version comes after another one: by its numbers ("1.10" after "1.9"). */
export const isLater = (version: string, than: string): boolean =>
  version.localeCompare(than, "en", { numeric: true }) > 0;

export function shippedContents(): OfficialContents {
  const of = (kind: OfficialKind): OfficialContent => {
    const { file, version, source } = officialFiles[kind];
    return { version, source, content: shippedContent(file) };
  };
  return {
    kldb: of("kldb"),
    "kldb-titles": of("kldb-titles"),
    esco: of("esco"),
    "esco-arabic": of("esco-arabic"),
    isco: of("isco"),
  };
}

/** What counts now: a file that was read in, until the product ships a later one. */
export async function contentsInForce(owner: Kysely<DB>): Promise<OfficialContents> {
  const stored = await owner.selectFrom("officialFile").select(["name", "version", "source", "content"]).execute();
  const inForce: Record<OfficialKind, OfficialContent> = { ...shippedContents() };
  for (const { name, ...file } of stored) {
    const kind = officialKinds.find((each) => each === name);
    if (kind && isLater(file.version, inForce[kind].version)) inForce[kind] = file;
  }
  return inForce;
}
