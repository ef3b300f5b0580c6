import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { ActionButton, ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { AppForm, DateField, FormActions, type FormTexts, SubmitButton, TextField } from "~/components/form";
import { Flash } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { both, ReadingAlong } from "~/components/two-languages";
import { clock } from "~/config/clock";
import { intakeSteps, nextScreen, nextTalkOn } from "~/domain/candidate/intake";
import { nextStepSchema } from "~/domain/candidate/intake-forms";
import { workingDays } from "~/domain/working-days";
import { readOffice } from "~/facts/city";
import { formatDate } from "~/i18n/format";
import { command, withForm } from "~/request/command.server";
import { versionOf } from "~/request/params.server";
import { askAgain } from "~/services/intake/ask-again";
import { planNextStep } from "~/services/intake/plan-next-step";
import { useLastResult } from "../candidates/parts/record-data";
import { talkOf } from "./parts/intake.server";
import { Answers, LeftOpen } from "./parts/said";
import { screenOf } from "./parts/screen";

export async function loader(args: LoaderFunctionArgs) {
  const { actor, record, names, today, intake, asked, theirs } = await talkOf(args);
  const open = intakeSteps.filter((step) => step !== "languages" && intake.open.includes(step));
  return {
    record,
    names,
    theirs,
    asked,
    open,
    goesOn: nextScreen(intake) !== null,
    isPlanned: record.nextStepOn !== null && record.nextStepOn >= today,
    nextOn: nextTalkOn(today, workingDays((await readAs(actor, readOffice)).calendar)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, record, intake } = await talkOf(args);
  const { id } = record;
  return command(args, actor, async (trx, form) => {
    if (form.get("intent") === "again") {
      await askAgain(trx, id, intake.open);
      return redirect(`/specialist/candidates/${id}/intake`);
    }
    return withForm(form, nextStepSchema, async (next) => {
      await planNextStep(trx, { id, version: versionOf(form) }, next, clock);
      return redirect(`${screenOf(id, null)}?done=planned`);
    });
  });
}

export const handle: PageHandle = { title: "candidate:intake.title" };

/** The end of the talk: what was said and what stays open, in both languages, the next step, and the ways on. */
export default function IntakeSummary() {
  const { record, names, theirs, asked, open, goesOn, isPlanned } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["candidate", "my"]);
  const base = `/specialist/candidates/${record.id}`;
  const name = record.givenName || record.familyName;
  return (
    <ReadingAlong locale={theirs}>
      <div className="wrap-text stack">
        <Flash ns="candidate" />
        <PageHeader
          title={both((say) => say("my:intake.thanks", { name }))}
          lead={both((say) => say("my:intake.check"))}
        />
        <Answers record={record} names={names} open={open} />
        <Section title={both((say) => say(open.length > 0 ? "my:intake.left" : "my:intake.allSaid"))} id="open">
          <LeftOpen id={record.id} open={open} asked={asked} />
          {goesOn && (
            <ButtonLink to={`${base}/intake`} kind="second">
              {t("intake.goOn")}
            </ButtonLink>
          )}
          {!goesOn && open.length > 1 && (
            <ActionButton action={`${base}/intake/summary`} fields={{ intent: "again" }}>
              {t("intake.again", { count: open.length })}
            </ActionButton>
          )}
        </Section>
        <Section title={both((say) => say("my:intake.next"))} id="next">
          {isPlanned && record.nextStepOn && (
            <p className="lead">
              {both((say, locale) =>
                say("my:intake.nextOn", { date: formatDate(record.nextStepOn ?? "", locale, "long") }),
              )}
            </p>
          )}
          <NextStep />
        </Section>
        <div className="actions">
          <ButtonLink to={base} kind="second">
            {t("intake.record")}
          </ButtonLink>
          <ButtonLink to={`${base}/matches`} kind="second">
            {t("intake.jobs")}
          </ButtonLink>
          <ButtonLink to={`/${theirs}/told/${record.id}`} kind="second">
            {t("intake.sheet")}
          </ButtonLink>
          <ButtonLink to="/specialist/candidates/intake" kind="quiet">
            {t("intake.another")}
          </ButtonLink>
        </div>
      </div>
    </ReadingAlong>
  );
}

function NextStep() {
  const { record, open, isPlanned, nextOn } = useLoaderData<typeof loader>();
  const { t } = useTranslation("candidate");
  const planned = { nextStep: record.nextStep, nextStepOn: record.nextStepOn ?? "" };
  const offered = { nextStep: t(open.length > 0 ? "intake.nextOpen" : "intake.nextJobs"), nextStepOn: nextOn };
  const [form, fields] = useForm<FormTexts<typeof nextStepSchema>>({
    lastResult: useLastResult(),
    defaultValue: isPlanned ? planned : offered,
  });
  return (
    <AppForm
      form={form}
      version={record.version}
      stored={planned}
      labels={{ nextStep: t("field.nextStep"), nextStepOn: t("field.nextStepOn") }}
    >
      <TextField field={fields.nextStep} label={t("field.nextStep")} dir="auto" />
      <DateField field={fields.nextStepOn} label={t("field.nextStepOn")} />
      <FormActions>
        <SubmitButton>{t("intake.plan")}</SubmitButton>
      </FormActions>
    </AppForm>
  );
}
