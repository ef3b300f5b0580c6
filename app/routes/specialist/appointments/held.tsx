import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { requireActor } from "~/auth/actor.server";
import { command } from "~/auth/command.server";
import { idParam } from "~/auth/params.server";
import { ButtonLink } from "~/components/actions";
import { AppForm, FormActions, SubmitButton, TextArea } from "~/components/form";
import { clock } from "~/config/clock";
import { closeAppointment } from "~/services/close-appointment";
import { appointmentLoader } from "./appointment.server";
import { AppointmentHead } from "./head";

const schema = z.object({
  version: z.coerce.number().int(),
  outcome: z.string().trim().max(2000, 'tooLong|{"max":2000}').default(""),
});

export const loader = appointmentLoader;
export const handle = { title: "placement:appointment.verb.held" };

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return command(args, actor, async (trx, form) => {
    const submission = parseWithZod(form, { schema });
    if (submission.status !== "success") return data(submission.reply(), { status: 400 });
    const { version, outcome } = submission.value;
    await closeAppointment(trx, actor, { id, version }, { verb: "hold", outcome }, clock.now(), clock.today());
    return redirect(`/specialist/appointments/${id}?done=appointmentHeld`);
  });
}

export default function HeldAppointmentPage() {
  const { t } = useTranslation("placement");
  const { appointment } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof schema>>({ lastResult: useActionData<typeof action>() });
  return (
    <div className="wrap-text">
      <AppointmentHead appointment={appointment} verb={t("appointment.verb.held")} />
      <AppForm form={form} version={appointment.version} labels={{ outcome: t("form.outcome") }}>
        <TextArea field={fields.outcome} label={t("form.outcome")} hint={t("form.outcomeHint")} optional />
        <p className="soft">{t("appointment.heldHint")}</p>
        <FormActions>
          <SubmitButton>{t("appointment.verb.held")}</SubmitButton>
          <ButtonLink to={`/specialist/appointments/${appointment.id}`} kind="second">
            {t("common:back")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}
