import { useForm } from "@conform-to/react";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import {
  AppForm,
  DateField,
  FormActions,
  type FormTexts,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextField,
} from "~/components/form";
import { candidateStates, personSchema } from "~/domain/candidate/sections";
import { candidateStatus } from "~/domain/candidate/states";
import { staffNames } from "~/facts/choices";
import { editPerson } from "~/services/candidate/edit-person";
import { PersonFields } from "./parts/person-fields";
import { asText, useLastResult, useRecord } from "./parts/record-data";
import { recordSideWith } from "./parts/record-page.server";
import { sectionAction } from "./parts/section.server";
import { SectionPage } from "./parts/section-page";

export const loader = (args: LoaderFunctionArgs) =>
  recordSideWith(args, async (trx) => ({ staff: await staffNames(trx) }));

export const action = sectionAction(personSchema, "#person", async (trx, target, value, actor) => {
  await editPerson(trx, actor, target, {
    ...value,
    birthDate: value.birthDate ?? null,
    birthYear: value.birthDate ? Number(value.birthDate.slice(0, 4)) : (value.birthYear ?? null),
    nextStepOn: value.nextStepOn ?? null,
    responsibleUserId: value.responsibleUserId ?? null,
  });
});

export default function PersonSection() {
  const { staff, role } = useLoaderData<typeof loader>();
  const { record } = useRecord();
  const { t } = useTranslation("candidate");
  const stored = asText({
    givenName: record.givenName,
    familyName: record.familyName,
    birthDate: record.birthDate,
    birthYear: record.birthYear,
    preferredLanguage: record.preferredLanguage,
    needsInterpreter: record.needsInterpreter ? "on" : null,
    state: record.state,
    responsibleUserId: record.responsibleUserId,
    nextStep: record.nextStep,
    nextStepOn: record.nextStepOn,
    namedGap: record.namedGap,
  });
  const [form, fields] = useForm<FormTexts<typeof personSchema>>({ lastResult: useLastResult(), defaultValue: stored });
  const label = (name: string) => t(`field.${name}`);
  const possible = candidateStatus.choices(record.state, role);
  const states = candidateStates.filter((state) => possible.includes(state));
  return (
    <SectionPage section="person" title={t("record.person")}>
      <AppForm
        form={form}
        version={record.version}
        stored={stored}
        labels={Object.fromEntries(
          [
            "givenName",
            "familyName",
            "birthDate",
            "birthYear",
            "nextStep",
            "nextStepOn",
            "namedGap",
            "state",
            "preferredLanguage",
          ].map((n) => [n, label(n)]),
        )}
      >
        <TextField field={fields.nextStep} label={label("nextStep")} optional dir="auto" />
        <DateField field={fields.nextStepOn} label={label("nextStepOn")} optional />
        <TextField field={fields.namedGap} label={label("namedGap")} hint={t("field.namedGapHint")} optional />
        <SelectField
          field={fields.responsibleUserId}
          label={label("responsible")}
          options={staff.map((s) => ({ value: s.id, label: s.name }))}
          optional
        />
        <RadioGroup
          field={fields.state}
          label={label("state")}
          options={states.map((value) => ({ value, label: t(`state.${value}`) }))}
        />
        <PersonFields fields={fields} />
        <FormActions>
          <SubmitButton>{t("common:save")}</SubmitButton>
          <ButtonLink to={`/specialist/candidates/${record.id}/merge`} kind="quiet">
            {t("merge.open")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </SectionPage>
  );
}
