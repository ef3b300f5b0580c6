import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import type { PageHandle } from "~/components/document-title";
import { AppForm } from "~/components/form";
import { Flash } from "~/components/notice";
import { both, ReadingAlong } from "~/components/two-languages";
import { clock } from "~/config/clock";
import { nextScreen, screenBefore, screensOf } from "~/domain/candidate/intake";
import { type IntakeAnswer, intakeSchemas } from "~/domain/candidate/intake-forms";
import { employerNames } from "~/facts/choices";
import { command, withForm } from "~/request/command.server";
import { versionOf } from "~/request/params.server";
import { settleWork } from "~/request/work.server";
import { answerQuestion } from "~/services/intake/answer-question";
import { askLater } from "~/services/intake/ask-later";
import { requirePapers } from "../candidates/parts/record.server";
import { useLastResult } from "../candidates/parts/record-data";
import { isBlank, stepParam, typedIn, workBoxes } from "./parts/form.server";
import { talkOf, valuesOf } from "./parts/intake.server";
import { useAskedLabels } from "./parts/labels";
import { Noted } from "./parts/noted";
import { Question } from "./parts/question";
import { screenOf } from "./parts/screen";
import { Ways } from "./parts/ways";

export async function loader(args: LoaderFunctionArgs) {
  const step = stepParam(args.params.step);
  if (step === "access" || step === "benefit") await requirePapers(args, `intake/${step}`);
  const { actor, record, names, today, intake, theirs } = await talkOf(args);
  const screens = screensOf(intake);
  return {
    ...valuesOf(record, step, today),
    step,
    record,
    names,
    theirs,
    ageClass: intake.ageClass,
    isAnswered: step !== "languages" && !intake.open.includes(step),
    at: screens.indexOf(step) + 1,
    of: screens.length,
    back: screenBefore(intake, step),
    onward: screenOf(record.id, nextScreen(intake, step)),
    employers: step === "access" ? await readAs(actor, (trx) => employerNames(trx, { alsoClosed: true })) : [],
  };
}

export async function action(args: ActionFunctionArgs) {
  const step = stepParam(args.params.step);
  const { actor, record, intake } = await talkOf(args);
  const { id } = record;
  const isAnswered = step !== "languages" && !intake.open.includes(step);
  return command(args, actor, async (trx, form) => {
    const intent = form.get("intent");
    const onward = (done = "") =>
      redirect(`/specialist/candidates/${id}/intake?after=${step}${done && `&done=${done}`}`);
    if (intent === "later" || (isAnswered && isBlank(form))) {
      const words = isAnswered ? "" : typedIn(form, step);
      const { kept } = await askLater(trx, actor, { candidateId: id, step, words }, clock);
      return onward(kept ? "wordsKept" : "");
    }
    const boxes = workBoxes[step];
    const found = boxes ? await settleWork(trx, form, boxes, "person") : null;
    if (found) return found;
    return withForm(form, intakeSchemas[step], async (answer: IntakeAnswer<typeof step>) => {
      await answerQuestion(trx, actor, { id, version: versionOf(form) }, { step, answer }, clock);
      return intent === "another" ? redirect(`${screenOf(id, step)}?done=saved`) : onward();
    });
  });
}

export const handle: PageHandle = { title: "candidate:intake.title" };

/** One question to somebody, in German and in the language they read. */
export default function IntakeStepPage() {
  const { theirs, step } = useLoaderData<typeof loader>();
  return (
    <ReadingAlong locale={theirs}>
      <Asked key={step} />
    </ReadingAlong>
  );
}

function Asked() {
  const { step, record, names, values, stored, at, of, ageClass, employers, ...ways } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["my", "candidate"]);
  const reply = useLastResult();
  const [form, fields] = useForm<Record<string, string>>({ lastResult: reply, defaultValue: values });
  const labels = useAskedLabels(step);
  return (
    <div className="wrap-text stack">
      <Flash ns="candidate" />
      <header className="intake-head">
        <p className="soft small">
          <bdi>{record.called}</bdi>
        </p>
        {at > 0 && <p className="soft">{both((say) => say("common:progress", { done: at, total: of }))}</p>}
        {at > 0 && <progress value={at} max={of} aria-label={t("common:progress", { done: at, total: of })} />}
        <h1>{both((say) => say(`my:intake.ask.${step}`))}</h1>
      </header>
      <Noted step={step} record={record} names={names} />
      <AppForm form={form} labels={labels} version={stored ? record.version : undefined} stored={stored ?? undefined}>
        <Question step={step} fields={fields} facts={{ record, names, ageClass, employers, values }} reply={reply} />
        <Ways step={step} id={record.id} {...ways} />
      </AppForm>
    </div>
  );
}
