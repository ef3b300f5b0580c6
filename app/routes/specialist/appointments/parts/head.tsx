import { useTranslation } from "react-i18next";
import { PageHeader } from "~/components/page-header";
import { StatusTag, type Tone } from "~/components/tags";
import { DateText } from "~/components/values";

type Head = {
  id: string;
  kind: string;
  state: string;
  startsAt: string | Date;
  place: string;
  company: string | null;
  personName: string;
  candidateId: string;
  placementId: string | null;
};

const tones: Record<string, Tone> = { planned: "go", done: "done", missed: "wait", cancelled: "quiet" };

/** Whose appointment, what, when and where; `verb` names what the page does with it. */
export function AppointmentHead({ appointment, verb }: { appointment: Head; verb?: string }) {
  const { t } = useTranslation("placement");
  const person = appointment.placementId
    ? `/specialist/placements/${appointment.placementId}`
    : `/specialist/candidates/${appointment.candidateId}`;
  const title = t(`appointmentKind.${appointment.kind}`);
  return (
    <PageHeader
      eyebrow={verb ? title : t("appointment.eyebrow")}
      title={verb ?? title}
      tag={
        !verb && <StatusTag tone={tones[appointment.state]}>{t(`appointment.state.${appointment.state}`)}</StatusTag>
      }
      crumbs={[
        { to: person, label: appointment.personName },
        ...(verb ? [{ to: `/specialist/appointments/${appointment.id}`, label: title }] : []),
      ]}
      meta={[
        <DateText key="when" value={new Date(appointment.startsAt)} />,
        ...[appointment.company, appointment.place].filter(Boolean).map((text) => (
          <span key={text} lang="de">
            {text}
          </span>
        )),
      ]}
    />
  );
}
