import { useTranslation } from "react-i18next";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";

/** Since when somebody waits; nothing for whoever stands on a rung: in a training nobody waits. */
export function useWaitsSince(): (row: { stageId: string | null; waitingSince: string }) => string | false {
  const { t } = useTranslation("match");
  const locale = useLocale();
  return ({ stageId, waitingSince }) => stageId === null && `${t("since")} ${formatDate(waitingSince, locale)}`;
}
