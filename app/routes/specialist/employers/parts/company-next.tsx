import { useTranslation } from "react-i18next";
import { NextLine } from "~/components/desk/next-words";
import { Link } from "~/components/link";
import { German } from "~/components/values";
import { mayReopen } from "~/domain/support/steps";
import type { EmployerRecord } from "~/queries/employer/record";
import { DoneButton } from "../../steps/parts/done-button";

/**
 * The one thing that comes next with a company, its own step done with one press. A step that was done lately can be
 * taken back.
 */
export function CompanyNext({
  record,
  base,
  today,
  now,
}: {
  record: EmployerRecord;
  base: string;
  today: string;
  now: Date;
}) {
  const { t } = useTranslation("employer");
  const { next, lastDone } = record;
  if (next)
    return (
      <div className="row">
        <NextLine next={next} today={today} />
        {next.source === "step" && <DoneButton step={{ ...next, name: record.name }} next={base} today={today} />}
      </div>
    );
  if (lastDone && mayReopen({ ...lastDone, changedAt: new Date(lastDone.changedAt) }, now))
    return (
      <div className="row">
        <span className="soft">
          {t("record.stepDone")} <German>{lastDone.title}</German>
        </span>
        <Link to={`/specialist/steps/${lastDone.id}/reopen`}>{t("desk:undo")}</Link>
      </div>
    );
  return <span className="desk-missing">{t("record.noNext")}</span>;
}
