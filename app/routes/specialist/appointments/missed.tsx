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
import { AppForm, FormActions, RadioGroup, SubmitButton } from "~/components/form";
import { clock } from "~/config/clock";
import { MISS_REASONS } from "~/domain/support/appointments";
import { closeAppointment } from "~/services/close-appointment";
import { appointmentLoader } from "./appointment.server";
import { AppointmentHead } from "./head";

const schema = z.object({
  version: z.coerce.number().int(),
  reason: z.enum(MISS_REASONS, "choose"),
});

export const loader = appointmentLoader;
export const handle = { title: "placement:appointment.verb.missed" };

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return command(args, actor, async (trx, form) => {
    const submission = parseWithZod(form, { schema });
    if (submission.status !== "success") return data(submission.reply(), { status: 400 });
    const { version, reason } = submission.value;
    await closeAppointment(trx, actor, { id, version }, { verb: "miss", reason }, clock.now(), clock.today());
    return redirect(`/specialist/appointments/${id}?done=appointmentMissed`);
  });
}

export default function MissedAppointmentPage() {
  const { t } = useTranslation("placement");
  const { appointment } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof schema>>({ lastResult: useActionData<typeof action>() });
  return (
    <div className="wrap-text">
      <AppointmentHead appointment={appointment} verb={t("appointment.verb.missed")} />
      <AppForm form={form} version={appointment.version} labels={{ reason: t("form.reason") }}>
        <RadioGroup
          field={fields.reason}
          label={t("form.reason")}
          options={MISS_REASONS.map((value) => ({ value, label: t(`appointment.missReason.${value}`) }))}
        />
        <p className="soft">{t("appointment.noBlame")}</p>
        <FormActions>
          <SubmitButton>{t("appointment.verb.missed")}</SubmitButton>
          <ButtonLink to={`/specialist/appointments/${appointment.id}`} kind="second">
            {t("common:back")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}
