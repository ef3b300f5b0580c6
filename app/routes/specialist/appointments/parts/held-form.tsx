import { useTranslation } from "react-i18next";
import { useNoteAddress } from "~/components/desk/row-note";
import { AppForm, SubmitButton } from "~/components/form";
import { Link } from "~/components/link";

/** An appointment whose time has come, in the row that asks about it: how it was, one press. */
export function HeldForm({
  appointment,
  next,
  row,
}: {
  appointment: { id: string; version: number };
  /** the page to come back to */
  next: string;
  /** its key in the table, where it opens for a note alone */
  row: string;
}) {
  const { t } = useTranslation("placement");
  const noteAt = useNoteAddress();
  const base = `/specialist/appointments/${appointment.id}`;
  return (
    <AppForm action={`${base}/held`} version={appointment.version} className="row-form">
      <input type="hidden" name="next" value={next} />
      <input
        className="input"
        name="outcome"
        maxLength={2000}
        aria-label={t("form.outcome")}
        placeholder={t("today.outcome")}
      />
      <SubmitButton size="small">{t("appointment.verb.held")}</SubmitButton>
      <Link to={`${base}/missed`}>{t("appointment.verb.missed")}</Link>
      <Link to={`${base}/move`}>{t("appointment.verb.move")}</Link>
      <Link to={`${base}/cancel`}>{t("appointment.verb.cancel")}</Link>
      <Link to={noteAt(row)}>{t("desk:note.act")}</Link>
    </AppForm>
  );
}
