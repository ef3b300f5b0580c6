import { useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import {
  AppForm,
  FormActions,
  type FormTexts,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextField,
} from "~/components/form";
import { useChoices } from "~/components/match/names";
import { addressSchema } from "~/domain/candidate/sections";
import { mailboxStates } from "~/domain/reachability/channels";
import { editCandidate } from "~/services/candidate/edit-candidate";
import { asText, useLastResult, useRecord } from "./parts/record-data";
import { recordSide } from "./parts/record-page.server";
import { sectionAction } from "./parts/section.server";
import { SectionPage } from "./parts/section-page";

export const loader = recordSide;

export const action = sectionAction(addressSchema, "#contact", async (trx, target, value) => {
  await editCandidate(trx, target, {
    ...value,
    postcode: value.postcode ?? null,
    districtId: value.districtId ?? null,
  });
});

export default function ContactSection() {
  const { record, names } = useRecord();
  const { t } = useTranslation("candidate");
  const choices = useChoices(names);
  const stored = asText({
    mailbox: record.mailbox,
    districtId: record.districtId,
    street: record.street,
    careOf: record.careOf,
    postcode: record.postcode,
    city: record.city,
  });
  const [form, fields] = useForm<FormTexts<typeof addressSchema>>({
    lastResult: useLastResult(),
    defaultValue: stored,
  });
  const label = (name: string) => t(`field.${name}`);
  return (
    <SectionPage section="contact" title={t("record.contact")} lead={t("record.socialNote")}>
      <AppForm
        form={form}
        version={record.version}
        stored={stored}
        labels={Object.fromEntries(Object.keys(addressSchema.shape).map((n) => [n, label(n)]))}
      >
        <RadioGroup
          field={fields.mailbox}
          label={label("mailbox")}
          options={mailboxStates.map((value) => ({ value, label: t(`mailbox.${value}`) }))}
        />
        <SelectField field={fields.districtId} label={label("districtId")} options={choices("district")} optional />
        <TextField field={fields.street} label={label("street")} optional autoComplete="off" />
        <TextField field={fields.careOf} label={label("careOf")} optional autoComplete="off" />
        <TextField field={fields.postcode} label={label("postcode")} width="s" inputMode="numeric" optional />
        <TextField field={fields.city} label={label("city")} width="m" optional />
        <FormActions>
          <SubmitButton>{t("common:save")}</SubmitButton>
        </FormActions>
      </AppForm>
    </SectionPage>
  );
}
