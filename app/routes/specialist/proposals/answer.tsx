import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { AppForm, FormActions, type FormTexts, RadioGroup, SelectField, SubmitButton } from "~/components/form";
import { PageHeader } from "~/components/page-header";
import { AppointmentFields, useAppointmentLabels } from "~/components/proposal/appointment-fields";
import { clock } from "~/config/clock";
import { phoneAnswerSchema } from "~/domain/proposal/forms";
import { answerEvents, answers, declineReasons, proposalStatus } from "~/domain/proposal/states";
import { proposalRecord } from "~/queries/proposal/proposals";
import { formCommand } from "~/request/command.server";
import { idParam, versionOf } from "~/request/params.server";
import { useLastResult } from "~/routes/specialist/candidates/parts/record-data";
import { type AnswerInput, answerProposal } from "~/services/proposal/answer-proposal";
import { appointmentOf } from "~/services/support/arrange-appointment";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const { version, name, employer, state, pseudonym } = await readAs(actor, (trx) => proposalRecord(trx, id));
  return { id, version, name, employer, state, pseudonym };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return formCommand(args, actor, phoneAnswerSchema, async (trx, { answer, reason, ...appointment }, form) => {
    const base = { id, version: versionOf(form) };
    const input: AnswerInput =
      answer === "declined" && reason
        ? { ...base, answer, reason }
        : answer === "invited"
          ? { ...base, answer, appointment: appointmentOf(appointment) }
          : { ...base, answer: "accepted" };
    const { toldBy } = await answerProposal(trx, actor, input, clock);
    const done = toldBy === "mail" ? "invitedMail" : toldBy === "task" ? "invitedTask" : answer;
    return redirect(`/specialist/proposals/${id}?done=${done}`);
  });
}

export const handle: PageHandle = { title: "proposal:answer.title" };

export default function RecordAnswerPage() {
  const { id, version, name, employer, state, pseudonym } = useLoaderData<typeof loader>();
  const { t } = useTranslation("proposal");
  const labels = useAppointmentLabels();
  const possible = answers.filter((answer) => proposalStatus.may(state, answerEvents[answer], "specialist"));
  const [form, fields] = useForm<FormTexts<typeof phoneAnswerSchema>>({
    lastResult: useLastResult(),
    defaultValue: { kind: "interview", minutes: "30", answer: possible[0] ?? "declined" },
  });
  return (
    <div className="wrap-text">
      <PageHeader
        crumbs={[{ to: `/specialist/proposals/${id}`, label: t("record.title", { name, employer }) }]}
        eyebrow={t("record.eyebrow", { pseudonym })}
        title={t("answer.title")}
        lead={t("answer.lead")}
      />
      <AppForm
        form={form}
        version={version}
        labels={{ ...labels, reason: t("field.reason"), answer: t("field.answer") }}
      >
        <RadioGroup
          field={fields.answer}
          label={t("answer.question")}
          options={possible.map((value) => ({ value, label: t(`answer.${value}`), hint: t(`answer.${value}Hint`) }))}
        />
        {possible.includes("invited") && (
          <details className="card" open>
            <summary>{t("answer.invited")}</summary>
            <div className="fields">
              <AppointmentFields fields={fields} optional />
            </div>
          </details>
        )}
        <details className="card" open={Boolean(fields.reason?.errors)}>
          <summary>{t("answer.declined")}</summary>
          <SelectField
            field={fields.reason}
            label={t("field.reason")}
            law={t("employer.declineLaw")}
            options={declineReasons.map((value) => ({ value, label: t(`declineReason.${value}`) }))}
            optional
          />
        </details>
        <FormActions>
          <SubmitButton>{t("answer.save")}</SubmitButton>
          <ButtonLink to={`/specialist/proposals/${id}`} kind="second">
            {t("common:cancel")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}
