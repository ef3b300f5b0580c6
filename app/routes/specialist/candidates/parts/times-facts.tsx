import { useTranslation } from "react-i18next";
import { Fact, Facts } from "~/components/lists";
import { useCodeWords } from "~/components/match/names";
import { Dots } from "~/components/values";
import { readTravelModes } from "~/domain/matching/facts";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { useRecord } from "./record-data";

/** Times, travel and physical demands; what nobody has asked yet is shown as such. */
export function TimesFacts() {
  const { record } = useRecord();
  const { t } = useTranslation("candidate");
  const locale = useLocale();
  const code = useCodeWords();
  const both = (list: "shift" | "demand", yes: string[], no: string[]) => (
    <Dots
      items={[
        yes.length > 0 && `${t("tri.yes")}: ${yes.map((c) => code(list, c)).join(", ")}`,
        no.length > 0 && `${t("tri.no")}: ${no.map((c) => code(list, c)).join(", ")}`,
      ]}
      empty={t("record.unknown")}
    />
  );
  const hours =
    record.hoursMin === null && record.hoursMax === null
      ? t("record.unknown")
      : t("record.hours", { min: record.hoursMin ?? "…", max: record.hoursMax ?? "…" });
  const times = [record.timeFrom, record.timeTo].map((time) => time?.slice(0, 5) ?? "…").join(" – ");
  const limit = record.travelMinutesMax
    ? t("record.minutes", { minutes: record.travelMinutesMax })
    : t("record.usualWay");
  return (
    <Facts>
      <Fact label={t("record.label.hours")}>{hours}</Fact>
      <Fact label={t("field.shift")}>{both("shift", record.shiftsAccepted, record.shiftsRefused)}</Fact>
      {(record.timeFrom || record.timeTo) && <Fact label={t("field.dayTimes")}>{times}</Fact>}
      <Fact label={t("record.label.from")}>
        {record.availableFrom ? formatDate(record.availableFrom, locale) : t("record.unknown")}
      </Fact>
      <Fact label={t("record.label.way")} note={limit}>
        {readTravelModes(record.mobility)
          .map((m) => code("mode", m))
          .join(", ") || t("record.unknown")}
      </Fact>
      <Fact label={t("record.label.body")}>{both("demand", record.demandsAccepted, record.demandsRefused)}</Fact>
    </Facts>
  );
}
