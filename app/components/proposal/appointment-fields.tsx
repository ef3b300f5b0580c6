import { useTranslation } from "react-i18next";
import { DateField, type FieldMeta, NumberField, RadioGroup, TextField } from "~/components/form";
import { meetingKinds } from "~/domain/placement/choices";

const names = ["kind", "date", "time", "minutes", "place", "whatToBring"] as const;

/** Labels of the appointment's fields, for the error summary. */
export function useAppointmentLabels(): Record<string, string> {
  const { t } = useTranslation("proposal");
  return Object.fromEntries(names.map((name) => [name, t(`field.${name}`)]));
}

/** When, where, how long and what for. `optional`: without a date the appointment is arranged later. */
export function AppointmentFields({
  fields,
  optional = false,
}: {
  fields: Record<(typeof names)[number], FieldMeta>;
  optional?: boolean;
}) {
  const { t } = useTranslation("proposal");
  const labels = useAppointmentLabels();
  return (
    <>
      <RadioGroup
        field={fields.kind}
        label={labels.kind}
        options={meetingKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <DateField
        field={fields.date}
        label={labels.date}
        hint={optional ? t("field.later") : undefined}
        optional={optional}
      />
      <TextField field={fields.time} type="time" width="s" label={labels.time} optional={optional} />
      <NumberField field={fields.minutes} label={labels.minutes} />
      <TextField field={fields.place} label={labels.place} optional={optional} />
      <TextField field={fields.whatToBring} label={labels.whatToBring} optional />
    </>
  );
}
