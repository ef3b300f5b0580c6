import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AppForm, SelectField, SubmitButton } from "~/components/form";
import { StatusTag } from "~/components/tags";
import { setAsideReasons } from "~/domain/proposal/states";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { useListPath } from "./kept-params";

type Person = {
  candidateId: string;
  name: string;
  code: string;
  isTop: boolean;
  aside: { reason: string; by: string; on: string } | null;
};

/** Puts a person aside for this job: one click further down, with a reason at the top of the list; and back again. */
export function SetAsideForm({ jobId, person }: { jobId: string; person: Person }) {
  const { t } = useTranslation("match");
  const [search] = useSearchParams();
  const list = useListPath();
  const asked = search.get("for") === person.candidateId && search.get("refused") === "match:errors.reasonNeeded";
  const hidden = (
    <>
      <input type="hidden" name="candidateId" value={person.candidateId} />
      <input type="hidden" name="list" value={list} />
    </>
  );
  if (person.aside) {
    return (
      <AppForm action={`/specialist/jobs/${jobId}/take-up-again`} className="">
        {hidden}
        <SubmitButton kind="quiet" size="small">
          {t("aside.again")}
          <span className="vh"> {person.name}</span>
        </SubmitButton>
      </AppForm>
    );
  }
  const needsReason = person.isTop || asked;
  const form = (
    <AppForm action={`/specialist/jobs/${jobId}/set-aside`} className={needsReason ? "stack-s" : ""}>
      {hidden}
      {needsReason && (
        <SelectField
          name="reason"
          id={`aside-${person.candidateId}`}
          label={t("aside.title")}
          hint={t("aside.hint")}
          options={setAsideReasons.map((value) => ({ value, label: t(`setAsideReason.${value}`) }))}
        />
      )}
      <SubmitButton kind={needsReason ? "second" : "quiet"} size="small">
        {t("aside.button")}
        <span className="vh"> {person.name}</span>
      </SubmitButton>
    </AppForm>
  );
  if (!needsReason) return form;
  return (
    <details className="match-override" open={asked}>
      <summary className="btn btn-quiet btn-small">
        {t("aside.button")} …<span className="vh"> {person.name}</span>
      </summary>
      {form}
    </details>
  );
}

/** Who put the person aside, when and why. */
export function AsideTag({ aside }: { aside: NonNullable<Person["aside"]> }) {
  const { t } = useTranslation("match");
  const locale = useLocale();
  const when = { name: aside.by, date: formatDate(aside.on, locale) };
  return (
    <p className="row small">
      <StatusTag tone="quiet">{t("aside.tag")}</StatusTag>
      <span className="soft">
        {aside.reason
          ? t("aside.by", { ...when, reason: t(`setAsideReason.${aside.reason}`) })
          : t("aside.byOnly", when)}
      </span>
    </p>
  );
}
