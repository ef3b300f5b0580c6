import { useTranslation } from "react-i18next";
import { useNoteAddress } from "~/components/desk/row-note";
import { AppForm, SubmitButton } from "~/components/form";
import { Link } from "~/components/link";

/** A pause that is to be asked about, in its row: until when it goes on, or the way out of it. */
export function ReviewForm({
  placement,
  next,
  today,
  row,
}: {
  placement: { id: string; version: number };
  /** the page to come back to */
  next: string;
  today: string;
  /** its key in the table, where it opens for a note alone */
  row: string;
}) {
  const { t } = useTranslation("placement");
  const noteAt = useNoteAddress();
  const base = `/specialist/placements/${placement.id}`;
  return (
    <AppForm action={`${base}/review`} version={placement.version} className="row-form">
      <input type="hidden" name="next" value={next} />
      <label className="row-day">
        {t("form.reviewOn")} <input className="input" type="date" name="reviewOn" min={today} required />
      </label>
      <SubmitButton size="small">{t("verb.review")}</SubmitButton>
      <Link to={`${base}/resume`}>{t("verb.resume")}</Link>
      <Link to={noteAt(row)}>{t("desk:note.act")}</Link>
    </AppForm>
  );
}
