import { useTranslation } from "react-i18next";
import { CheckboxField, DateField, type FieldMeta, NumberField, SelectField, TextField } from "~/components/form";
import { languageCodes } from "~/domain/languages";
import { languageName } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";

const names = ["givenName", "familyName", "birthDate", "birthYear", "preferredLanguage", "needsInterpreter"] as const;

/** Who the person is: the same questions when somebody is added and when the record is corrected. */
export function PersonFields({ fields }: { fields: Record<(typeof names)[number], FieldMeta> }) {
  const { t } = useTranslation("candidate");
  const locale = useLocale();
  const label = (name: string) => t(`field.${name}`);
  return (
    <>
      <TextField field={fields.givenName} label={label("givenName")} autoComplete="off" dir="auto" />
      <TextField
        field={fields.familyName}
        label={label("familyName")}
        hint={t("field.oneNameHint")}
        autoComplete="off"
        dir="auto"
      />
      <DateField field={fields.birthDate} label={label("birthDate")} hint={t("field.birthDateHint")} optional />
      <NumberField field={fields.birthYear} label={label("birthYear")} optional />
      <SelectField
        field={fields.preferredLanguage}
        label={label("preferredLanguage")}
        options={languageCodes.map((value) => ({ value, label: languageName(value, locale) }))}
      />
      <CheckboxField field={fields.needsInterpreter} label={label("needsInterpreter")} />
    </>
  );
}
