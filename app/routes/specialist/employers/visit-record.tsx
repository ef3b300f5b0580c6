import { type SubmissionResult, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "~/auth/actor.server";
import { useEmployerLabels } from "~/components/employer/labels";
import { AppForm, DateField, FormActions, SubmitButton, TextArea, TextField } from "~/components/form";
import { clock } from "~/config/clock";
import { type VisitRecord, visitRecordSchema } from "~/domain/employer/forms";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";
import { recordVisit } from "~/services/employer/record-visit";
import { CompanyGroup } from "./parts/record-page";
import { companyRecordWith } from "./parts/record-page.server";

export const handle = { title: "employer:visit.record" };

export const loader = (args: LoaderFunctionArgs) =>
  companyRecordWith(args, (_trx, { visits }) => {
    const visit = visits.find((each) => each.id === args.params.visitId);
    if (!visit || visit.state === "cancelled") throwNotFound();
    return { visit };
  });

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const employerId = idParam(args.params.id);
  const visitId = idParam(args.params.visitId);
  return formCommand(args, actor, visitRecordSchema, async (trx, input, form) => {
    await recordVisit(trx, actor, visitId, input, clock);
    const then = form.get("then") === "agreement" ? `/agreement/write?visit=${visitId}` : "?done=visitRecorded#visits";
    return redirect(`/specialist/employers/${employerId}${then}`);
  });
}

/** What was seen and said at the company, and what comes next. */
export default function RecordVisitPage() {
  const { t } = useTranslation("employer");
  const { record, visit, today } = useLoaderData<typeof loader>();
  const values = {
    visitedOn: visit.visitedOn ?? (visit.plannedOn <= today ? visit.plannedOn : today),
    peopleMet: visit.peopleMet || record.contacts.map(({ name }) => name).join(", "),
    seen: visit.seen,
    said: visit.said,
    nextStep: visit.state === "done" ? visit.nextStep : "",
    nextStepOn: visit.nextStepOn ?? undefined,
  };
  const [form, fields] = useForm<VisitRecord>({
    lastResult: useActionData<SubmissionResult>(),
    defaultValue: values,
  });
  return (
    <CompanyGroup section="visits" title={t("visit.record")} lead={t("visit.recordLead")}>
      <AppForm form={form} labels={useEmployerLabels()} version={visit.version} stored={values}>
        <DateField field={fields.visitedOn} label={t("visit.day")} max={today} />
        <TextField field={fields.peopleMet} label={t("visit.peopleMet")} />
        <TextArea field={fields.seen} label={t("visit.seen")} hint={t("visit.seenHint")} />
        <TextArea field={fields.said} label={t("visit.said")} hint={t("visit.saidHint")} />
        <TextField field={fields.nextStep} label={t("visit.next")} />
        <DateField field={fields.nextStepOn} label={t("visit.nextOn")} optional />
        <FormActions>
          <SubmitButton>{t("visit.recordSave")}</SubmitButton>
          {!record.agreement && (
            <SubmitButton kind="second" name="then" value="agreement">
              {t("visit.thenAgreement")}
            </SubmitButton>
          )}
        </FormActions>
      </AppForm>
    </CompanyGroup>
  );
}
