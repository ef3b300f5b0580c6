import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { DeskTable } from "~/components/desk/desk-table";
import { Due } from "~/components/desk/due";
import { useStepText } from "~/components/desk/step-text";
import { Chip } from "~/components/tags";
import { Dots, Money } from "~/components/values";
import type { RecordStep } from "~/queries/placement/record";

/** Open steps by date, each with what is to be done, how, and by when; moved or left out on the step's own page. */
export function OpenSteps({ steps, today }: { steps: readonly RecordStep[]; today: string }) {
  const { t } = useTranslation("placement");
  const text = useStepText();
  return (
    <DeskTable
      label={t("record.openSteps")}
      who={t("today.column.what")}
      wideName
      rows={steps}
      columns={[
        {
          key: "how",
          label: t("today.column.kind"),
          width: "name",
          cell: (step) => (
            <>
              {!step.required && (
                <>
                  <Chip>{t("record.optional")}</Chip>{" "}
                </>
              )}
              {step.applyBefore && (
                <>
                  <Chip icon="clock">{t("applyBefore.start")}</Chip>{" "}
                </>
              )}
              <Dots items={[...howWords(step, t), step.amountCents !== null && <Money cents={step.amountCents} />]} />
            </>
          ),
        },
        {
          key: "due",
          label: t("today.column.due"),
          width: "date",
          narrow: "end",
          cell: (step) => (
            <span title={step.originalDueOn ? t("today.moved") : undefined}>
              <Due value={step.dueOn} today={today} />
            </span>
          ),
        },
      ]}
      line={(step) => ({
        key: `step-${step.id}`,
        to: `/specialist/steps/${step.id}/complete`,
        title: text(step),
        late: step.dueOn < today,
        act: (
          <ButtonLink to={`/specialist/steps/${step.id}/complete`} size="small" kind="second">
            {t("verb.complete")}
          </ButtonLink>
        ),
      })}
    />
  );
}

/** Who does it, how, and with whom. */
function howWords(step: RecordStep, t: (key: string) => string) {
  const who = step.who === "specialist" ? "" : t(`who.${step.who}`);
  return [who, step.channel && t(`channel.${step.channel}`), step.withWhom && t(`with.${step.withWhom}`)];
}
