import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { DateField, NumberField, TextField } from "~/components/form";
import { minutesSchema } from "~/domain/support/appointments";
import { dayField } from "~/domain/typed-day";
import { versionNumber } from "~/domain/version";
import { moveAppointment } from "~/services/support/move-appointment";
import { appointmentAction, appointmentLoader } from "./parts/appointment.server";
import { VerbPage } from "./parts/verb-page";

const schema = z.object({
  version: versionNumber,
  date: dayField("next"),
  time: z.string("required").regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time"),
  minutes: minutesSchema,
  place: z.string().trim().max(200, 'tooLong|{"max":200}').default(""),
});

export const loader = appointmentLoader;
export const action = appointmentAction(schema, moveAppointment, "appointmentMoved");
export const handle = { title: "placement:appointment.verb.move" };

export default function MoveAppointmentPage() {
  const { t } = useTranslation("placement");
  const { date, time, minutes, place } = useLoaderData<typeof loader>().appointment;
  const labels = { date: t("form.date"), time: t("form.time"), minutes: t("form.minutes"), place: t("form.where") };
  const stored = { date, time, minutes: String(minutes), place };
  return (
    <VerbPage verb="move" labels={labels} stored={stored} note={t("appointment.told")}>
      {(fields) => (
        <>
          <DateField field={fields.date} label={labels.date} />
          <TextField field={fields.time} type="time" width="s" label={labels.time} />
          <NumberField field={fields.minutes} label={labels.minutes} />
          <TextField field={fields.place} label={labels.place} optional />
        </>
      )}
    </VerbPage>
  );
}
