import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { useRecord } from "./record-data";

/** In the place of papers and benefits for a colleague: who reads them, and the way to say why one has to. */
export function PapersClosed({ next }: { next: "" | "history" }) {
  const { t } = useTranslation("candidate");
  const { record } = useRecord();
  return (
    <>
      <p className="soft">{t("reason.closed")}</p>
      <div className="actions">
        <ButtonLink
          to={`/specialist/candidates/${record.id}/reason${next && `?next=${next}`}`}
          kind="second"
          size="small"
        >
          {t("reason.link")}
        </ButtonLink>
      </div>
    </>
  );
}
