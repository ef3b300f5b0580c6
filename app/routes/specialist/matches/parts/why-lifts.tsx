import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/lists";
import { useReasonText } from "~/components/match/reason-text";
import type { Lift } from "~/domain/matching/lifts";
import type { Names } from "~/domain/matching/names";
import { formatNumber, formatScore } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { useChangeText } from "~/routes/specialist/reverse/parts/change-text";

/** One change at a time: what gives it, and the score and place it would lead to. */
export function LiftTable({ lifts, names }: { lifts: readonly (Lift & { place: number })[]; names: Names }) {
  const { t } = useTranslation("match");
  const locale = useLocale();
  const text = useReasonText(names);
  const words = useChangeText(names);
  if (lifts.length === 0) return <p>{t("why.noLift")}</p>;
  return (
    <>
      <p className="soft">{t("why.liftsLead")}</p>
      <DataTable
        caption={t("why.liftsCaption")}
        captionHidden
        rows={lifts}
        rowKey={(lift) => lift.key}
        columns={[
          {
            key: "change",
            label: t("why.change"),
            header: true,
            cell: (lift) =>
              lift.change.kind === "answer"
                ? t("reverse.change.ask", { fact: t(`dimension.${lift.change.fact}`) })
                : words(lift.change),
          },
          {
            key: "way",
            label: t("table.support"),
            cell: (lift) =>
              lift.bridge ? (
                <>
                  {text.bridge(lift.bridge)} <span className="soft small">({text.apply(lift.bridge)})</span>
                </>
              ) : (
                t("why.answerOnly")
              ),
          },
          { key: "score", label: t("why.thenScore"), numeric: true, cell: (lift) => formatScore(lift.score, locale) },
          { key: "place", label: t("why.thenPlace"), numeric: true, cell: (lift) => formatNumber(lift.place, locale) },
        ]}
      />
    </>
  );
}
