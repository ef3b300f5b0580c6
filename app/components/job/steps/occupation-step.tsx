import { useTranslation } from "react-i18next";
import { NumberField, RadioGroup, SelectField, WorkField } from "~/components/form";
import { postingKinds } from "~/domain/job/wizard";
import type { WorkFound } from "~/domain/occupation/find-work";
import type { WizardChoices } from "~/queries/job/wizard";
import { useJobLabels } from "../labels";
import { Notes, useStepField } from "../step-form";

/** Which work, which kind of contract, how many people. */
export function OccupationStep({ choices, found }: { choices: WizardChoices; found: WorkFound | null }) {
  const { t } = useTranslation("job");
  const labels = useJobLabels();
  const field = useStepField();
  const groups = [...new Set(choices.occupations.map((occupation) => occupation.group))];
  return (
    <>
      <WorkField
        words={field.text("work")}
        choice={field.text("found")}
        found={found}
        use="posting"
        label={t("field.work")}
        hint={t("hint.work")}
      />
      <div>
        <SelectField
          {...field.text("occupationId")}
          label={t("field.occupationId")}
          hint={t("hint.occupationId")}
          options={groups.map((group) => ({
            label: labels.code("group", group),
            options: choices.occupations
              .filter((occupation) => occupation.group === group)
              .map((occupation) => ({ value: occupation.id, label: labels.name(occupation) })),
          }))}
        />
        <Notes name="occupationId" />
      </div>
      <div>
        <RadioGroup
          {...field.text("contractKind")}
          label={t("field.contractKind")}
          options={postingKinds.map((kind) => ({
            value: kind,
            label: labels.code("contract", kind),
            hint: t(`option.contractHint.${kind}`),
          }))}
        />
        <Notes name="contractKind" />
      </div>
      <div>
        <NumberField {...field.text("places")} label={t("field.places")} />
        <Notes name="places" />
      </div>
    </>
  );
}
