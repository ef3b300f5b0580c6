import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { AppForm, DateField, FormActions, SubmitButton, TextArea } from "~/components/form";
import { clock } from "~/config/clock";
import { dayField } from "~/domain/typed-day";
import { versionNumber } from "~/domain/version";
import { stepRecord } from "~/queries/support/step-record";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { ownPath } from "~/request/safe-path";
import { completeStep } from "~/services/support/complete-step";
import { recordOf } from "./parts/record-of";
import { stepLoader } from "./parts/step.server";
import { StepHead } from "./parts/step-head";

const schema = z.object({
  version: versionNumber,
  doneOn: dayField("done"),
  next: z.string().optional(),
  outcome: z.string().trim().max(2000, 'tooLong|{"max":2000}').default(""),
});

export const loader = stepLoader;
export const handle = { title: "placement:verb.complete" };

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const stepId = idParam(args.params.id);
  return formCommand(args, actor, schema, async (trx, { next, ...input }) => {
    const step = await stepRecord(trx, stepId);
    await completeStep(trx, actor, { ...input, stepId }, clock);
    const back = ownPath(next, recordOf(step));
    return redirect(`${back}${back.includes("?") ? "&" : "?"}done=stepDone&undo=${stepId}`);
  });
}

export default function StepPage() {
  const { t } = useTranslation("placement");
  const { step, today, back } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof schema>>({
    lastResult: useActionData<typeof action>(),
    defaultValue: { doneOn: today },
  });
  return (
    <div className="wrap-text">
      <StepHead step={step} verb="complete" back={back} today={today} />
      <AppForm form={form} version={step.version} labels={{ doneOn: t("form.doneOn"), outcome: t("form.outcome") }}>
        <DateField field={fields.doneOn} label={t("form.doneOn")} max={today} />
        <TextArea field={fields.outcome} label={t("form.outcome")} hint={t("form.outcomeHint")} optional />
        <FormActions>
          <SubmitButton>{t("verb.complete")}</SubmitButton>
          <ButtonLink to={back} kind="second">
            {t("common:cancel")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}
