import type { ZodType } from "zod";

/** Labels by field name, so that the error summary can name the field; list indexes are left out of the name. */
export type FieldLabels = Readonly<Record<string, string>>;

/**
 * Where a field takes its name, value and errors from: a Conform field (`field={fields.title}`) or plain values
 * (`name`, `defaultValue`, `errors`). Only these parts of Conform's metadata are read, so that both look alike.
 */
export type FieldMeta = {
  id: string;
  name: string;
  initialValue?: unknown;
  errors?: string[];
  required?: boolean;
  minLength?: number;
  maxLength?: number;
  min?: string | number;
  max?: string | number;
};

type Plain = {
  id?: string;
  defaultValue?: string | number | null;
  errors?: string[];
};

/** A field is named once: by its Conform field or, in a form without Conform, by its own name. */
export type FieldSource = Plain & ({ field: FieldMeta; name?: never } | { field?: never; name: string });

/** Text beside the box, the same for every kind of field. */
export type FieldText = {
  label: React.ReactNode;
  hint?: React.ReactNode;
  /** The paragraph the field rests on, for example `§ 1 MiLoG`. */
  law?: React.ReactNode;
  /** Marks the field with "(optional)"; fields without the mark must be filled. */
  optional?: boolean;
};

export type ResolvedField = {
  id: string;
  name: string;
  value: string | undefined;
  values: string[];
  errors: string[];
  meta?: FieldMeta;
};

/** Brings both kinds of source to one shape. */
export function resolveField({ field, name, id, defaultValue, errors }: FieldSource): ResolvedField {
  const fieldName = field ? field.name : name;
  const initial = field?.initialValue ?? defaultValue;
  return {
    id: id ?? field?.id ?? plainFieldId(fieldName),
    name: fieldName,
    value: initial === undefined || initial === null || typeof initial === "object" ? undefined : String(initial),
    values: Array.isArray(initial)
      ? initial.map(String)
      : initial === undefined || initial === null
        ? []
        : [String(initial)],
    errors: errors ?? field?.errors ?? [],
    meta: field,
  };
}

/** The id that a field without Conform gets from its name. */
export function plainFieldId(name: string): string {
  return `field-${name.replace(/[^A-Za-z0-9_-]+/g, "-")}`;
}

/** The fields of a form as the browser sends them: every one of its schema by name, each as text. */
export type FormTexts<Schema extends ZodType> = Record<keyof Schema["_zod"]["input"] & string, string>;
