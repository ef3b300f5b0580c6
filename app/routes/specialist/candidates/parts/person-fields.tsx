import { useTranslation } from "react-i18next";
import { CheckboxField, DateField, type FieldMeta, NumberField, SelectField, TextField } from "~/components/form";
import { languageCodes } from "~/domain/languages";
import { languageName } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";

/** Who the person is: the same questions when somebody is added and when the record is mended. */
export function PersonFields({ fields }: { fields: Readonly<Record<string, FieldMeta | undefined>> }) {
  const { t } = useTranslation("candidate");
  const locale = useLocale();
  const label = (name: string) => t(`field.${name}`);
  return (
    <>
      <TextField field={fields.givenName} name="givenName" label={label("givenName")} autoComplete="off" dir="auto" />
      <TextField
        field={fields.familyName}
        name="familyName"
        label={label("familyName")}
        autoComplete="off"
        dir="auto"
      />
      <DateField
        field={fields.birthDate}
        name="birthDate"
        label={label("birthDate")}
        hint={t("field.birthDateHint")}
        optional
      />
      <NumberField field={fields.birthYear} name="birthYear" label={label("birthYear")} optional />
      <SelectField
        field={fields.preferredLanguage}
        name="preferredLanguage"
        label={label("preferredLanguage")}
        options={languageCodes.map((value) => ({ value, label: languageName(value, locale) }))}
      />
      <CheckboxField field={fields.needsInterpreter} name="needsInterpreter" label={label("needsInterpreter")} />
    </>
  );
}
