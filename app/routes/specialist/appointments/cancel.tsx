import { useTranslation } from "react-i18next";
import { z } from "zod";
import { RadioGroup } from "~/components/form";
import { cancelReasons } from "~/domain/support/appointments";
import { versionNumber } from "~/domain/version";
import { cancelAppointment } from "~/services/support/cancel-appointment";
import { appointmentAction, appointmentLoader } from "./parts/appointment.server";
import { VerbPage } from "./parts/verb-page";

const schema = z.object({
  version: versionNumber,
  reason: z.enum(cancelReasons, "choose"),
});

export const loader = appointmentLoader;
export const action = appointmentAction(schema, cancelAppointment, "appointmentCancelled");
export const handle = { title: "placement:appointment.verb.cancel" };

export default function CancelAppointmentPage() {
  const { t } = useTranslation("placement");
  return (
    <VerbPage verb="cancel" labels={{ reason: t("form.reason") }} note={t("appointment.told")}>
      {({ reason }) => (
        <RadioGroup
          field={reason}
          label={t("form.reason")}
          options={cancelReasons.map((value) => ({ value, label: t(`appointment.cancelReason.${value}`) }))}
        />
      )}
    </VerbPage>
  );
}
