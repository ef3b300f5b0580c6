import { useForm } from "@conform-to/react";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import {
  AppForm,
  DateField,
  FormActions,
  type FormTexts,
  RadioGroup,
  SubmitButton,
  TextField,
} from "~/components/form";
import { Dots } from "~/components/values";
import { benefitNames } from "~/domain/access/permission";
import { benefitSchema } from "~/domain/candidate/sections";
import { recordBenefit } from "~/services/access/record-work-access";
import { OriginalWords } from "./parts/original-words";
import { usePeriod } from "./parts/period";
import { requirePapers } from "./parts/record.server";
import { useLastResult, useRecord } from "./parts/record-data";
import { recordSide } from "./parts/record-page.server";
import { sectionAction } from "./parts/section.server";
import { SectionPage } from "./parts/section-page";

export async function loader(args: LoaderFunctionArgs) {
  await requirePapers(args, "benefit");
  return recordSide(args);
}

export const action = sectionAction(benefitSchema, "/benefit#benefit", (trx, { id }, value) =>
  recordBenefit(trx, id, value),
);

export default function BenefitSection() {
  const { record, today } = useRecord();
  const { t } = useTranslation("candidate");
  const period = usePeriod();
  const [form, fields] = useForm<FormTexts<typeof benefitSchema>>({
    lastResult: useLastResult(),
    defaultValue: { from: today },
  });
  const label = (key: string) => t(`field.${key}`);
  return (
    <SectionPage
      section="benefit"
      title={t("record.benefit")}
      lead={t("record.socialNote")}
      known={record.benefits.map((b) => ({
        row: "benefit",
        key: b.id,
        back: "benefit",
        label: t(`benefit.${b.system}`),
        note: <Dots items={[period(b.from, b.until), b.original && <OriginalWords words={b.original} />]} />,
      }))}
    >
      <AppForm form={form} labels={Object.fromEntries(["system", "from", "until"].map((n) => [n, label(n)]))}>
        <RadioGroup
          field={fields.system}
          label={label("system")}
          options={benefitNames.map((value) => ({ value, label: t(`benefit.${value}`) }))}
        />
        <DateField field={fields.from} label={label("from")} />
        <DateField field={fields.until} label={label("until")} optional />
        <TextField field={fields.original} label={label("note")} optional />
        <FormActions>
          <SubmitButton>{t("common:save")}</SubmitButton>
        </FormActions>
      </AppForm>
    </SectionPage>
  );
}
