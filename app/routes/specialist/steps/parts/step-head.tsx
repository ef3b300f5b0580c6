import { useTranslation } from "react-i18next";
import { useStepText } from "~/components/desk/step-text";
import { Link } from "~/components/link";
import { PageHeader } from "~/components/page-header";
import { DateText, Dots } from "~/components/values";
import type { StepRecord } from "~/queries/support/step-record";

/** Whose step it is, what is to be done, and by when. */
export function StepHead({
  step,
  verb,
  back,
  today,
}: {
  step: StepRecord;
  verb: "complete" | "move" | "skip";
  back: string;
  today: string;
}) {
  const { t } = useTranslation("placement");
  const text = useStepText();
  return (
    <PageHeader
      eyebrow={t(`verb.${verb}`)}
      title={text(step)}
      crumbs={[{ to: back, label: step.name }]}
      meta={[
        <Dots key="how" items={[t(`channel.${step.channel}`, ""), t(`with.${step.withWhom}`, "")]} />,
        step.company && <span key="company">{step.company}</span>,
        <DateText key="due" value={step.dueOn} late={step.state === "open" && step.dueOn < today} />,
        ...(["complete", "move", "skip"] as const)
          .filter((other) => other !== verb)
          .map((other) => (
            <Link key={other} to={`/specialist/steps/${step.id}/${other}`}>
              {t(`verb.${other}`)}
            </Link>
          )),
      ]}
    />
  );
}
