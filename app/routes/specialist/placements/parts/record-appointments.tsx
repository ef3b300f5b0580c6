import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { Folded } from "~/components/folded";
import { Link } from "~/components/link";
import { RecordGroup } from "~/components/record/group";
import { StatusTag } from "~/components/tags";
import { DateText, Dots, German } from "~/components/values";
import type { PlacementRecord } from "~/queries/placement/record";

/** Planned appointments of the person, wherever they come from; those that are over are folded. */
export function RecordAppointments({ record, base }: { record: PlacementRecord; base: string }) {
  const { t } = useTranslation("placement");
  const planned = record.appointments.filter(({ state }) => state === "planned");
  const over = record.appointments.filter(({ state }) => state !== "planned");
  return (
    <RecordGroup
      title={t("record.appointments")}
      id="appointments"
      actions={
        <ButtonLink to={`${base}/appointment#appointments`} kind="second" size="small" icon="plus">
          {t("verb.appointment")}
        </ButtonLink>
      }
    >
      {record.appointments.length === 0 && <p className="soft">{t("record.noAppointments")}</p>}
      <Folded
        items={[...planned, ...over]}
        most={planned.length}
        words={(count) => t("record.pastAppointments", { count })}
        render={(appointments) => (
          <ul className="plain">
            {appointments.map((each) => (
              <li key={each.id}>
                <Link to={`/specialist/appointments/${each.id}`}>{t(`appointmentKind.${each.kind}`)}</Link>{" "}
                <DateText value={new Date(each.startsAt)} />{" "}
                {each.state !== "planned" && <StatusTag tone="quiet">{t(`appointment.state.${each.state}`)}</StatusTag>}
                <span className="soft">
                  <Dots items={[each.employerName, each.place && <German>{each.place}</German>]} />
                </span>
              </li>
            ))}
          </ul>
        )}
      />
    </RecordGroup>
  );
}
