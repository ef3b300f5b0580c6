import { useTranslation } from "react-i18next";
import { useNoteAddress } from "~/components/desk/row-note";
import { AppForm, SubmitButton } from "~/components/form";
import { Link } from "~/components/link";

/** A step done today, in the row that asks for it: one line, one press. Another day or none has its own page. */
export function DoneForm({
  step,
  next,
  today,
  row,
}: {
  step: { id: string; version: number };
  next: string;
  today: string;
  /** its key in the table, where it opens for a note alone */
  row: string;
}) {
  const { t } = useTranslation("placement");
  const noteAt = useNoteAddress();
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
      <Link to={noteAt(row)}>{t("desk:note.act")}</Link>
      <Link to={`${base}/complete`}>{t("today.otherDay")}</Link>
    </AppForm>
  );
}
