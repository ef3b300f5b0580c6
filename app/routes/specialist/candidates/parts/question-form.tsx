import { useTranslation } from "react-i18next";
import { AppForm, CheckboxField, FormActions, SelectField, SubmitButton, TextField } from "~/components/form";
import { errorsOf, type Reply } from "~/components/form/reply";
import { useChoices, useNames } from "~/components/match/names";
import { type AnswerKind, answerKind, isLearnable, isLearntByDefault } from "~/domain/candidate/answers";
import { cefrLevels } from "~/domain/matching/facts";
import type { Names } from "~/domain/matching/names";
import { mailboxStates } from "~/domain/reachability/channels";
import { useRecord } from "./record-data";

export type OpenQuestion = {
  id: string;
  field: string;
  code: string;
  original: string;
  suggestions: { value: string; of?: string }[];
};

/** The answer to one question: the fact itself, chosen or typed, and whether the words always mean that. */
export function QuestionForm({ question, title, reply }: { question: OpenQuestion; title: string; reply?: Reply }) {
  const { record } = useRecord();
  const { t } = useTranslation("candidate");
  const kind = answerKind(question.field, question.code);
  const errors = errorsOf(reply);
  const typed = reply?.initialValue;
  const learnable = isLearnable(kind, question.code, question.original);
  return (
    <AppForm
      action={`/specialist/candidates/${record.id}/questions/${question.id}`}
      aria-label={title}
      errors={errors}
      idOf={(name) => `${name}-${question.id}`}
    >
      <AnswerField kind={kind} question={question} typed={text(typed?.value)} errors={errors.value} />
      {learnable && (
        <CheckboxField
          name="learn"
          id={`learn-${question.id}`}
          label={t("questions.learn", { words: question.original })}
          defaultChecked={typed ? typed.learn === "on" : isLearntByDefault(kind)}
        />
      )}
      <FormActions>
        <SubmitButton kind="second" name="decision" value="answered">
          {t("questions.answered")}
        </SubmitButton>
        <SubmitButton kind="quiet" name="decision" value="dismissed">
          {t("questions.dismissed")}
        </SubmitButton>
      </FormActions>
    </AppForm>
  );
}

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

function AnswerField({
  kind,
  question,
  typed,
  errors,
}: {
  kind: AnswerKind;
  question: OpenQuestion;
  typed?: string;
  errors?: string[];
}) {
  const { t } = useTranslation("candidate");
  const options = useAnswerOptions(kind, question);
  const common = { name: "value", id: `value-${question.id}`, defaultValue: typed, errors };
  if (options) return <SelectField {...common} label={t("questions.answer")} options={options} />;
  if (kind === "hours")
    return <TextField {...common} width="s" label={t("questions.hours")} hint={t("questions.hoursHint")} />;
  if (kind === "phone" || kind === "email")
    return (
      <TextField
        {...common}
        type={kind === "phone" ? "tel" : "email"}
        dir="ltr"
        autoComplete="off"
        label={t(`questions.${kind}`)}
      />
    );
  return (
    <TextField
      name="answer"
      id={`answer-${question.id}`}
      defaultValue={typed}
      label={t("questions.inWords")}
      optional
    />
  );
}

/**
 * What can be chosen: what the importer thinks it could be first, then everything of that kind; null where the answer
 * is typed.
 */
function useAnswerOptions(kind: AnswerKind, { suggestions }: OpenQuestion) {
  const { names } = useRecord();
  const { t } = useTranslation("candidate");
  const name = useNames(names);
  const choices = useChoices(names);
  const first = (list: { value: string; label: string }[], all: { label: string; options: typeof list }[]) =>
    list.length === 0 ? all : [{ label: t("questions.suggestions"), options: list }, ...all];
  const simple = (table: keyof Names) =>
    first(
      suggestions.map(({ value }) => ({ value, label: name(table, value) })),
      [{ label: t("questions.all"), options: choices(table) }],
    );
  if (kind === "occupation" || kind === "skill") return simple(kind);
  if (kind === "residence") return simple("status");
  if (kind === "level") return cefrLevels.map((value) => ({ value, label: value }));
  if (kind === "mailbox") return mailboxStates.map((value) => ({ value, label: t(`mailbox.${value}`) }));
  if (kind !== "wish") return null;
  const aims = (table: "occupation" | "apprenticeship") =>
    choices(table).map(({ value, label }) => ({ value: `${table}:${value}`, label }));
  return first(
    suggestions.map(({ value, of }) => {
      const table = of === "apprenticeship" ? "apprenticeship" : "occupation";
      return { value: `${table}:${value}`, label: name(table, value) };
    }),
    [
      { label: t("questions.jobs"), options: aims("occupation") },
      { label: t("questions.trainings"), options: aims("apprenticeship") },
    ],
  );
}
