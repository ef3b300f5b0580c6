import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { Timeline, TimelineItem } from "~/components/lists";
import { Section } from "~/components/page-header";
import { StatusTag } from "~/components/tags";
import { DateText, German } from "~/components/values";
import { cityDay } from "~/config/clock";
import { useRecord } from "./record-data";

/** To which companies the person was proposed, and in which jobs the person has shown interest. */
export function ProposalsSection() {
  const { record } = useRecord();
  const { t } = useTranslation(["candidate", "proposal"]);
  return (
    <Section title={t("record.proposals")}>
      {record.proposals.length === 0 ? (
        <p className="soft">{t("record.noneProposals")}</p>
      ) : (
        <Timeline label={t("record.proposals")}>
          {record.proposals.map((p) => (
            <TimelineItem key={p.id} when={p.sentAt ? <DateText value={cityDay(new Date(p.sentAt))} /> : null}>
              <Link to={`/specialist/proposals/${p.id}`}>
                {p.employer}: <German>{p.job}</German>
              </Link>{" "}
              <StatusTag>{t(`proposal:state.${p.state}`)}</StatusTag>
            </TimelineItem>
          ))}
        </Timeline>
      )}
      {record.interests.length > 0 && (
        <>
          <h3>{t("record.interests")}</h3>
          <ul>
            {record.interests.map((i) => (
              <li key={i.jobId}>
                <Link to={`/specialist/jobs/${i.jobId}`}>
                  {i.employer}: <German>{i.title}</German>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
