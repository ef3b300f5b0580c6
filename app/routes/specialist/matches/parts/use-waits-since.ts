import { useTranslation } from "react-i18next";
import { type StageId, waitsAt } from "~/domain/placement/stages";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";

/** Since when somebody waits; nothing for whoever tries work out, works or learns. */
export function useWaitsSince(): (row: { stageId: StageId | null; waitingSince: string }) => string | false {
  const { t } = useTranslation("match");
  const locale = useLocale();
  return ({ stageId, waitingSince }) => waitsAt(stageId) && `${t("since")} ${formatDate(waitingSince, locale)}`;
}
