import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ActionButton, ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { Folded } from "~/components/folded";
import { HistoryReason } from "~/components/history-reason";
import { JobActions } from "~/components/job/actions";
import { FindingList } from "~/components/job/findings";
import { RemarkList } from "~/components/job/remark-list";
import { JobStateTag } from "~/components/job/state-tag";
import { Link } from "~/components/link";
import { Timeline, TimelineItem } from "~/components/lists";
import { Flash, Notice } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { PhoneLink } from "~/components/phone-link";
import { DateText, Dots, German } from "~/components/values";
import type { Finding } from "~/domain/job/rule";
import { isEditable } from "~/domain/job/states";
import { formatDateTime } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { recordLoader } from "./parts/record.server";
import { Answers, Review } from "./parts/record-answers";

export const handle: PageHandle<Awaited<ReturnType<typeof recordLoader>>> = {
  title: (_t, data) => data.record.title,
};

export const loader = recordLoader;

/** A job: how it stands, what the rules say, and, while it waits, the review field by field. */
export default function JobRecordRoute() {
  const { t } = useTranslation("job");
  const locale = useLocale();
  const page = useLoaderData<typeof recordLoader>();
  const { record, employer, findings, choices } = page;
  const base = `/specialist/jobs/${record.id}`;
  const isWaiting = record.state === "submitted";
  return (
    <>
      <PageHeader
        dense
        title={<German>{record.title}</German>}
        tag={<JobStateTag state={record.state} />}
        meta={
          <>
            <Link to={`/specialist/employers/${employer.id}`}>{employer.name}</Link>
            {page.phone && <PhoneLink phone={page.phone} />}
            {page.submittedAt && isWaiting && (
              <span>{t("review.waiting", { date: formatDateTime(page.submittedAt, locale) })}</span>
            )}
            <span>{t("review.proposals", { count: page.proposals })}</span>
            {record.state === "published" && <Link to={`${base}/similar`}>{t("similar.link")}</Link>}
            {page.closedReason && <span>{t(`reason.${page.closedReason}`)}</span>}
          </>
        }
        next={<NextWithJob />}
        actions={
          <>
            {record.state === "published" && (
              <ButtonLink to={`${base}/matches`} icon="people" size="small">
                {t("action.candidates")}
              </ButtonLink>
            )}
            <JobActions record={record} by="specialist" base={base} wasPublic={page.wasPublic} folded />
          </>
        }
      />
      <Flash ns="job" />
      <div className="stack">
        {!page.agreementLive && (
          <Notice kind="attention">
            <p>{t("review.noAgreement")}</p>
          </Notice>
        )}
        {page.free > 0 && <FreePlace base={base} />}
      </div>
      <div className="record">
        <aside className="record-side" aria-label={t("review.history")}>
          {choices.remarks.length > 0 && (
            <Section title={t("wizard.remark")} id="remarks">
              <RemarkList remarks={choices.remarks} base={isEditable(record.state) ? base : undefined} />
            </Section>
          )}
          {!isWaiting && findings.length > 0 && (
            <Section title={t("check.findings")} id="rules">
              <Folded
                items={[...findings.filter(isWeighty), ...findings.filter((one) => !isWeighty(one))]}
                most={findings.filter(isWeighty).length}
                words={(count) => t("check.moreFindings", { count })}
                render={(some) => <FindingList findings={some} base={isEditable(record.state) ? base : undefined} />}
              />
            </Section>
          )}
          <Section title={t("review.history")} id="history">
            <Timeline label={t("review.history")}>
              {page.history.map((entry) => (
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
        </aside>
        <div className={isWaiting ? undefined : "record-facts"}>
          {isWaiting ? <Review base={base} /> : <Answers base={base} />}
        </div>
      </div>
      {findings.length === 0 && <p className="soft">{t("check.none")}</p>}
    </>
  );
}

/** What has to be changed or thought about; what is only to be known comes behind it. */
const isWeighty = ({ level }: Finding) => level !== "task" && level !== "info";

/** What is to be done with the job now. */
function NextWithJob() {
  const { t } = useTranslation("job");
  const { record, free, proposals } = useLoaderData<typeof recordLoader>();
  if (free > 0) return t("record.next.refill");
  if (record.state === "published" && proposals > 0) return t("record.next.proposed");
  return t(`record.next.${record.state}`);
}

/** Somebody left a job that was full: whether the place is offered again is for a person to decide. */
function FreePlace({ base }: { base: string }) {
  const { t } = useTranslation("job");
  const { record, free } = useLoaderData<typeof recordLoader>();
  return (
    <Notice kind="attention">
      <p>{t("review.freePlace", { count: free, places: record.places })}</p>
      <ActionButton action={`${base}/reopen`} version={record.version} kind="main">
        {t("action.reopen")}
      </ActionButton>
    </Notice>
  );
}
