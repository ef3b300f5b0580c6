import { useTranslation } from "react-i18next";
import { Folded } from "~/components/folded";
import { Link } from "~/components/link";
import { Section } from "~/components/page-header";
import { StatusTag } from "~/components/tags";
import { DateText, German } from "~/components/values";
import { cityDay } from "~/config/clock";
import { proposalStatus } from "~/domain/proposal/states";
import { useRecord } from "./record-data";

/** To which companies the person was proposed, the settled ones folded, and in which jobs they have shown interest. */
export function ProposalsSection() {
  const { record } = useRecord();
  const { t } = useTranslation(["candidate", "proposal"]);
  const isEnded = (state: string) => proposalStatus.ended.some((ended) => ended === state);
  const open = record.proposals.filter((p) => !isEnded(p.state));
  const ordered = [...open, ...record.proposals.filter((p) => isEnded(p.state))];
  return (
    <Section title={t("record.proposals")} id="proposals">
      {ordered.length === 0 && <p className="soft">{t("record.noneProposals")}</p>}
      <Folded
        items={ordered}
        most={Math.max(1, open.length)}
        words={(count) => t("record.moreProposals", { count })}
        render={(proposals) => (
          <ul className="plain">
            {proposals.map((p) => (
              <li key={p.id}>
                <Link to={`/specialist/proposals/${p.id}`}>
                  {p.employer}: <German>{p.job}</German>
                </Link>{" "}
                <StatusTag>{t(`proposal:state.${p.state}`)}</StatusTag>{" "}
                {p.sentAt && (
                  <span className="soft">
                    <DateText value={cityDay(new Date(p.sentAt))} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      />
      <Interests />
    </Section>
  );
}

/** Jobs in which somebody has shown interest that are shown at once. */
const shownInterests = 2;

function Interests() {
  const { record } = useRecord();
  const { t } = useTranslation("candidate");
  if (record.interests.length === 0) return null;
  return (
    <>
      <h3>{t("record.interests")}</h3>
      <Folded
        items={record.interests}
        most={shownInterests}
        words={(count) => t("record.moreInterests", { count })}
        render={(interests) => (
          <ul className="plain">
            {interests.map((i) => (
              <li key={i.jobId}>
                <Link to={`/specialist/jobs/${i.jobId}`}>
                  {i.employer}: <German>{i.title}</German>
                </Link>
              </li>
            ))}
          </ul>
        )}
      />
    </>
  );
}
