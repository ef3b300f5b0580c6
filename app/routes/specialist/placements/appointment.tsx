import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { requireActor } from "~/auth/actor.server";
import {
  AppForm,
  CheckboxField,
  DateField,
  FormActions,
  NumberField,
  SelectField,
  SubmitButton,
  TextField,
} from "~/components/form";
import { clock } from "~/config/clock";
import { appointmentKinds } from "~/domain/placement/choices";
import { appointmentMinutes, minutesSchema } from "~/domain/support/appointments";
import { dayField } from "~/domain/typed-day";
import { placementRecord } from "~/queries/placement/record";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { addAppointment } from "~/services/support/add-appointment";
import { PlacementGroup } from "./parts/record-page";
import { placementPageWith } from "./parts/record-page.server";

const schema = z.object({
  kind: z.enum(appointmentKinds, "choose"),
  date: dayField("next"),
  time: z.string("required").regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time"),
  minutes: minutesSchema,
  place: z.string().trim().max(200, 'tooLong|{"max":200}').default(""),
  whatToBring: z.string().trim().max(500, 'tooLong|{"max":500}').default(""),
  withCompany: z.literal("on").optional(),
});

export const handle = { title: "placement:verb.appointment" };

export const loader = (args: LoaderFunctionArgs) =>
  placementPageWith(args, (_trx, { stages }) => ({ company: companyOf(stages) }));

/** The company of the last begun stage. */
function companyOf(stages: readonly { planned: boolean; employerId: string | null; employerName: string | null }[]) {
  const last = stages.findLast((stage) => !stage.planned);
  return last?.employerId ? { id: last.employerId, name: last.employerName ?? "" } : null;
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const placementId = idParam(args.params.id);
  return formCommand(args, actor, schema, async (trx, { withCompany, ...input }) => {
    const company =
      withCompany === "on" ? companyOf((await placementRecord(trx, placementId, clock.today())).stages) : null;
    await addAppointment(trx, actor, { ...input, placementId, employerId: company?.id ?? null }, clock);
    return redirect(`/specialist/placements/${placementId}?done=appointment#appointments`);
  });
}

export default function AppointmentPage() {
  const { t } = useTranslation("placement");
  const { company } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof schema>>({
    lastResult: useActionData<typeof action>(),
    defaultValue: { minutes: String(appointmentMinutes.usual) },
  });
  return (
    <PlacementGroup section="appointments" title={t("verb.appointment")}>
      <AppForm
        form={form}
        labels={{ kind: t("form.kind"), date: t("form.date"), time: t("form.time"), minutes: t("form.minutes") }}
      >
        <SelectField
          field={fields.kind}
          label={t("form.kind")}
          width="m"
          options={appointmentKinds.map((value) => ({ value, label: t(`appointmentKind.${value}`) }))}
        />
        <DateField field={fields.date} label={t("form.date")} />
        <TextField field={fields.time} type="time" width="s" label={t("form.time")} />
        <NumberField field={fields.minutes} label={t("form.minutes")} />
        {company && <CheckboxField field={fields.withCompany} label={`${t("form.withCompany")}: ${company.name}`} />}
        <TextField field={fields.place} label={t("form.where")} optional />
        <TextField field={fields.whatToBring} label={t("form.whatToBring")} optional />
        <FormActions>
          <SubmitButton>{t("verb.appointment")}</SubmitButton>
        </FormActions>
      </AppForm>
    </PlacementGroup>
  );
}
