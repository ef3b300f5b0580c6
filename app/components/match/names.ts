import { useTranslation } from "react-i18next";
import { entryOf } from "~/domain/entry-of";
import type { Names } from "~/domain/matching/names";
import { positionOf } from "~/domain/occupation/position";
import { useLocale } from "~/i18n/locale";

/** Returns the function that names a reference row in the page's language; an unknown id is shown as it is. */
export function useNames(names: Names): (kind: keyof Names, id: string | null | undefined) => string {
  const english = useLocale() === "en";
  return (kind, id) => {
    if (!id) return "";
    const row = entryOf(names[kind], id);
    return row ? (english ? row.en : row.de) : id;
  };
}

/** Reference rows as choices of a select, sorted by name; of occupations those with a template, positions are searched. */
export function useChoices(names: Names): (kind: keyof Names) => { value: string; label: string }[] {
  const locale = useLocale();
  const name = useNames(names);
  return (kind) =>
    Object.keys(names[kind])
      .filter((id) => positionOf(id) === null)
      .map((id) => ({ value: id, label: name(kind, id) }))
      .sort((a, b) => a.label.localeCompare(b.label, locale));
}

/** Codes of the closed lists (shifts, demands …) as words; `t` of the catalogue `candidate`. */
export function useCodeWords(): (
  list: "shift" | "demand" | "mode" | "group" | "level" | "evidence",
  code: string,
) => string {
  const { t } = useTranslation("candidate");
  return (list, code) => t(`candidate:${list}.${code}`);
}
