import { useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import {
  AppForm,
  CheckboxField,
  FormActions,
  type FormTexts,
  RadioGroup,
  SelectField,
  SubmitButton,
  WorkField,
} from "~/components/form";
import { useChoices, useCodeWords, useNames } from "~/components/match/names";
import { clock } from "~/config/clock";
import { occupationGroups, wishKinds, wishSchema } from "~/domain/candidate/sections";
import { addWish } from "~/services/candidate/save-candidate-rows";
import { OriginalWords } from "./parts/original-words";
import { useLastResult, useRecord } from "./parts/record-data";
import { recordSide } from "./parts/record-page.server";
import { sectionAction } from "./parts/section.server";
import { SectionPage } from "./parts/section-page";

export const loader = recordSide;

export const action = sectionAction(
  wishSchema,
  "/wishes#work",
  (trx, { id }, value, actor) => addWish(trx, actor, id, value, clock),
  { words: "original", choice: "occupationId", asked: (form) => form.get("kind") === "occupation" },
);

export default function WishesSection() {
  const { record, names } = useRecord();
  const { t } = useTranslation(["candidate", "desk"]);
  const choices = useChoices(names);
  const name = useNames(names);
  const code = useCodeWords();
  const reply = useLastResult();
  const [form, fields] = useForm<FormTexts<typeof wishSchema>>({
    lastResult: reply,
    defaultValue: { kind: "occupation" },
  });
  const label = (key: string) => t(`field.${key}`);
  return (
    <SectionPage
      section="work"
      title={t("record.wishes")}
      known={record.wishes.map((w) => ({
        row: "wish",
        key: w.id,
        back: "wishes",
        label:
          [
            name("occupation", w.occupationId),
            w.group ? code("group", w.group) : "",
            name("apprenticeship", w.apprenticeshipId),
            w.anyWork ? t("wishKind.any") : "",
          ]
            .filter(Boolean)
            .join(", ") || w.original,
        note: w.original ? <OriginalWords words={w.original} /> : undefined,
      }))}
    >
      <AppForm
        form={form}
        labels={{
          kind: label("wishKind"),
          original: t("desk:work.label"),
          ...Object.fromEntries(["occupationId", "occupationGroup", "apprenticeshipId"].map((n) => [n, label(n)])),
        }}
      >
        <RadioGroup
          field={fields.kind}
          label={label("wishKind")}
          options={wishKinds.map((value) => ({
            value,
            label: t(`wishKind.${value}`),
          }))}
        />
        <WorkField
          words={{ field: fields.original }}
          choice={{ field: fields.occupationId }}
          found={reply?.work ?? null}
          use="person"
          label={t("desk:work.label")}
        />
        <SelectField
          field={fields.occupationGroup}
          label={label("occupationGroup")}
          options={occupationGroups.map((value) => ({ value, label: code("group", value) }))}
          optional
        />
        <SelectField
          field={fields.apprenticeshipId}
          label={label("apprenticeshipId")}
          options={choices("apprenticeship")}
          optional
        />
        <CheckboxField field={fields.wantsApprenticeship} label={label("wantsApprenticeship")} />
        <FormActions>
          <SubmitButton>{t("common:save")}</SubmitButton>
        </FormActions>
      </AppForm>
    </SectionPage>
  );
}
