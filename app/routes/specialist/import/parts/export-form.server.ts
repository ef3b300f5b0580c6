import {
  dateForms,
  delimiters,
  type ExportColumn,
  type ExportForm,
  exportFields,
  letterSets,
  likelyOwnFields,
} from "~/domain/import/export-fields";
import { translator } from "~/i18n/catalogues.server";

const names = ["semicolon", "comma", "tab"] as const;

/** Each delimiter with its name in the form. */
export const delimiterNames = names.map((name, at) => [name, delimiters[at] ?? ";"] as const);

/** Our own columns that an office will want, with names it can change. */
export const likelyOwn = (): ExportColumn[] =>
  likelyOwnFields.map((field) => ({
    field,
    header: translator("de").t(`import:export.header.${field}`),
  }));

/** The form as it was typed: columns with a name, in the order of their places; without a place they come last. */
export function formIn(form: FormData): ExportForm {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const columns = exportFields
    .map((field, at) => {
      const place = /^\d{1,3}$/.test(text(`place-${field}`)) ? Number(text(`place-${field}`)) : 1000;
      return { header: text(`header-${field}`).slice(0, 100), field, place: place + at / 100 };
    })
    .filter(({ header }) => header !== "")
    .sort((one, other) => one.place - other.place)
    .map(({ header, field }) => ({ header, field }));
  return {
    columns,
    dates: dateForms.find((one) => one === text("dates")) ?? "dmy",
    delimiter: delimiterNames.find(([name]) => name === text("delimiter"))?.[1] ?? ";",
    letters: letterSets.find((one) => one === text("letters")) ?? "utf-8",
  };
}
