import { type Kysely, sql } from "kysely";
import type { DB } from "../schema";
import { contentsInForce, isLater, type OfficialKind, officialFiles, officialKinds, tableOf } from "./official";
import { loadTitles } from "./titles";

type Row = Record<string, string>;
type Entry = { key: string; label: string };

/** What a newer file changes. Of titles the label is the position they belong to. */
export type Difference = {
  kind: OfficialKind;
  /** version in force, and that of the file */
  from: string;
  to: string;
  same: number;
  added: Entry[];
  renamed: (Entry & { before: string })[];
  gone: Entry[];
  /** occupations that stand for a code that is gone, with how many rows point at them */
  used: { id: string; code: string; template: boolean; people: number; jobs: number }[];
};

/** Why a file cannot be read as the official one. The message is for whoever gave it. */
export class UnfitFile extends Error {}

/** Keys of an official file that have one form. */
const formOf: Partial<Record<OfficialKind, { column: string; form: RegExp }>> = {
  kldb: { column: "code", form: /^\d{1,5}$/ },
  "kldb-titles": { column: "kldb5", form: /^\d{5}$/ },
  isco: { column: "code", form: /^\d{1,4}$/ },
};

function rowsOf(content: string): Row[] {
  try {
    return tableOf<Row>(content);
  } catch (cause) {
    throw new UnfitFile(`This is no table in UTF-8 with commas: ${cause instanceof Error ? cause.message : cause}`);
  }
}

/** Which official file this is, by its header. @throws UnfitFile */
export function kindOf(content: string): OfficialKind {
  const [first] = rowsOf(content);
  const columns = Object.keys(first ?? {});
  const kind = officialKinds.find((each) => officialFiles[each].columns.every((column) => columns.includes(column)));
  if (!kind) {
    const known = officialKinds.map((each) => `${each}: ${officialFiles[each].columns.join(",")}`).join("\n  ");
    throw new UnfitFile(`No official file has these columns: ${columns.join(",")}. Known are\n  ${known}`);
  }
  return kind;
}

/**
 * Compares a newer file with what is in force; writes nothing.
 * @param version of the newer file; one that is not later than the version in force is refused
 * @throws UnfitFile when it is not that kind of file, or has lost more than half of its rows
 */
export async function compareOfficial(
  owner: Kysely<DB>,
  file: { kind: OfficialKind; content: string; version: string },
): Promise<Difference> {
  const { kind, version } = file;
  const { key, label, columns } = officialFiles[kind];
  const inForce = (await contentsInForce(owner))[kind];
  if (!isLater(version, inForce.version))
    throw new UnfitFile(`Version ${version} is not later than ${inForce.version}, which is in force.`);
  const rows = rowsOf(file.content);
  const missing = columns.filter((column) => rows[0]?.[column] === undefined);
  if (missing.length > 0) throw new UnfitFile(`A file of ${kind} has these columns, too: ${missing.join(", ")}`);
  const form = formOf[kind];
  const [odd] = rows.filter((row) => !row[key] || (form && !form.form.test(row[form.column] ?? "")));
  if (odd) throw new UnfitFile(`This row is no entry of ${kind}: ${JSON.stringify(odd)}`);
  const entries = (list: readonly Row[]) => new Map(list.map((row) => [row[key] ?? "", row[label] ?? ""]));
  const [before, after] = [entries(rowsOf(inForce.content)), entries(rows)];
  const gone = [...before].filter(([each]) => !after.has(each)).map(toEntry);
  if (gone.length > before.size / 2)
    throw new UnfitFile(`${gone.length} of ${before.size} entries are missing. Is the file whole?`);
  return {
    kind,
    from: inForce.version,
    to: version,
    same: [...after].filter(([each, name]) => before.get(each) === name).length,
    added: [...after].filter(([each]) => !before.has(each)).map(toEntry),
    renamed: [...after].flatMap(([each, name]) => {
      const was = before.get(each);
      return was === undefined || was === name ? [] : [{ key: each, label: name, before: was }];
    }),
    gone,
    used:
      kind === "kldb"
        ? await usesOf(
            owner,
            gone.map((entry) => entry.key),
          )
        : [],
  };
}

const toEntry = ([key, label]: [string, string]): Entry => ({ key, label });

async function usesOf(owner: Kysely<DB>, codes: readonly string[]): Promise<Difference["used"]> {
  const { rows } = await sql<Difference["used"][number]>`
    select o.id, o.kldb2010 as code, o.template,
      (select count(*)::int from (select candidate_id from candidate_experience where occupation_id = o.id
        union select candidate_id from candidate_wish where occupation_id = o.id) p) as people,
      (select count(*)::int from job j where j.occupation_id = o.id) as jobs
    from occupation o where o.kldb2010 = any(${codes}::text[]) order by o.kldb2010, o.id`.execute(owner);
  return rows;
}

/** Puts a newer file in force; positions, titles and names follow at once. @throws UnfitFile as `compareOfficial` */
export async function applyOfficial(
  owner: Kysely<DB>,
  file: { kind: OfficialKind; content: string; version: string; source: string },
): Promise<Difference> {
  const difference = await compareOfficial(owner, file);
  const { kind, content, version, source } = file;
  const row = { version, source, content };
  await owner
    .insertInto("officialFile")
    .values({ name: kind, ...row })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ ...row, storedAt: sql`now()` }))
    .execute();
  await loadTitles(owner);
  return difference;
}
