import { Link, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AppForm, FormActions, SubmitButton, TextField } from "~/components/form";
import { errorsOf } from "~/components/form/reply";
import { useNames } from "~/components/match/names";
import { EmptyState } from "~/components/notice";
import { Section } from "~/components/page-header";
import { questionSection } from "~/domain/candidate/completeness";
import type { Names } from "~/domain/matching/names";
import { useLastResult, useRecord } from "./record-data";

const kinds: Readonly<Record<string, keyof Names>> = {
  occupation: "occupation",
  skill: "skill",
  apprenticeship: "apprenticeship",
  residence: "status",
};

/** Questions the import left: the original words, what they could mean, where the fact belongs, and a way to close. */
export default function QuestionsPage() {
  const { record, names } = useRecord();
  const { questionId } = useParams();
  const refused = useLastResult();
  const { t, i18n } = useTranslation(["candidate", "import"]);
  const name = useNames(names);
  if (record.questions.length === 0) return <EmptyState icon="check" title={t("questions.none")} />;
  const words = (field: string, code: string) => {
    const key = [`import:findings.${code}`, `import:fields.${field}`].find((k) => i18n.exists(k));
    return key ? t(key) : `${field}: ${code}`;
  };
  return (
    <div className="wrap-text stack">
      <p className="soft">{t("questions.lead")}</p>
      {record.questions.map((q) => (
        <Section key={q.id} title={words(q.field, q.code)}>
          {q.original && (
            <p>
              „<bdi>{q.original}</bdi>“
            </p>
          )}
          {q.suggestions.length > 0 && (
            <p className="soft">
              {t("questions.suggestions")}:{" "}
              {q.suggestions
                .map((s) => {
                  const kind = s.of ? kinds[s.of] : undefined;
                  return kind ? name(kind, s.value) : s.value;
                })
                .join(", ")}
            </p>
          )}
          <p>
            <Link to={`/specialist/candidates/${record.id}/${questionSection(q.field, q.code)}`}>
              {t("questions.open")}
            </Link>
          </p>
          <AppForm
            action={`/specialist/candidates/${record.id}/questions/${q.id}`}
            aria-label={words(q.field, q.code)}
            errors={q.id === questionId ? errorsOf(refused) : {}}
          >
            <TextField
              name="answer"
              id={`answer-${q.id}`}
              label={t("questions.answer")}
              optional
              defaultValue={q.id === questionId ? String(refused?.initialValue?.answer ?? "") : undefined}
              errors={q.id === questionId ? errorsOf(refused).answer : undefined}
            />
            <FormActions>
              <SubmitButton kind="second" name="decision" value="answered">
                {t("questions.answered")}
              </SubmitButton>
              <SubmitButton kind="quiet" name="decision" value="dismissed">
                {t("questions.dismissed")}
              </SubmitButton>
            </FormActions>
          </AppForm>
        </Section>
      ))}
    </div>
  );
}
