import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { useStepText } from "~/components/desk/step-text";
import { Link } from "~/components/link";
import { RecordGroup } from "~/components/record/group";
import { StatusTag } from "~/components/tags";
import { DateText, German } from "~/components/values";
import { mayReopen } from "~/domain/support/steps";
import type { PlacementRecord, RecordStep } from "~/queries/placement/record";
import { OpenSteps } from "./open-steps";

/** As many steps as are needed to plan the next weeks; later ones are one press away. */
const shown = 5;

/** The support plan: open steps in order of date with their verbs, the closed ones folded below. */
export function RecordSteps({
  record,
  today,
  now,
  base,
}: {
  record: PlacementRecord;
  today: string;
  now: Date;
  base: string;
}) {
  const { t } = useTranslation("placement");
  const open = record.steps.filter((step) => step.state === "open");
  const closed = record.steps.filter((step) => step.state !== "open").reverse();
  return (
    <RecordGroup
      title={t("record.steps")}
      id="steps"
      actions={
        <ButtonLink to={`${base}/instrument#steps`} kind="second" size="small" icon="plus">
          {t("verb.instrument")}
        </ButtonLink>
      }
    >
      {open.length === 0 && <p className="soft">{t("record.noSteps")}</p>}
      {open.length > 0 && <OpenSteps steps={open.slice(0, shown)} today={today} />}
      {open.length > shown && (
        <details>
          <summary>{t("record.laterSteps", { count: open.length - shown })}</summary>
          <OpenSteps steps={open.slice(shown)} today={today} />
        </details>
      )}
      {closed.length > 0 && (
        <details>
          <summary>{t("record.closedSteps", { count: closed.length })}</summary>
          <ul className="plain stack-s">
            {closed.map((step) => (
              <ClosedStep key={step.id} step={step} now={now} />
            ))}
          </ul>
        </details>
      )}
    </RecordGroup>
  );
}

function ClosedStep({ step, now }: { step: RecordStep; now: Date }) {
  const { t } = useTranslation("placement");
  const text = useStepText();
  return (
    <li>
      <StatusTag tone={step.state === "done" ? "done" : "quiet"}>
        {step.state === "done" ? t("verb.complete") : t(`skipReason.${step.reason}`)}
      </StatusTag>{" "}
      {text(step)}{" "}
      <span className="soft">{step.doneOn ? <DateText value={step.doneOn} /> : <DateText value={step.dueOn} />}</span>
      {mayReopen({ ...step, changedAt: new Date(step.changedAt) }, now) && (
        <Link to={`/specialist/steps/${step.id}/reopen`}>{t("verb.reopen")}</Link>
      )}
      {step.answer && (
        <p>
          {t("feeling.title")}: <strong>{t(`feeling.${step.answer}`)}</strong>
        </p>
      )}
      {step.outcome && (
        <p className="soft">
          <German>{step.outcome}</German>
        </p>
      )}
    </li>
  );
}
