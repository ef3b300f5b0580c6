import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { AppForm, CheckboxField, FormActions, SubmitButton } from "~/components/form";
import { errorsOf, type Reply } from "~/components/form/reply";
import { Link } from "~/components/link";
import { EmptyState, Flash, Notice } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { VerbProblem } from "~/components/verb-problem";
import { clock } from "~/config/clock";
import { learntKinds } from "~/domain/import/types";
import type { WorkFound } from "~/domain/occupation/find-work";
import { getBatch } from "~/queries/import/batch";
import { importQuestions } from "~/queries/import/questions";
import { command } from "~/request/command.server";
import { idParam, versionOf } from "~/request/params.server";
import { answerWords } from "~/services/import/answer-words";
import { afterCheck } from "./parts/check.server";
import { backUnlessPreview } from "./parts/preview-only.server";
import { settleWords } from "./parts/settle-words.server";
import { searchField, WordQuestion } from "./parts/word-question";

export const handle: PageHandle = { title: "import:questions.title" };

/** Words asked on one page; the commonest come first, and the next page brings what is left. */
const wordsAtOnce = 25;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const page = await readAs(actor, async (trx) => {
    const batch = await getBatch(trx, idParam(args.params.id));
    return { batch, ...(await importQuestions(trx, batch.id)) };
  });
  const { words, ...rest } = page;
  return { ...rest, words: words.slice(0, wordsAtOnce), left: words.length, back: backUnlessPreview(args, page.batch) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return command(args, actor, async (trx, form) => {
    const { id } = await getBatch(trx, idParam(args.params.id));
    const text = (name: string) => String(form.get(name) ?? "").slice(0, 300);
    const unsettled = await settleWords(trx, form, wordsAtOnce);
    if (unsettled) return unsettled;
    const answers = Array.from({ length: wordsAtOnce }).flatMap((_, at) => {
      const kind = learntKinds.find((each) => each === text(`kind-${at}`));
      const meaning = text(`answer-${at}`).replace(/\s*(?:–|bis)\s*/g, "-");
      return kind && meaning !== "" ? [{ kind, words: text(`words-${at}`), meaning, field: `answer-${at}` }] : [];
    });
    const input = {
      batchId: id,
      answers,
      remember: form.get("remember") !== null,
      version: versionOf(form) || undefined,
    };
    await answerWords(trx, actor, input, clock);
    const { words } = await importQuestions(trx, id);
    return afterCheck(trx, id, "answers", words.length > 0 && answers.length > 0 ? "questions" : "");
  });
}

export default function QuestionsPage() {
  return useLoaderData<typeof loader>().batch.state === "preview" ? <Questions /> : <VerbProblem />;
}

/** One answer for all rows with the same words; what is true of one person only is asked when the person is met. */
function Questions() {
  const { batch, words, left, each, names } = useLoaderData<typeof loader>();
  const reply = useActionData<Reply & { works?: Record<string, WorkFound> }>();
  const errors = errorsOf(reply);
  const typed = (name: string) => String(reply?.initialValue?.[name] ?? "");
  const { t } = useTranslation("import");
  const base = `/specialist/import/${batch.id}`;
  return (
    <div className="wrap-text stack-l">
      <PageHeader
        crumbs={[
          { to: "/specialist/import", label: t("title") },
          { to: base, label: batch.filename },
        ]}
        title={t("questions.title")}
        lead={left > 0 ? t("questions.lead", { count: left }) : undefined}
      />
      <Flash ns="import" />
      {words.length === 0 ? (
        <EmptyState icon="check" title={t("questions.none")}>
          <ButtonLink to={base}>{t("questions.back")}</ButtonLink>
        </EmptyState>
      ) : (
        <AppForm
          errors={errors}
          version={batch.version}
          labels={Object.fromEntries(
            words.flatMap((word, at) => [`answer-${at}`, searchField(at)].map((name) => [name, `„${word.words}“`])),
          )}
        >
          {words.map((word, at) => (
            <WordQuestion
              key={`${word.kind} ${word.folded}`}
              word={word}
              at={at}
              names={names}
              typed={typed}
              errors={errors}
              found={reply?.works?.[at] ?? null}
            />
          ))}
          <CheckboxField
            name="remember"
            label={t("questions.remember")}
            hint={t("questions.rememberHint")}
            defaultChecked
          />
          <FormActions>
            <SubmitButton>{t("questions.save")}</SubmitButton>
            <ButtonLink to={base} kind="second">
              {t("questions.back")}
            </ButtonLink>
          </FormActions>
        </AppForm>
      )}
      {each.length > 0 && (
        <Section title={t("questions.each")} id="each">
          <Notice>
            <p>{t("questions.eachText")}</p>
          </Notice>
          <p>
            <Link to={`${base}?rows=problems`}>{t("questions.eachLink")}</Link>
          </p>
          <ul>
            {each.map(({ field, code, rows }) => (
              <li key={`${field} ${code}`}>
                {t("questions.eachRows", { field: t(`fields.${field}`), question: t(`findings.${code}`), count: rows })}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
