import { useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { AppForm, FormActions, type FormTexts, NumberField, SubmitButton, WorkField } from "~/components/form";
import { useNames } from "~/components/match/names";
import { Dots } from "~/components/values";
import { clock } from "~/config/clock";
import { experienceSchema } from "~/domain/candidate/sections";
import { addExperience } from "~/services/candidate/save-candidate-rows";
import { useLastResult, useRecord } from "./parts/record-data";
import { recordSide } from "./parts/record-page.server";
import { sectionAction } from "./parts/section.server";
import { SectionPage } from "./parts/section-page";

export const loader = recordSide;

export const action = sectionAction(
  experienceSchema,
  "/work#work",
  (trx, { id }, value, actor) => addExperience(trx, actor, id, value, clock),
  { words: "original", choice: "occupationId", asked: () => true },
);

export default function WorkSection() {
  const { record, names } = useRecord();
  const { t } = useTranslation(["candidate", "desk"]);
  const name = useNames(names);
  const reply = useLastResult();
  const [form, fields] = useForm<FormTexts<typeof experienceSchema>>({ lastResult: reply });
  const label = (key: string) => t(`field.${key}`);
  return (
    <SectionPage
      section="work"
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
      <AppForm
        form={form}
        labels={{ original: t("desk:work.label"), occupationId: label("occupationId"), years: label("years") }}
      >
        <WorkField
          words={{ field: fields.original }}
          choice={{ field: fields.occupationId }}
          found={reply?.work ?? null}
          use="person"
          label={t("desk:work.label")}
        />
        <NumberField field={fields.years} label={label("years")} optional />
        <FormActions>
          <SubmitButton>{t("common:save")}</SubmitButton>
        </FormActions>
      </AppForm>
    </SectionPage>
  );
}
