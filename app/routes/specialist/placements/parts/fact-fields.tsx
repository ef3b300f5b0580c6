import { useTranslation } from "react-i18next";
import { CheckboxField, DateField, type FieldMeta, NumberField, RadioGroup } from "~/components/form";
import { Section } from "~/components/page-header";
import type { StageId } from "~/domain/placement";
import { factsAskedFor, type MoveForm } from "./move-schema";

/** The facts that the guards of this stage rest on, and no others. */
export function FactFields({ stage, fields }: { stage: StageId; fields: Record<keyof MoveForm, FieldMeta> }) {
  const { t } = useTranslation("placement");
  const asked = factsAskedFor(stage);
  if (asked.length === 0) return null;
  const yesNo = [
    { value: "yes", label: t("form.yes") },
    { value: "no", label: t("form.no") },
  ];
  const has = (name: keyof MoveForm) => asked.includes(name);
  return (
    <Section title={t("form.facts")}>
      <div className="stack">
        {has("measureNoticeOn") && (
          <DateField
            field={fields.measureNoticeOn}
            label={t("form.measureNoticeOn")}
            law="§ 45 Abs. 4 SGB III"
            optional
          />
        )}
        {has("seriousObstacles") && (
          <CheckboxField field={fields.seriousObstacles} label={t("form.seriousObstacles")} />
        )}
        {has("paid") && <RadioGroup field={fields.paid} label={t("form.paid")} options={yesNo} optional />}
        {has("tasksGiven") && <CheckboxField field={fields.tasksGiven} label={t("form.tasksGiven")} />}
        {has("hoursPerWeek") && (
          <NumberField field={fields.hoursPerWeek} label={t("form.hoursPerWeek")} optional decimal />
        )}
        {has("fixedTerm") && (
          <RadioGroup field={fields.fixedTerm} label={t("form.fixedTerm")} options={yesNo} optional />
        )}
        {has("fixedTermReason") && <CheckboxField field={fields.fixedTermReason} label={t("form.fixedTermReason")} />}
        {has("egz") && <CheckboxField field={fields.egz} label={t("form.egz")} />}
        {has("subsidyAppliedOn") && (
          <DateField field={fields.subsidyAppliedOn} label={t("form.subsidyAppliedOn")} law="§ 324 SGB III" optional />
        )}
        {has("contractSignedOn") && (
          <DateField field={fields.contractSignedOn} label={t("form.contractSignedOn")} optional />
        )}
        {has("examOn") && <DateField field={fields.examOn} label={t("form.examOn")} optional />}
      </div>
    </Section>
  );
}
