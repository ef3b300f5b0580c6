import { useTranslation } from "react-i18next";
import {
  CheckboxField,
  CheckboxGroup,
  DateField,
  type FieldMeta,
  RadioGroup,
  SelectField,
  TextArea,
} from "~/components/form";
import { languageCodes } from "~/domain/languages";
import { consentChannels, consentData } from "~/domain/proposal/consent";
import { languageName } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";

type Name = "data" | "language" | "withInterpreter" | "givenOn" | "channel" | "words" | "validUntil" | "agreed";

/** What the person agreed to, and how: the day, the channel and the words make it a consent that can be shown later. */
export function ConsentFields({ fields, givenName }: { fields: Record<Name, FieldMeta>; givenName: string }) {
  const { t } = useTranslation("proposal");
  const locale = useLocale();
  return (
    <>
      <CheckboxGroup
        field={fields.data}
        label={t("consent.data")}
        law="Art. 6, 7 DSGVO, § 67b SGB X"
        columns={2}
        options={consentData.map((value) => ({ value, label: t(`consentData.${value}`) }))}
      />
      <SelectField
        field={fields.language}
        width="m"
        label={t("consent.language")}
        options={languageCodes.map((value) => ({ value, label: languageName(value, locale) }))}
      />
      <CheckboxField field={fields.withInterpreter} label={t("consent.withInterpreter")} />
      <DateField field={fields.givenOn} label={t("consent.givenOn")} />
      <RadioGroup
        field={fields.channel}
        label={t("consent.channel")}
        options={consentChannels.map((value) => ({ value, label: t(`consentChannel.${value}`) }))}
      />
      <TextArea
        field={fields.words}
        label={t("consent.words")}
        hint={t("consent.wordsHint", { name: givenName })}
        rows={3}
      />
      <DateField field={fields.validUntil} label={t("consent.validUntil")} />
      <CheckboxField field={fields.agreed} label={t("consent.agreed", { name: givenName })} />
    </>
  );
}
