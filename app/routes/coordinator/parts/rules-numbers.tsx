import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummary, FormActions, NumberField } from "~/components/form";
import { weightedDimensions } from "~/domain/matching/rule-set-form";

const limits = [
  ["unknownPercent", "%"],
  ["maxTravelMinutes", "min"],
  ["startToleranceDays", "d"],
  ["permitWeeks", "w"],
] as const;

/** The numbers of a draft. Asks for a preview only: an address, no change. */
export function RulesNumbers({
  values,
  errors,
  from,
}: {
  values: Record<string, string>;
  errors: Record<string, string[]>;
  from: string | null;
}) {
  const { t } = useTranslation(["coordinator", "match"]);
  const labels = Object.fromEntries([
    ...weightedDimensions.map((id) => [id, t(`match:dimension.${id}`)]),
    ...limits.map(([name]) => [name, t(`rules.${name}`)]),
  ]);
  return (
    <Form method="get" className="form" noValidate aria-label={t("rules.numbers")}>
      <ErrorSummary errors={errors} labels={labels} idOf={(name) => name} />
      {from && <input type="hidden" name="from" value={from} />}
      <fieldset>
        <legend className="legend legend-big">{t("rules.weights")}</legend>
        <p className="hint">{t("rules.weightsHint")}</p>
        <div className="rule-numbers">
          {weightedDimensions.map((id) => (
            <NumberField
              key={id}
              id={id}
              name={id}
              label={labels[id]}
              decimal
              defaultValue={values[id]}
              errors={errors[id] ?? []}
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="legend legend-big">{t("rules.limits")}</legend>
        <div className="rule-numbers">
          {limits.map(([name, unit]) => (
            <NumberField
              key={name}
              id={name}
              name={name}
              label={labels[name]}
              hint={t(`rules.${name}Hint`)}
              suffix={t(`rules.units.${unit}`)}
              defaultValue={values[name]}
              errors={errors[name] ?? []}
            />
          ))}
        </div>
      </fieldset>
      <FormActions>
        <button type="submit" className="btn">
          {t("rules.preview")}
        </button>
      </FormActions>
    </Form>
  );
}
