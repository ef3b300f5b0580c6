import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { Notice } from "~/components/notice";
import { useRecord } from "./record-data";

/** What to ask next, and the talk that asks all of it. */
export function AskNotice() {
  const { open, complete } = useRecord();
  const { t } = useTranslation("candidate");
  if (open.length === 0) return null;
  return (
    <Notice title={t("record.ask")}>
      <ul className="plain">
        {open.slice(0, 3).map((q) => (
          <li key={q.id}>
            <Link to={q.section}>{t(`question.${q.id}`)}</Link>
          </li>
        ))}
      </ul>
      <p className="small soft">{t("record.complete", { percent: Math.round(complete * 100) })}</p>
      <p>
        <Link to="intake">{t("intake.resume", { count: open.length })}</Link>
      </p>
    </Notice>
  );
}
