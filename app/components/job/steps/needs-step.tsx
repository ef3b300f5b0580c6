import { useTranslation } from "react-i18next";
import { CheckboxField, CheckboxGroup, NumberField, SelectField, TextArea, TextField } from "~/components/form";
import { levels } from "~/domain/job/wizard";
import { demands } from "~/domain/matching/facts";
import type { WizardChoices } from "~/queries/job/wizard";
import { useJobLabels } from "../labels";
import { Notes, useStepField } from "../step-form";
import { SkillBoxes } from "./skill-boxes";

/** German, speaking and reading apart, licences and skills, physical demands. */
export function NeedsStep({ choices }: { choices: WizardChoices }) {
  const { t } = useTranslation("job");
  const labels = useJobLabels();
  const field = useStepField();
  const options = levels.map((level) => ({ value: level, label: labels.code("level", level) }));
  return (
    <>
      <div>
        <SelectField {...field.text("germanSpeaking")} label={t("field.germanSpeaking")} options={options} width="m" />
        <Notes name="germanSpeaking" />
        <SelectField {...field.text("germanReading")} label={t("field.germanReading")} options={options} width="m" />
        <Notes name="germanReading" />
        <TextField
          {...field.text("germanReason")}
          label={t("field.germanReason")}
          hint={t("hint.germanReason")}
          optional
          lang="de"
        />
        <Notes name="germanReason" />
      </div>
      <div className="stack-s">
        <SkillBoxes name="required" label={t("field.required")} skills={choices.skills} />
        <SkillBoxes name="helpful" label={t("field.helpful")} skills={choices.skills} />
        <Notes name="skills" />
      </div>
      <div>
        <CheckboxGroup
          {...field.many("demands")}
          label={t("field.demands")}
          columns={2}
          optional
          options={demands.map((demand) => ({ value: demand, label: labels.code("demand", demand) }))}
        />
        <CheckboxField {...field.tick("pieceWork")} label={t("field.pieceWork")} />
        <Notes name="demands" />
      </div>
      <div>
        <TextArea {...field.text("requirementsNote")} label={t("field.requirementsNote")} rows={3} optional lang="de" />
        <Notes name="requirementsNote" />
        <TextArea
          {...field.text("wordingGround")}
          label={t("field.wordingGround")}
          hint={t("hint.wordingGround")}
          rows={2}
          optional
          lang="de"
        />
        <Notes name="wordingGround" />
      </div>
      <div>
        <NumberField {...field.text("minAge")} label={t("field.minAge")} hint={t("hint.minAge")} optional />
        <Notes name="minAge" />
      </div>
    </>
  );
}
