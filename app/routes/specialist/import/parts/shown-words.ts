import { useTranslation } from "react-i18next";
import type { ReferenceNames, ShownValue } from "~/domain/import/describe";
import type { Suggestion } from "~/domain/import/types";
import { formatDate, formatMoney, formatNumber, languageName } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";

type Named = keyof ReferenceNames;
const isNamed = (kind: string | undefined, names: ReferenceNames): kind is Named =>
  kind !== undefined && Object.hasOwn(names, kind);

/** Writes a value in the words of the page's language; ids get the names of the reference data. */
export function useWords(names: ReferenceNames): {
  value(shown: ShownValue): string;
  suggestion(suggestion: Suggestion): string;
} {
  const { t } = useTranslation("import");
  const locale = useLocale();
  const named = (kind: Named, id: string) => names[kind][id]?.[locale === "en" ? "en" : "de"] ?? id;
  return {
    suggestion: ({ value, of }) => {
      if (isNamed(of, names)) return named(of, value);
      if (of === "language") return languageName(value, locale);
      return of === "date" ? formatDate(value, locale) : value;
    },
    value: (shown) => {
      switch (shown.as) {
        case "date":
          return formatDate(shown.value, locale);
        case "money":
          return `${formatMoney(shown.value, locale)} ${t("values.perHour")}`;
        case "language":
          return languageName(shown.value, locale);
        case "code":
          return t(`values.${shown.value}`);
        case "years":
          if (shown.max === null) return t("values.yearsOpen", { min: formatNumber(shown.min, locale) });
          if (shown.max === shown.min) return t("values.years", { min: formatNumber(shown.min, locale) });
          return t("values.yearsSpan", { min: formatNumber(shown.min, locale), max: formatNumber(shown.max, locale) });
        case "weekly":
          return t("values.weekly", { hours: shown.value });
        case "clock":
          return t("values.clock", { from: shown.from, to: shown.to });
        case "text":
          return shown.value;
        default:
          return named(shown.as, shown.value);
      }
    },
  };
}
