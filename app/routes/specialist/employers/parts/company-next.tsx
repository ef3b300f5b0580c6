import { useTranslation } from "react-i18next";
import { Due } from "~/components/desk/due";
import { Link } from "~/components/link";
import { Dots, German } from "~/components/values";
import { nextThing } from "~/domain/support/next-thing";
import { mayReopen } from "~/domain/support/steps";
import type { EmployerRecord } from "~/queries/employer/record";
import { DoneButton } from "../../steps/parts/done-button";

/**
 * The one thing that comes next with a company: its own step, done with one press, or the visit that is planned. A step
 * that was done lately can be taken back.
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
  const { step, lastDone } = record;
  const next = nextThing([
    ...(step ? [{ source: "step" as const, id: step.id, due: step.dueOn }] : []),
    ...record.visits
      .filter(({ state }) => state === "planned")
      .map(({ id, plannedOn }) => ({ source: "visit" as const, id, due: plannedOn })),
  ]);
  if (step && next?.source === "step")
    return (
      <div className="row">
        <Dots items={[<German key="what">{step.title}</German>, <Due key="day" value={step.dueOn} today={today} />]} />
        <DoneButton step={{ ...step, name: record.name }} next={base} today={today} />
      </div>
    );
  if (next)
    return (
      <>
        {t("record.nextVisit")} <Due value={next.due} today={today} />
      </>
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
