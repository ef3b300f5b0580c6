import { useTranslation } from "react-i18next";
import { countedTables, type ErasureCounts, goneThings } from "~/domain/candidate/erasure";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";

/** What goes, in words: the record itself, then how many of each thing. */
export function useGone() {
  const { t } = useTranslation("candidate");
  return (goes: Readonly<Record<string, number>>, account: boolean): string[] => [
    t("erase.goes.record"),
    ...(account ? [t("erase.goes.account")] : []),
    ...goneThings(goes).map(({ thing, count }) => t(`erase.goes.${thing}`, { count })),
  ];
}

/** What stays, on which ground and until when. */
export function useStays() {
  const { t } = useTranslation("candidate");
  const locale = useLocale();
  return ({ stays, proofs }: ErasureCounts): string[] => {
    const last = proofs.reduce((latest, { until }) => (until > latest ? until : latest), "");
    return [
      ...countedTables.flatMap((table) => (stays[table] ? [t(`erase.stays.${table}`, { count: stays[table] })] : [])),
      ...(last ? [t("erase.stays.proofs", { count: proofs.length, date: formatDate(last, locale) })] : []),
      t("erase.stays.erasure"),
    ];
  };
}
