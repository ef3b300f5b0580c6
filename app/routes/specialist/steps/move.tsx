import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { AppForm, DateField, FormActions, RadioGroup, SubmitButton } from "~/components/form";
import { clock } from "~/config/clock";
import { allowedReasons, skipReasons } from "~/domain/support/steps";
import { dayField } from "~/domain/typed-day";
import { versionNumber } from "~/domain/version";
import { stepRecord } from "~/queries/support/step-record";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { moveStep } from "~/services/support/move-step";
import { recordOf } from "./parts/record-of";
import { stepLoader } from "./parts/step.server";
import { StepHead } from "./parts/step-head";

const schema = z.object({
  version: versionNumber,
  dueOn: dayField("next"),
  reason: z.enum(skipReasons, "choose"),
});

export const loader = stepLoader;
export const handle = { title: "placement:verb.move" };

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const stepId = idParam(args.params.id);
  return formCommand(args, actor, schema, async (trx, input) => {
    const step = await stepRecord(trx, stepId);
    await moveStep(trx, actor, { ...input, stepId }, clock);
    return redirect(`${recordOf(step)}?done=stepMoved`);
  });
}

export default function StepPage() {
  const { t } = useTranslation("placement");
  const { step, today, back } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof schema>>({
    lastResult: useActionData<typeof action>(),
    defaultValue: {},
  });
  return (
    <div className="wrap-text">
      <StepHead step={step} verb="move" back={back} today={today} />
      <AppForm form={form} version={step.version} labels={{ dueOn: t("form.dueOn"), reason: t("form.reason") }}>
        <DateField field={fields.dueOn} label={t("form.dueOn")} hint={t("form.dueHint")} min={today} />
        <RadioGroup
          field={fields.reason}
          label={t("form.reason")}
          options={allowedReasons("move").map((value) => ({ value, label: t(`skipReason.${value}`) }))}
        />
        <FormActions>
          <SubmitButton>{t("verb.move")}</SubmitButton>
          <ButtonLink to={back} kind="second">
            {t("common:cancel")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}
