import { useTranslation } from "react-i18next";
import { CheckboxGroup, SelectField, TextArea, TextField } from "~/components/form";
import { briefingLanguages } from "~/domain/languages";
import { languageName } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { WizardChoices } from "~/queries/job/wizard";
import { useJobLabels } from "../labels";
import { Notes, useStepField } from "../step-form";
import { SkillBoxes } from "./skill-boxes";

/** Who helps in the company, what can be learnt, and where it can lead. */
export function SupportStep({ choices, leadsTo }: { choices: WizardChoices; leadsTo: readonly string[] }) {
  const { t } = useTranslation("job");
  const locale = useLocale();
  const labels = useJobLabels();
  const field = useStepField();
  const near = choices.apprenticeships.filter((one) => leadsTo.includes(one.id));
  const other = choices.apprenticeships.filter((one) => !leadsTo.includes(one.id));
  return (
    <>
      <div>
        <div className="fields-row">
          <TextField {...field.text("mentorName")} label={t("field.mentorName")} hint={t("hint.mentorName")} optional />
          <TextField {...field.text("mentorPhone")} type="tel" width="m" label={t("field.mentorPhone")} optional />
        </div>
        <Notes name="mentorName" />
      </div>
      <div>
        <TextField
          {...field.text("firstDayContact")}
          label={t("field.firstDayContact")}
          hint={t("hint.firstDayContact")}
          optional
        />
        <Notes name="firstDayContact" />
      </div>
      <div>
        <CheckboxGroup
          {...field.many("briefingLanguages")}
          label={t("field.briefingLanguages")}
          hint={t("hint.briefingLanguages")}
          columns={2}
          optional
          options={briefingLanguages.map((code) => ({ value: code, label: languageName(code, locale) }))}
        />
        <Notes name="briefingLanguages" />
      </div>
      <div className="stack-s">
        <SkillBoxes name="learn" label={t("field.learn")} skills={choices.skills} only="skill" />
        <TextArea {...field.text("learnOnJob")} label={t("field.learnOnJob")} rows={3} optional lang="de" />
        <Notes name="learnOnJob" />
      </div>
      <div>
        <SelectField
          {...field.text("apprenticeshipId")}
          label={t("field.apprenticeshipId")}
          blank={t("option.noApprenticeship")}
          options={[...near, ...other].map((one) => ({ value: one.id, label: labels.name(one) }))}
        />
        <Notes name="apprenticeshipId" />
      </div>
      <div>
        <TextArea {...field.text("supportOffered")} label={t("field.supportOffered")} rows={3} optional lang="de" />
        <Notes name="supportOffered" />
      </div>
    </>
  );
}
