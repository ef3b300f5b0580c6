import { useTranslation } from "react-i18next";
import { ActionButton, ButtonLink } from "~/components/actions";
import type { ButtonKind } from "~/components/form/app-form";
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
  folded = false,
}: {
  record: JobRecord;
  by: Role;
  base: string;
  wasPublic: boolean;
  /** In a head: all but the likeliest behind one press. */
  folded?: boolean;
}) {
  const { t } = useTranslation("job");
  const locale = useLocale();
  const events = jobStatus.eventsOf(record.state, by);
  const size = folded ? "small" : undefined;
  const second = folded ? "quiet" : "second";
  const verb = (event: "withdraw" | "revise" | "pause" | "resume" | "relist", kind: ButtonKind = second) =>
    events.includes(event) && (
      <ActionButton key={event} action={`${base}/${event}`} version={record.version} kind={kind} size={size}>
        {t(`action.${event}`)}
      </ActionButton>
    );
  const isDiscard = record.state === "draft" && !wasPublic;
  const resumeAt = record.wizardStep === "check" ? "check" : `edit/${record.wizardStep}`;
  const likeliest = [
    isEditable(record.state) && (
      <ButtonLink key="continue" to={`${base}/${resumeAt}`} size={size}>
        {t("list.continue")}
      </ButtonLink>
    ),
    verb("resume", "main"),
    verb("relist", "main"),
  ];
  const others = [
    isEditable(record.state) && resumeAt !== "check" && (
      <ButtonLink key="check" to={`${base}/check`} kind={second} size={size}>
        {t("check.title")}
      </ButtonLink>
    ),
    record.state === "published" && (
      <ButtonLink key="view" to={`/${locale}/jobs/${record.slug}`} kind={second} size={size}>
        {t("action.view")}
      </ButtonLink>
    ),
    verb("withdraw"),
    verb("pause"),
    verb("revise"),
    <ActionButton key="copy" action={`${base}/copy`} kind={second} size={size}>
      {t("action.copy")}
    </ActionButton>,
    events.includes("close") && (
      <ButtonLink key="close" to={`${base}/close`} kind="quiet" size={size}>
        {t(isDiscard ? "action.discard" : "action.close")}
      </ButtonLink>
    ),
  ].filter(Boolean);
  if (!folded)
    return (
      <div className="actions">
        {likeliest}
        {others}
      </div>
    );
  return (
    <>
      {likeliest}
      <details className="menu menu-more" data-menu>
        <summary className="btn btn-second btn-small">{t("action.more")}</summary>
        <div className="menu-sheet">
          <ul>
            {others.map((act, index) => (
              <li key={index}>{act}</li>
            ))}
          </ul>
        </div>
      </details>
    </>
  );
}
