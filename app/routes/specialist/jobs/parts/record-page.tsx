import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ActionButton, ButtonLink } from "~/components/actions";
import { JobActions } from "~/components/job/actions";
import { JobStateTag } from "~/components/job/state-tag";
import { Link } from "~/components/link";
import { Flash, Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PhoneLink } from "~/components/phone-link";
import { type Edited, EditedRecord } from "~/components/record/group";
import { German } from "~/components/values";
import { formatDateTime } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { recordLoader } from "./record.server";
import { Answers, Review } from "./record-answers";

/**
 * A job: how it stands, what it says, group by group, and what the rules say; while it waits for its review, what is to
 * be decided stands at the side.
 * @param edit the group that is being changed, in its own place
 */
export function JobRecord({ edit }: { edit?: Edited }) {
  const { t } = useTranslation("job");
  const locale = useLocale();
  const page = useLoaderData<typeof recordLoader>();
  const { record, employer } = page;
  const base = `/specialist/jobs/${record.id}`;
  const isWaiting = record.state === "submitted";
  return (
    <EditedRecord edit={edit}>
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
          !edit && (
            <>
              {record.state === "published" && (
                <ButtonLink to={`${base}/matches`} icon="people" size="small">
                  {t("action.candidates")}
                </ButtonLink>
              )}
              <JobActions record={record} by="specialist" base={base} wasPublic={page.wasPublic} folded />
            </>
          )
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
      {isWaiting ? <Review base={base} /> : <Answers base={base} />}
    </EditedRecord>
  );
}

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
