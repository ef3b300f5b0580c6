import { useTranslation } from "react-i18next";
import { z } from "zod";
import { TextArea } from "~/components/form";
import { versionNumber } from "~/domain/version";
import { closeAppointment } from "~/services/support/close-appointment";
import { appointmentAction, appointmentLoader } from "./parts/appointment.server";
import { VerbPage } from "./parts/verb-page";

const schema = z.object({
  version: versionNumber,
  outcome: z.string().trim().max(2000, 'tooLong|{"max":2000}').default(""),
});

export const loader = appointmentLoader;
export const action = appointmentAction(
  schema,
  (trx, actor, { outcome, ...of }, time) => closeAppointment(trx, actor, of, { verb: "hold", outcome }, time),
  "appointmentHeld",
);
export const handle = { title: "placement:appointment.verb.held" };

export default function HeldAppointmentPage() {
  const { t } = useTranslation("placement");
  return (
    <VerbPage verb="held" labels={{ outcome: t("form.outcome") }} note={t("appointment.heldHint")}>
      {({ outcome }) => <TextArea field={outcome} label={t("form.outcome")} hint={t("form.outcomeHint")} optional />}
    </VerbPage>
  );
}
