import { useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { AppForm, CheckboxField, FormActions, type FormTexts, SelectField, SubmitButton } from "~/components/form";
import { Dots } from "~/components/values";
import { clock } from "~/config/clock";
import { languageEvidences, languageSchema } from "~/domain/candidate/sections";
import { languageCodes } from "~/domain/languages";
import { cefrLevels } from "~/domain/matching/facts";
import { languageName } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { saveLanguage } from "~/services/candidate/save-candidate-rows";
import { OriginalWords } from "./parts/original-words";
import { useLastResult, useRecord } from "./parts/record-data";
import { recordSide } from "./parts/record-page.server";
import { sectionAction } from "./parts/section.server";
import { SectionPage } from "./parts/section-page";

export const loader = recordSide;

export const action = sectionAction(languageSchema, "/languages#languages", (trx, { id }, value, actor) =>
  saveLanguage(trx, actor, id, value, clock),
);

export default function LanguagesSection() {
  const { record } = useRecord();
  const { t } = useTranslation("candidate");
  const locale = useLocale();
  const german = record.languages.find((l) => l.language === "de");
  const [form, fields] = useForm<FormTexts<typeof languageSchema>>({
    lastResult: useLastResult(),
    defaultValue: {
      language: "de",
      speaking: german?.speaking ?? "",
      listening: german?.listening ?? "",
      reading: german?.reading ?? "",
      writing: german?.writing ?? "",
      evidence: german?.evidence ?? "specialist",
    },
  });
  const levels = cefrLevels.map((value) => ({ value, label: value }));
  const label = (name: string) => t(`field.${name}`);
  const skills = [
    ["speaking", "speakingAny"],
    ["listening", "listening"],
    ["reading", "readingAny"],
    ["writing", "writing"],
  ] as const;
  return (
    <SectionPage
      section="languages"
      title={t("record.languages")}
      lead={t("record.same")}
      known={record.languages.map((l) => ({
        row: "language",
        key: l.language,
        back: "languages",
        label: languageName(l.language, locale),
        note: (
          <Dots
            items={[
              ...skills.map(([key, word]) => l[key] && `${label(word)} ${l[key]}`),
              t(`evidence.${l.evidence}`),
              l.original && <OriginalWords words={l.original} />,
            ]}
          />
        ),
      }))}
    >
      <AppForm form={form} labels={{ language: label("language") }}>
        <SelectField
          field={fields.language}
          width="m"
          label={label("language")}
          options={languageCodes.map((value) => ({ value, label: languageName(value, locale) }))}
        />
        <CheckboxField field={fields.isFirst} label={label("isFirst")} />
        {skills.map(([key, word]) => (
          <SelectField key={key} field={fields[key]} width="s" label={label(word)} options={levels} optional />
        ))}
        <SelectField
          field={fields.evidence}
          width="m"
          blank={false}
          label={label("evidence")}
          options={languageEvidences.map((value) => ({ value, label: t(`evidence.${value}`) }))}
        />
        <FormActions>
          <SubmitButton>{t("common:save")}</SubmitButton>
        </FormActions>
      </AppForm>
    </SectionPage>
  );
}
