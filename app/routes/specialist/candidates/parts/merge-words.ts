import { useTranslation } from "react-i18next";
import { type MergeGroup, mergeGroups } from "~/domain/candidate/merge";
import { formatDate, languageName } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { MergeSide } from "~/queries/candidate/merge-pair";

/** What a record says in one group, in words. */
export function useGroupText() {
  const { t } = useTranslation("candidate");
  const locale = useLocale();
  const code = (column: string, one: string): string => {
    if (column === "mobility") return t(`mode.${one}`);
    if (column.startsWith("shifts")) return t(`shift.${one}`);
    return column.startsWith("demands") ? t(`demand.${one}`) : one;
  };
  const text = (column: string, value: unknown, side: MergeSide): string => {
    if (value === null || value === undefined || value === "" || value === false) return "";
    if (column === "districtId") return side.district ?? "";
    if (column === "responsibleUserId") return side.responsible ?? "";
    if (column === "mailbox") return t(`mailbox.${value}`);
    if (column === "preferredLanguage") return languageName(String(value), locale);
    if (column === "needsInterpreter") return t("field.needsInterpreter");
    if (column === "hasUniversity") return t("merge.university");
    if (Array.isArray(value)) {
      const words = value.map((one) => code(column, String(one))).join(", ");
      return column.endsWith("Refused") && words ? t("merge.not", { what: words }) : words;
    }
    if (/^\d{4}-\d{2}-\d{2}$/.test(String(value))) return formatDate(String(value), locale);
    return String(value);
  };
  return (group: MergeGroup, side: MergeSide): string =>
    mergeGroups[group]
      .map((column) => text(column, side.row[column], side))
      .filter(Boolean)
      .join(group === "name" ? " " : ", ") || "–";
}
