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
import { AppForm, DateField, FormActions, NumberField, SubmitButton, TextField } from "~/components/form";
import { clock } from "~/config/clock";
import { moveAppointment } from "~/services/move-appointment";
import { appointmentLoader } from "./appointment.server";
import { AppointmentHead } from "./head";

const schema = z.object({
  version: z.coerce.number().int(),
  date: z.iso.date("date"),
  time: z.string("required").regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time"),
  minutes: z.coerce.number("number").int("integer").min(5, 'tooSmall|{"min":5}').max(600, 'tooLarge|{"max":600}'),
  place: z.string().trim().max(200, 'tooLong|{"max":200}').default(""),
});

export const loader = appointmentLoader;
export const handle = { title: "placement:appointment.verb.move" };

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return command(args, actor, async (trx, form) => {
    const submission = parseWithZod(form, { schema });
    if (submission.status !== "success") return data(submission.reply(), { status: 400 });
    await moveAppointment(trx, actor, { ...submission.value, id }, clock.now(), clock.today());
    return redirect(`/specialist/appointments/${id}?done=appointmentMoved`);
  });
}

export default function MoveAppointmentPage() {
  const { t } = useTranslation("placement");
  const { appointment } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof schema>>({
    lastResult: useActionData<typeof action>(),
    defaultValue: {
      date: appointment.date,
      time: appointment.time,
      minutes: String(appointment.minutes),
      place: appointment.place,
    },
  });
  return (
    <div className="wrap-text">
      <AppointmentHead appointment={appointment} verb={t("appointment.verb.move")} />
      <AppForm
        form={form}
        version={appointment.version}
        labels={{ date: t("form.date"), time: t("form.time"), minutes: t("form.minutes"), place: t("form.where") }}
      >
        <DateField field={fields.date} label={t("form.date")} />
        <TextField field={fields.time} type="time" width="s" label={t("form.time")} />
        <NumberField field={fields.minutes} label={t("form.minutes")} />
        <TextField field={fields.place} label={t("form.where")} optional />
        <p className="soft">{t("appointment.told")}</p>
        <FormActions>
          <SubmitButton>{t("appointment.verb.move")}</SubmitButton>
          <ButtonLink to={`/specialist/appointments/${appointment.id}`} kind="second">
            {t("common:cancel")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}
