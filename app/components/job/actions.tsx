import { useTranslation } from "react-i18next";
import { ActionButton, ButtonLink } from "~/components/actions";
import type { Role } from "~/domain/actor";
import type { JobRecord } from "~/domain/job/record";
import { isEditable, jobStatus } from "~/domain/job/states";
import { useLocale } from "~/i18n/locale";

/** What this actor may do with a job now, as the transition table says; the likeliest first. */
export function JobActions({
  record,
  by,
  base,
  wasPublic,
}: {
  record: JobRecord;
  by: Role;
  base: string;
  wasPublic: boolean;
}) {
  const { t } = useTranslation("job");
  const locale = useLocale();
  const events = jobStatus.eventsOf(record.state, by);
  const verb = (event: "withdraw" | "revise" | "pause" | "resume" | "relist", kind: "main" | "second" = "second") =>
    events.includes(event) && (
      <ActionButton action={`${base}/${event}`} version={record.version} kind={kind}>
        {t(`action.${event}`)}
      </ActionButton>
    );
  const isDiscard = record.state === "draft" && !wasPublic;
  const resumeAt = record.wizardStep === "check" ? "check" : `edit/${record.wizardStep}`;
  return (
    <div className="actions">
      {isEditable(record.state) && <ButtonLink to={`${base}/${resumeAt}`}>{t("list.continue")}</ButtonLink>}
      {isEditable(record.state) && resumeAt !== "check" && (
        <ButtonLink to={`${base}/check`} kind="second">
          {t("check.title")}
        </ButtonLink>
      )}
      {verb("resume", "main")}
      {verb("relist", "main")}
      {record.state === "published" && (
        <ButtonLink to={`/${locale}/jobs/${record.slug}`} kind="second">
          {t("action.view")}
        </ButtonLink>
      )}
      {verb("withdraw")}
      {verb("pause")}
      {verb("revise")}
      <ActionButton action={`${base}/copy`} kind="second">
        {t("action.copy")}
      </ActionButton>
      {events.includes("close") && (
        <ButtonLink to={`${base}/close`} kind="quiet">
          {t(isDiscard ? "action.discard" : "action.close")}
        </ButtonLink>
      )}
    </div>
  );
}
