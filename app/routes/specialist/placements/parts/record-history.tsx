import { useTranslation } from "react-i18next";
import { Timeline, TimelineItem } from "~/components/lists";
import { DateText, Dots } from "~/components/values";
import type { PlacementRecord, RecordStage } from "~/queries/placement/record";

/** Who entered which stage when, why it ended, and which warnings stood beside it; newest first, behind one line, because the picture shows the way. */
export function RecordHistory({ record }: { record: PlacementRecord }) {
  const { t } = useTranslation("placement");
  const begun = record.stages.filter((stage) => !stage.planned).reverse();
  if (begun.length === 0) return null;
  return (
    <details id="history">
      <summary>{t("record.stages", { count: begun.length })}</summary>
      <Timeline label={t("record.history")}>
        {begun.map((stage) => (
          <TimelineItem key={stage.id} when={<DateText value={stage.start} />}>
            <HistoryText stage={stage} />
          </TimelineItem>
        ))}
      </Timeline>
    </details>
  );
}

function HistoryText({ stage }: { stage: RecordStage }) {
  const { t } = useTranslation("placement");
  const seen = stage.acknowledged.map((each) => each.guard).join(", ");
  return (
    <>
      <p>
        <Dots items={[t("record.entered", { stage: t(`stage.${stage.stage}`) }), stage.employerName]} />
      </p>
      <p className="soft">
        <Dots
          items={[
            stage.enteredBy && t("record.by", { name: stage.enteredBy }),
            stage.endReason && t("record.ended", { reason: t(`endReason.${stage.endReason}`) }),
            seen && t("record.seen", { list: seen }),
          ]}
        />
      </p>
    </>
  );
}
