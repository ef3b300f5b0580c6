import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Folded } from "~/components/folded";
import { HistoryReason } from "~/components/history-reason";
import { FindingList } from "~/components/job/findings";
import { RemarkList } from "~/components/job/remark-list";
import { Timeline, TimelineItem } from "~/components/lists";
import { Section } from "~/components/page-header";
import { DateText, Dots } from "~/components/values";
import { isWeighty } from "~/domain/job/rules";
import { isEditable } from "~/domain/job/states";
import type { recordLoader } from "./record.server";

/** Remarks that are open, what the rules say, and how the job came to stand as it does. */
export function RecordSide({ base }: { base: string }) {
  const { t } = useTranslation("job");
  const { record, findings, choices, history } = useLoaderData<typeof recordLoader>();
  const at = isEditable(record.state) ? `${base}/change` : undefined;
  // in a review the weighty ones stand at their answers
  const most = record.state === "submitted" ? 0 : findings.filter(isWeighty).length;
  const here = record.state === "submitted" ? findings.filter((one) => !isWeighty(one)) : findings;
  return (
    <>
      {choices.remarks.length > 0 && (
        <Section title={t("wizard.remark")} id="remarks">
          <RemarkList remarks={choices.remarks} at={at} />
        </Section>
      )}
      {here.length > 0 && (
        <Section title={t("check.findings")} id="rules">
          <Folded
            items={[...here.filter(isWeighty), ...here.filter((one) => !isWeighty(one))]}
            most={most}
            words={(count) => t("check.moreFindings", { count })}
            render={(some) => <FindingList findings={some} at={at} />}
          />
        </Section>
      )}
      {findings.length === 0 && <p className="soft">{t("check.none")}</p>}
      <Section title={t("review.history")} id="history">
        <Timeline label={t("review.history")}>
          {history.map((entry) => (
            <TimelineItem key={entry.at} when={<DateText value={new Date(entry.at)} />}>
              <Dots
                items={[
                  t(`state.${entry.state}`),
                  entry.by === "system" ? t("review.bySystem") : entry.by,
                  entry.reason && <HistoryReason reason={entry.reason} />,
                ]}
              />
            </TimelineItem>
          ))}
        </Timeline>
      </Section>
    </>
  );
}
