import { type SubmissionResult, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "~/auth/actor.server";
import { StaffField } from "~/components/employer/fields";
import { useEmployerLabels } from "~/components/employer/labels";
import { AppForm, DateField, FormActions, SubmitButton, TextField } from "~/components/form";
import { clock } from "~/config/clock";
import { type VisitPlan, visitPlanSchema } from "~/domain/employer/forms";
import { employerChoices } from "~/facts/choices";
import { formCommand } from "~/request/command.server";
import { idParam, versionOf } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";
import { moveVisit } from "~/services/employer/move-visit";
import { planVisit } from "~/services/employer/plan-visit";
import { CompanyGroup } from "./parts/record-page";
import { companyRecordWith } from "./parts/record-page.server";

export const handle = { title: "employer:visit.plan" };

export const loader = (args: LoaderFunctionArgs) =>
  companyRecordWith(args, async (trx, { visits }, { userId }) => {
    const visit = visits.find((each) => each.id === args.params.visitId && each.state === "planned") ?? null;
    if (!visit && args.params.visitId !== "new") throwNotFound();
    return { visit, me: userId, choices: await employerChoices(trx, clock.today()) };
  });

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const employerId = idParam(args.params.id);
  return formCommand(args, actor, visitPlanSchema, async (trx, input, form) => {
    if (args.params.visitId === "new") await planVisit(trx, employerId, input);
    else {
      const visit = { id: idParam(args.params.visitId), version: versionOf(form) };
      await moveVisit(trx, actor, visit, input);
    }
    return redirect(`/specialist/employers/${employerId}?done=visitPlanned#visits`);
  });
}

/** Plans a visit, or moves a planned one. */
export default function PlanVisitPage() {
  const { t } = useTranslation("employer");
  const { visit, me, choices } = useLoaderData<typeof loader>();
  const stored = visit ? { plannedOn: visit.plannedOn, userId: visit.userId, nextStep: visit.nextStep } : undefined;
  const [form, fields] = useForm<VisitPlan>({
    lastResult: useActionData<SubmissionResult>(),
    defaultValue: stored ?? { userId: me },
  });
  return (
    <CompanyGroup section="visits" title={t(visit ? "visit.move" : "visit.plan")}>
      <AppForm
        form={form}
        labels={useEmployerLabels({ nextStep: t("visit.topic") })}
        version={visit?.version}
        stored={stored}
      >
        <DateField field={fields.plannedOn} label={t("visit.day")} />
        <StaffField field={fields.userId} label={t("visit.who")} staff={choices.staff} />
        <TextField field={fields.nextStep} label={t("visit.topic")} hint={t("visit.topicHint")} optional />
        <FormActions>
          <SubmitButton>{t(visit ? "visit.moveSave" : "visit.planSave")}</SubmitButton>
        </FormActions>
      </AppForm>
    </CompanyGroup>
  );
}
