import { useTranslation } from "react-i18next";
import { Icon } from "~/components/icon";
import { useRecord } from "./record-data";

/** Whether and how the person can be reached, with what must not be tried. */
export function ReachLine() {
  const { t } = useTranslation("candidate");
  const { reach } = useRecord();
  const words =
    reach.best === null ? t("reach.lost") : t(`reach.${reach.state}`, { channel: t(`channel.${reach.best.kind}`) });
  const isSure = reach.state === "reached" && reach.warnings.length === 0;
  return (
    <p className={isSure ? "reach-line is-sure" : "reach-line"}>
      <Icon name={isSure ? "check" : "warning"} size={16} /> <strong>{words}</strong>{" "}
      {reach.warnings.map((warning) => t(`reach.${warning}`)).join(" ")}
    </p>
  );
}
