import type { IsoDate } from "../days";
import { type ColumnClass, classesByTable, personalColumns, tablesAboutOne, thirdColumns } from "./columns";
import { followingTables, type RetentionRule, retentionOf } from "./retention";

/**
 * A person's copy of everything held about them (Art. 15, 20 GDPR): which columns it holds, in which order, and whose names
 * it holds back. It is made from the list of classes, so nothing that is personal can be missing.
 */

/** The form of the file; counted up when a reader would have to change. */
export const copyFormat = "1";
/** Where the description of the file stands. */
export const copySchemaPath = "/copy-of-data.schema.json";

export type CopyRow = Record<string, unknown>;
/** What the database answers: rows by table, and who else is named in their words. */
export type CopyFound = {
  records: Record<string, CopyRow[]>;
  others: { called: string; role: string }[];
};
/** The copy as it is handed out. */
export type CopyOfData = {
  $schema: string;
  format: typeof copyFormat;
  madeOn: IsoDate;
  /** who is responsible, and whom to ask (Art. 15(1) with Art. 13) */
  responsible: Record<string, string>;
  /** rows by table, as the database calls them */
  records: Record<string, CopyRow[]>;
  /** why each table is kept, and how long */
  kept: Record<string, Pick<RetentionRule, "purpose" | "days" | "since" | "with">>;
};

/** Tables of a copy, in the order in which one reads them; whoever was erased has none. */
export const copyOrder: readonly string[] = tablesAboutOne.filter(
  (table) => table !== "erasure" && personalColumns(table).length > 0,
);

const isReference = (name: string) => name.endsWith("_by") || name.endsWith("user_id");

/** The columns a copy reads of a table: what is personal, and of others who did it, who is named by role. */
export const copiedColumns = (table: string): string[] => [
  ...personalColumns(table),
  ...thirdColumns(table).filter((name) => isReference(name) && table !== "access_log" && table !== "change_log"),
];

/** What is asked of the database: columns by table. */
export const copyWanted = (): Record<string, string[]> =>
  Object.fromEntries(copyOrder.map((table) => [table, copiedColumns(table)]));

/** Who stands in the place of a name that is held back. */
const stands: Readonly<Record<string, string>> = {
  specialist: "[Team]",
  coordinator: "[Team]",
  employer: "[Betrieb]",
  candidate: "[andere Person]",
};

/**
 * Holds back the names of others in what was written freely (Art. 15(4) GDPR): whoever has an account or a record here,
 * by their whole name, and the team also after "Frau" or "Herr". The person's own name stays.
 */
export function withoutOthers({ records, others }: CopyFound): CopyFound["records"] {
  const patterns = others.flatMap(({ called, role }) => {
    const place = stands[role] ?? "[andere Person]";
    const parts = called.trim().split(/\s+/).map(escaped);
    const last = parts.at(-1) ?? "";
    const whole = [parts.join("\\s+"), `${last},\\s*${parts.slice(0, -1).join("\\s+")}`];
    const forms = role === "candidate" ? whole : [...whole, `(?:Frau|Herrn?|Mr|Mrs|Ms)\\.?\\s+${last}`];
    return [{ place, pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join("|")})(?![\\p{L}\\p{N}])`, "giu") }];
  });
  const hold = (value: unknown): unknown => {
    if (typeof value === "string")
      return patterns.reduce((text, { place, pattern }) => text.replace(pattern, place), value);
    if (Array.isArray(value)) return value.map(hold);
    if (value && typeof value === "object")
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hold(inner)]));
    return value;
  };
  return mapRows(records, (table, column, value) => (isFree(table, column) ? hold(value) : value));
}

/** Columns in which anything may stand: free text, what was found to fit, and both sides of a change. */
const freeColumns = new Set(["before", "after", "reason", "fit", "profile", "passed_fit", "chosen_fit"]);
const isFree = (table: string, column: string): boolean =>
  freeColumns.has(column) || classesByTable.get(table)?.get(column) === ("text" satisfies ColumnClass);

const anId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** The columns of each row in the order of the list of classes. */
export const inOrder = (records: CopyFound["records"]): CopyFound["records"] =>
  Object.fromEntries(
    Object.entries(records).map(([table, rows]) => {
      const order = copiedColumns(table);
      const place = ([column]: [string, unknown]) => order.indexOf(column);
      return [table, rows.map((row) => Object.fromEntries(Object.entries(row).sort((a, b) => place(a) - place(b))))];
    }),
  );

/** The addresses in the log without the ids of others that were looked at beside the person. */
export const withoutIds = (records: CopyFound["records"]): CopyFound["records"] =>
  mapRows(records, (table, column, value) =>
    table === "access_log" && column === "path" && typeof value === "string" ? value.replace(anId, "…") : value,
  );

/** Why each table of a copy is kept, and how long. @param importDays the city's own number for the rows of lists */
export function keptOf(tables: readonly string[], importDays: number): CopyOfData["kept"] {
  return Object.fromEntries(
    tables.map((table) => {
      const { purpose, days, since, with: owner } = retentionOf(table) ?? { purpose: "care" as const };
      return [
        table,
        {
          purpose,
          ...(days === undefined ? {} : { days: table === "import_row" ? importDays : days }),
          ...(since ? { since } : {}),
          ...(owner ? { with: owner } : {}),
        },
      ];
    }),
  );
}

/** The table whose rows take those of this one with them, at the end of the chain. */
export const heldBy = (table: string): string => {
  const owner = followingTables[table]?.with;
  return owner === undefined ? table : heldBy(owner);
};

function mapRows(
  records: CopyFound["records"],
  change: (table: string, column: string, value: unknown) => unknown,
): CopyFound["records"] {
  return Object.fromEntries(
    Object.entries(records).map(([table, rows]) => [
      table,
      rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([column, value]) => [column, change(table, column, value)])),
      ),
    ]),
  );
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
