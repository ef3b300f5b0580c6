import { useTranslation } from "react-i18next";
import { Notice } from "~/components/notice";
import { useRecord } from "./record-data";

/** Whether and how the person can be reached, with what must not be tried. */
export function ReachNotice() {
  const { t } = useTranslation("candidate");
  const { reach } = useRecord();
  const words =
    reach.best === null ? t("reach.lost") : t(`reach.${reach.state}`, { channel: t(`channel.${reach.best.kind}`) });
  return (
    <Notice kind={reach.state === "reached" && reach.warnings.length === 0 ? "success" : "attention"} title={words}>
      {reach.warnings.map((warning) => (
        <p key={warning}>{t(`reach.${warning}`)}</p>
      ))}
    </Notice>
  );
}
