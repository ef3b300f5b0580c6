import { useTranslation } from "react-i18next";
import { CheckboxGroup } from "~/components/form";
import type { WizardChoices } from "~/queries/job/wizard";
import { useJobLabels } from "../labels";
import { useStepField } from "../step-form";

/** Types that a company may ask for; wishes about character and the body are not offered. */
const offered = ["licence", "proof", "skill"];

/**
 * The long list of licences and skills behind a summary that names what is ticked; it stays closed until wanted, so
 * that a page remains one question group and not a catalogue.
 */
export function SkillBoxes({
  name,
  label,
  skills,
  only,
}: {
  name: string;
  label: string;
  skills: WizardChoices["skills"];
  only?: "skill";
}) {
  const { t } = useTranslation("job");
  const labels = useJobLabels();
  const field = useStepField();
  const { defaultValues, ...box } = field.many(name);
  // what came with the template of the occupation stays a box, whatever its type
  const shown = skills.filter(
    (skill) => (only ? skill.type === only : offered.includes(skill.type)) || defaultValues.includes(skill.id),
  );
  const chosen = shown.filter((skill) => defaultValues.includes(skill.id));
  const rest = shown.filter((skill) => !defaultValues.includes(skill.id));
  return (
    <details className="fold">
      <summary>
        <span className="label">{label}</span>
        <span className="soft">
          {chosen.length > 0 ? chosen.map((skill) => labels.name(skill)).join(", ") : t("wizard.nothingChosen")}
        </span>
      </summary>
      <CheckboxGroup
        {...box}
        defaultValues={defaultValues}
        label={<span className="vh">{label}</span>}
        columns={2}
        options={[...chosen, ...rest].map((skill) => ({ value: skill.id, label: labels.name(skill) }))}
      />
    </details>
  );
}
