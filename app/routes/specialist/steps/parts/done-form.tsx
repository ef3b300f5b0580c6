import { useTranslation } from "react-i18next";
import { AppForm, SubmitButton } from "~/components/form";
import { Link } from "~/components/link";

/** A step done today, in the row that asks for it: one line, one press. Another day or none has its own page. */
export function DoneForm({
  step,
  next,
  today,
  note,
}: {
  step: { id: string; version: number };
  next: string;
  today: string;
  /** where the row opens for a note alone */
  note: string;
}) {
  const { t } = useTranslation("placement");
  const base = `/specialist/steps/${step.id}`;
  return (
    <AppForm action={`${base}/complete`} version={step.version} className="row-form">
      <input type="hidden" name="doneOn" value={today} />
      <input type="hidden" name="next" value={next} />
      <input
        className="input"
        name="outcome"
        maxLength={2000}
        aria-label={t("form.outcome")}
        placeholder={t("today.outcome")}
      />
      <SubmitButton size="small">{t("verb.complete")}</SubmitButton>
      <Link to={`${base}/move`}>{t("verb.move")}</Link>
      <Link to={`${base}/skip`}>{t("verb.skip")}</Link>
      <Link to={note}>{t("desk:note.act")}</Link>
      <Link to={`${base}/complete`}>{t("today.otherDay")}</Link>
    </AppForm>
  );
}
