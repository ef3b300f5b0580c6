import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { Fact, Facts } from "~/components/lists";
import { Flash } from "~/components/notice";
import { DateText, German } from "~/components/values";
import { appointmentLoader } from "./parts/appointment.server";
import { AppointmentHead } from "./parts/head";

export const loader = appointmentLoader;
export const handle = { title: "placement:appointment.eyebrow" };

/** What was arranged and how it ended; while it is open, what can be done with it. */
export default function AppointmentPage() {
  const { t } = useTranslation("placement");
  const { appointment, begun } = useLoaderData<typeof loader>();
  const base = `/specialist/appointments/${appointment.id}`;
  return (
    <div className="stack wrap-text">
      <Flash ns="placement" />
      <AppointmentHead appointment={appointment} />
      <Facts>
        <Fact label={t("form.minutes")}>{appointment.minutes}</Fact>
        {appointment.whatToBring && (
          <Fact label={t("form.whatToBring")}>
            <German>{appointment.whatToBring}</German>
          </Fact>
        )}
        {appointment.closedReason && (
          <Fact label={t("form.reason")}>
            {t(
              `appointment.${appointment.state === "missed" ? "missReason" : "cancelReason"}.${appointment.closedReason}`,
            )}
          </Fact>
        )}
        {appointment.outcome && (
          <Fact label={t("form.outcome")}>
            <German>{appointment.outcome}</German>
          </Fact>
        )}
        {appointment.closedAt && (
          <Fact label={t("appointment.closed")}>
            <DateText value={new Date(appointment.closedAt)} /> {appointment.closedBy}
          </Fact>
        )}
      </Facts>
      {appointment.state === "planned" && (
        <div className="actions">
          {begun && <ButtonLink to={`${base}/held`}>{t("appointment.verb.held")}</ButtonLink>}
          {begun && (
            <ButtonLink to={`${base}/missed`} kind="second">
              {t("appointment.verb.missed")}
            </ButtonLink>
          )}
          <ButtonLink to={`${base}/move`} kind={begun ? "second" : "main"} icon="calendar">
            {t("appointment.verb.move")}
          </ButtonLink>
          <ButtonLink to={`${base}/cancel`} kind="second">
            {t("appointment.verb.cancel")}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
