import { useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ButtonLink } from "~/components/actions";
import { AppForm, FormActions, RadioGroup, SubmitButton, TextField } from "~/components/form";
import { maxNameLength, searchAlerts } from "~/domain/saved-search/search";
import { versionNumber } from "~/domain/version";

export const searchSchema = z.object({
  name: z
    .string({ error: "required" })
    .trim()
    .min(1, "required")
    .max(maxNameLength, `tooLong|{"max":${maxNameLength}}`),
  alert: z.enum(searchAlerts, { error: "choose" }),
});
export const searchEditSchema = searchSchema.extend({ version: versionNumber });

type SearchValues = { name: string; alert: string };

/** Name of a search, and where its news is told. */
export function SearchForm({
  lastResult,
  values,
  version,
  back,
}: {
  lastResult: Parameters<typeof useForm<SearchValues>>[0]["lastResult"];
  values: SearchValues;
  version?: number;
  back: string;
}) {
  const { t } = useTranslation("match");
  const [form, fields] = useForm<SearchValues>({ lastResult, defaultValue: values });
  return (
    <AppForm
      form={form}
      version={version}
      stored={version === undefined ? undefined : values}
      labels={{ name: t("saved.name"), alert: t("saved.alertLabel") }}
    >
      <TextField field={fields.name} label={t("saved.name")} hint={t("saved.nameHint")} />
      <RadioGroup
        field={fields.alert}
        label={t("saved.alertLabel")}
        options={searchAlerts.map((value) => ({ value, label: t(`saved.alert.${value}`) }))}
      />
      <FormActions>
        <SubmitButton>{t(version === undefined ? "saved.save" : "common:save")}</SubmitButton>
        <ButtonLink to={back} kind="second">
          {t("common:cancel")}
        </ButtonLink>
      </FormActions>
    </AppForm>
  );
}
