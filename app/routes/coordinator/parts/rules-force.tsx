import type { SubmissionResult } from "@conform-to/react";
import { useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { AppForm, DateField, FormActions, SubmitButton, TextArea } from "~/components/form";
import type { RuleNumbers } from "~/domain/matching/rule-set-form";

/** Puts the numbers that were previewed into force, and only those; asks for the reason. */
export function RulesForce({
  numbers,
  from,
  refused,
}: {
  numbers: RuleNumbers;
  from: string | null;
  refused: SubmissionResult<string[]> | undefined;
}) {
  const { t } = useTranslation("coordinator");
  const [form, fields] = useForm<{ reason: string; startsOn: string }>({
    id: "force",
    lastResult: refused,
    defaultValue: { reason: "", startsOn: "" },
  });
  const labels = { reason: t("rules.reason"), startsOn: t("rules.startsOn") };
  return (
    <section className="stack" aria-labelledby="force-title">
      <h2 id="force-title">{t("rules.force")}</h2>
      <AppForm form={form} labels={labels}>
        {Object.entries(numbers).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {from && <input type="hidden" name="from" value={from} />}
        <TextArea field={fields.reason} label={labels.reason} hint={t("rules.reasonHint")} rows={2} />
        <DateField field={fields.startsOn} label={labels.startsOn} hint={t("rules.startsOnHint")} optional />
        <FormActions>
          <SubmitButton>{t("rules.force")}</SubmitButton>
        </FormActions>
      </AppForm>
    </section>
  );
}
