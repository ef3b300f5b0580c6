import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { EmptyState } from "~/components/notice";
import { Section } from "~/components/page-header";
import { German } from "~/components/values";
import { answerKind } from "~/domain/candidate/answers";
import { questionSection } from "~/domain/candidate/completeness";
import { QuestionForm } from "./parts/question-form";
import { useLastResult, useRecord } from "./parts/record-data";

/** Questions the import left: the original words and the form whose answer becomes the fact. */
export default function QuestionsPage() {
  const { record } = useRecord();
  const { questionId } = useParams();
  const refused = useLastResult();
  const { t, i18n } = useTranslation(["candidate", "import"]);
  if (record.questions.length === 0) return <EmptyState icon="check" title={t("questions.none")} />;
  const words = (field: string, code: string) => {
    const key = [`import:findings.${code}`, `import:fields.${field}`].find((k) => i18n.exists(k));
    return key ? t(key) : `${field}: ${code}`;
  };
  return (
    <div className="wrap-text stack">
      <p className="soft">
        {t("questions.lead")} <Link to="/specialist/import/words">{t("questions.words")}</Link>
      </p>
      {record.questions.map((q) => (
        <Section key={q.id} title={words(q.field, q.code)}>
          {q.original && (
            <p>
              „<German>{q.original}</German>“
            </p>
          )}
          {answerKind(q.field, q.code) === "text" && (
            <p>
              <Link to={`/specialist/candidates/${record.id}/${questionSection(q.field, q.code)}`}>
                {t("questions.open")}
              </Link>
            </p>
          )}
          <QuestionForm question={q} title={words(q.field, q.code)} reply={q.id === questionId ? refused : undefined} />
        </Section>
      ))}
    </div>
  );
}
