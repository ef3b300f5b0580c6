import { useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import {
  AppForm,
  DateField,
  FormActions,
  type FormTexts,
  RadioGroup,
  SelectField,
  SubmitButton,
} from "~/components/form";
import { useChoices, useNames } from "~/components/match/names";
import { Dots } from "~/components/values";
import { clock } from "~/config/clock";
import { evidences, skillLevels, skillSchema } from "~/domain/candidate/sections";
import { saveSkill } from "~/services/candidate/save-candidate-rows";
import { OriginalWords } from "./parts/original-words";
import { useLastResult, useRecord } from "./parts/record-data";
import { recordSide } from "./parts/record-page.server";
import { sectionAction } from "./parts/section.server";
import { SectionPage } from "./parts/section-page";
import { ValidTo } from "./parts/skill-list";

export const loader = recordSide;

export const action = sectionAction(skillSchema, "/skills#skills", (trx, { id }, value, actor) =>
  saveSkill(trx, actor, id, value, clock),
);

export default function SkillsSection() {
  const { record, names } = useRecord();
  const { t } = useTranslation("candidate");
  const choices = useChoices(names);
  const name = useNames(names);
  const [form, fields] = useForm<FormTexts<typeof skillSchema>>({
    lastResult: useLastResult(),
    defaultValue: { evidence: "self" },
  });
  const label = (key: string) => t(`field.${key}`);
  return (
    <SectionPage
      section="skills"
      title={t("record.skills")}
      lead={t("record.same")}
      known={record.skills.map((s) => ({
        row: "skill",
        key: s.skillId,
        back: "skills",
        label: name("skill", s.skillId),
        note: (
          <Dots
            items={[
              t(`level.${s.level}`),
              t(`evidence.${s.evidence}`),
              s.validTo && <ValidTo key="until" day={s.validTo} />,
              s.original && <OriginalWords words={s.original} />,
            ]}
          />
        ),
      }))}
    >
      <AppForm form={form} labels={{ skillId: label("skillId"), level: label("level"), validTo: label("validTo") }}>
        <SelectField field={fields.skillId} label={label("skillId")} options={choices("skill")} />
        <RadioGroup
          field={fields.level}
          label={label("level")}
          options={skillLevels.map((value) => ({ value: String(value), label: t(`level.${value}`) }))}
        />
        <SelectField
          field={fields.evidence}
          width="m"
          blank={false}
          label={label("evidence")}
          options={evidences.map((value) => ({ value, label: t(`evidence.${value}`) }))}
        />
        <DateField field={fields.validTo} label={label("validTo")} hint={t("field.validToHint")} optional />
        <FormActions>
          <SubmitButton>{t("common:save")}</SubmitButton>
        </FormActions>
      </AppForm>
    </SectionPage>
  );
}
