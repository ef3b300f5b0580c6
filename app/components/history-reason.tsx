import { useTranslation } from "react-i18next";
import { ownReasons, reasonCode } from "~/domain/history";
import { German } from "./values";

/** Texts of the other lists that the reason of a change may come from. */
const lists = [
  "proposal:withdrawReason",
  "proposal:declineReason",
  "proposal:closedReason",
  "match:overrideReason",
  "job:reason",
];

/** Why something was changed: a code in the page's language, or the words somebody wrote. */
export function HistoryReason({ reason }: { reason: string }) {
  const { t, i18n } = useTranslation("candidate");
  const code = reasonCode(reason);
  const own = ownReasons.find((known) => known === code);
  if (own) return t(`history.reasons.${own}`);
  const key = code === null ? undefined : lists.map((list) => `${list}.${code}`).find((each) => i18n.exists(each));
  return key ? t(key) : <German>{reason}</German>;
}
