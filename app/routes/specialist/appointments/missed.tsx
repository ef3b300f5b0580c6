import { useTranslation } from "react-i18next";
import { z } from "zod";
import { RadioGroup } from "~/components/form";
import { missReasons } from "~/domain/support/appointments";
import { versionNumber } from "~/domain/version";
import { closeAppointment } from "~/services/support/close-appointment";
import { appointmentAction, appointmentLoader } from "./parts/appointment.server";
import { VerbPage } from "./parts/verb-page";

const schema = z.object({
  version: versionNumber,
  reason: z.enum(missReasons, "choose"),
});

export const loader = appointmentLoader;
export const action = appointmentAction(
  schema,
  (trx, actor, { reason, ...of }, time) => closeAppointment(trx, actor, of, { verb: "miss", reason }, time),
  "appointmentMissed",
);
export const handle = { title: "placement:appointment.verb.missed" };

export default function MissedAppointmentPage() {
  const { t } = useTranslation("placement");
  return (
    <VerbPage verb="missed" labels={{ reason: t("form.reason") }} note={t("appointment.noBlame")}>
      {({ reason }) => (
        <RadioGroup
          field={reason}
          label={t("form.reason")}
          options={missReasons.map((value) => ({ value, label: t(`appointment.missReason.${value}`) }))}
        />
      )}
    </VerbPage>
  );
}
