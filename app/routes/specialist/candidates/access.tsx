import { useForm } from "@conform-to/react";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import {
  AppForm,
  DateField,
  FormActions,
  type FormTexts,
  NumberField,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextField,
} from "~/components/form";
import { useChoices, useNames } from "~/components/match/names";
import { Dots, German } from "~/components/values";
import { permitStates, recordedPermissions } from "~/domain/access/permission";
import { accessSchema } from "~/domain/candidate/sections";
import { employerNames } from "~/facts/choices";
import { recordWorkAccess } from "~/services/access/record-work-access";
import { OriginalWords } from "./parts/original-words";
import { usePeriod } from "./parts/period";
import { requirePapers } from "./parts/record.server";
import { useLastResult, useRecord } from "./parts/record-data";
import { recordSideWith } from "./parts/record-page.server";
import { sectionAction } from "./parts/section.server";
import { SectionPage } from "./parts/section-page";

export async function loader(args: LoaderFunctionArgs) {
  await requirePapers(args, "access");
  // a paper of the past may name a company that is closed by now
  return recordSideWith(args, async (trx) => ({ employers: await employerNames(trx, { alsoClosed: true }) }));
}

export const action = sectionAction(accessSchema, "/access#access", (trx, { id }, value, actor) =>
  recordWorkAccess(trx, actor, id, value),
);

export default function AccessSection() {
  const { employers } = useLoaderData<typeof loader>();
  const { record, names, today } = useRecord();
  const { t } = useTranslation("candidate");
  const choices = useChoices(names);
  const name = useNames(names);
  const period = usePeriod();
  const [form, fields] = useForm<FormTexts<typeof accessSchema>>({
    lastResult: useLastResult(),
    defaultValue: { from: today, permitState: "not_needed" },
  });
  const label = (key: string) => t(`field.${key}`);
  return (
    <SectionPage
      section="access"
      title={t("record.access")}
      lead={t("record.socialNote")}
      known={record.access.map((a) => ({
        row: "access",
        key: a.id,
        back: "access",
        label: t(`permission.${a.permission}`),
        note: (
          <Dots
            items={[
              period(a.from, a.until),
              name("status", a.statusId),
              a.document && <German>{a.document}</German>,
              a.original && <OriginalWords words={a.original} />,
            ]}
          />
        ),
      }))}
    >
      <AppForm
        form={form}
        labels={Object.fromEntries(
          ["permission", "from", "until", "permitEmployerId", "hoursLimit"].map((n) => [n, label(n)]),
        )}
      >
        <RadioGroup
          field={fields.permission}
          label={label("permission")}
          law="§ 4a AufenthG"
          options={recordedPermissions.map((value) => ({ value, label: t(`permission.${value}`) }))}
        />
        <TextField field={fields.original} label={label("sideNote")} optional />
        <DateField field={fields.from} label={label("from")} />
        <DateField field={fields.until} label={label("until")} optional />
        <TextField field={fields.document} label={label("document")} optional />
        <DateField field={fields.seenOn} label={label("seenOn")} optional />
        <NumberField field={fields.hoursLimit} label={label("hoursLimit")} optional />
        <RadioGroup
          field={fields.permitState}
          label={label("permitState")}
          options={permitStates.map((value) => ({ value, label: t(`permitState.${value}`) }))}
        />
        <DateField field={fields.permitAppliedOn} label={label("permitAppliedOn")} optional />
        <SelectField
          field={fields.permitEmployerId}
          label={label("permitEmployerId")}
          options={employers.map((e) => ({ value: e.id, label: e.name }))}
          optional
        />
        <SelectField
          field={fields.statusId}
          label={label("statusId")}
          hint={t("field.statusHint")}
          options={choices("status")}
          optional
        />
        <FormActions>
          <SubmitButton>{t("common:save")}</SubmitButton>
        </FormActions>
      </AppForm>
    </SectionPage>
  );
}
