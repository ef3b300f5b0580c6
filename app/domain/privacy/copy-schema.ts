import { signedInRoles } from "../actor";
import { classesByTable } from "./columns";
import { copiedColumns, copyFormat, copyOrder, copySchemaPath } from "./copy";
import { copyLabelOf } from "./copy-labels";
import { sinces } from "./retention";

/** What the database knows of a column: its type as it calls it, whether it may be empty, and the table it refers to. */
export type ColumnFact = { type: string; empty: boolean; to: string | null };

type Schema = Record<string, unknown>;

const named: Schema = {
  type: "object",
  description: "A row of a list, with its name in German.",
  properties: { id: { type: "string" }, name: { type: ["string", "null"] } },
  required: ["id", "name"],
  additionalProperties: false,
};
const roles = ["self", ...signedInRoles];

/** The JSON Schema of a value that the database holds in such a column. */
function valueIn({ type, to }: ColumnFact): Schema {
  if (to === "app_user") return { enum: [...roles, null], description: "Who it was, by role (Art. 15(4) GDPR)." };
  if (to !== null) return named;
  if (type.endsWith("[]")) return { type: "array", items: { type: ["string", "number"] } };
  if (/^(integer|bigint|smallint|numeric|double)/.test(type)) return { type: "number" };
  if (type === "boolean") return { type: "boolean" };
  if (type === "date") return { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\d$" };
  return type === "jsonb" ? {} : { type: "string" };
}

const orNull = (schema: Schema): Schema =>
  Object.keys(schema).length === 0 ? schema : { anyOf: [schema, { type: "null" }] };

/**
 * The JSON Schema (2020-12) of a copy. @param factOf a column as the database knows it; @param words what the catalogue
 * calls tables and columns
 */
export function copySchema(
  factOf: (table: string, column: string) => ColumnFact,
  words: { table: (table: string) => string; label: (label: string) => string },
): Schema {
  const rowOf = (table: string): Schema => {
    const properties = Object.fromEntries(
      copiedColumns(table).map((column) => {
        const fact = factOf(table, column);
        const value = valueIn(fact);
        return [
          column,
          {
            title: words.label(copyLabelOf(column) ?? column),
            "x-class": classesByTable.get(table)?.get(column),
            ...(fact.empty || fact.to === "app_user" ? orNull(value) : value),
          },
        ];
      }),
    );
    // one half of a decision between two people is about the other
    const halves = table === "order_decision" ? ["passed_fit", "chosen_fit"] : [];
    const required = Object.keys(properties).filter((column) => !halves.includes(column));
    return { type: "object", properties, required, additionalProperties: false };
  };
  const records = Object.fromEntries(
    copyOrder.map((table) => [table, { title: words.table(table), type: "array", items: rowOf(table) }]),
  );
  const rule = {
    type: "object",
    properties: {
      purpose: { type: "string" },
      days: { type: "number", description: "Days until a row is deleted by itself." },
      since: { enum: [...sinces] },
      with: { type: "string", description: "The table whose row it goes with." },
    },
    required: ["purpose"],
    additionalProperties: false,
  };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: copySchemaPath,
    title: "Copy of everything held about a person (Art. 15, 20 GDPR)",
    type: "object",
    properties: {
      $schema: { type: "string" },
      format: { const: copyFormat },
      madeOn: { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\d$" },
      responsible: { type: "object", additionalProperties: { type: "string" } },
      records: { type: "object", properties: records, additionalProperties: false },
      kept: { type: "object", additionalProperties: rule },
    },
    required: ["$schema", "format", "madeOn", "responsible", "records", "kept"],
    additionalProperties: false,
  };
}
