import { useTranslation } from "react-i18next";
import { CheckboxField, DateField, type FieldMeta, NumberField, SelectField, TextField } from "~/components/form";
import { languageCodes } from "~/domain/languages";
import { languageName } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";

const names = ["givenName", "familyName"] as const;
const talk = ["preferredLanguage", "needsInterpreter"] as const;
const birth = ["birthDate", "birthYear"] as const;
type Fields<Name extends string> = { fields: Record<Name, FieldMeta> };

/** Who the person is: the same questions when somebody is added and when the record is corrected. */
export function PersonFields({ fields }: Fields<(typeof names | typeof birth | typeof talk)[number]>) {
  const { t } = useTranslation("candidate");
  return (
    <>
      <NameFields fields={fields} />
      <DateField field={fields.birthDate} label={t("field.birthDate")} hint={t("field.birthDateHint")} optional />
      <NumberField field={fields.birthYear} label={t("field.birthYear")} optional />
      <TalkFields fields={fields} />
    </>
  );
}

export function NameFields({ fields }: Fields<(typeof names)[number]>) {
  const { t } = useTranslation("candidate");
  return (
    <>
      <TextField field={fields.givenName} label={t("field.givenName")} autoComplete="off" dir="auto" />
      <TextField
        field={fields.familyName}
        label={t("field.familyName")}
        hint={t("field.oneNameHint")}
        autoComplete="off"
        dir="auto"
      />
    </>
  );
}

/** In which language one talks with the person, and whether somebody interprets. */
export function TalkFields({ fields }: Fields<(typeof talk)[number]>) {
  const { t } = useTranslation("candidate");
  const locale = useLocale();
  return (
    <>
      <SelectField
        field={fields.preferredLanguage}
        label={t("field.preferredLanguage")}
        options={languageCodes.map((value) => ({ value, label: languageName(value, locale) }))}
      />
      <CheckboxField field={fields.needsInterpreter} label={t("field.needsInterpreter")} />
    </>
  );
}
