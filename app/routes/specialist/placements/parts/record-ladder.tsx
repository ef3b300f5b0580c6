import { useTranslation } from "react-i18next";
import { useErrorText } from "~/components/form";
import { Ladder } from "~/components/ladder/Ladder";
import { Link } from "~/components/link";
import { withParams } from "~/domain/errors";
import { type Finding, type LadderView, lacksPlan } from "~/domain/placement";

/** The way of one person with what is to be settled for the next rung, or that none is planned. */
export function RecordLadder({
  outlook,
  view,
  label,
  planAt,
}: {
  outlook: readonly Finding[];
  view: LadderView;
  label: string;
  /** where the next rung is planned; leave it out where that is being done */
  planAt?: string;
}) {
  const { t } = useTranslation("placement");
  const text = useErrorText();
  const notes = outlook.map(({ code, params }) => text(withParams(`placement:guard.${code}`, { ...params })));
  return (
    <Ladder
      view={view}
      label={label}
      large
      heard
      notes={notes}
      missing={
        lacksPlan(view) && (
          <p>
            <strong>{t("record.noPlan")}</strong> {notes.join(" ")}{" "}
            {planAt && <Link to={planAt}>{t("verb.plan")}</Link>}
          </p>
        )
      }
    />
  );
}
