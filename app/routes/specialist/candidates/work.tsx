import { useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import {
  AppForm,
  FormActions,
  type FormTexts,
  NumberField,
  SelectField,
  SubmitButton,
  TextField,
} from "~/components/form";
import { useChoices, useNames } from "~/components/match/names";
import { Dots } from "~/components/values";
import { clock } from "~/config/clock";
import { experienceSchema } from "~/domain/candidate/sections";
import { addExperience } from "~/services/candidate/save-candidate-rows";
import { useLastResult, useRecord } from "./parts/record-data";
import { sectionAction } from "./parts/section.server";
import { SectionPage } from "./parts/section-page";

export const action = sectionAction(experienceSchema, "/work", (trx, { id }, value, actor) =>
  addExperience(trx, actor, id, value, clock),
);

export default function WorkSection() {
  const { record, names } = useRecord();
  const { t } = useTranslation("candidate");
  const choices = useChoices(names);
  const name = useNames(names);
  const [form, fields] = useForm<FormTexts<typeof experienceSchema>>({ lastResult: useLastResult() });
  const label = (key: string) => t(`field.${key}`);
  return (
    <SectionPage
      title={t("record.experience")}
      known={record.experience.map((e) => ({
        row: "experience",
        key: e.id,
        back: "work",
        label: name("occupation", e.occupationId) || e.original || "–",
        note: (
          <Dots
            items={[
              e.years !== null && t("record.years", { count: e.years }),
              e.original && t("record.original", { words: e.original }),
            ]}
          />
        ),
      }))}
    >
      <AppForm form={form} labels={{ occupationId: label("occupationId"), years: label("years") }}>
        <SelectField
          field={fields.occupationId}
          label={label("occupationId")}
          options={choices("occupation")}
          optional
        />
        <NumberField field={fields.years} label={label("years")} />
        <TextField field={fields.original} label={label("original")} optional dir="auto" />
        <FormActions>
          <SubmitButton>{t("common:save")}</SubmitButton>
        </FormActions>
      </AppForm>
    </SectionPage>
  );
}
