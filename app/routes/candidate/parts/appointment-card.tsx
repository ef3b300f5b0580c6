import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { Fact, Facts } from "~/components/lists";
import { StatusTag } from "~/components/tags";
import { Dots, German } from "~/components/values";
import { formatAppointment } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { MyAppointment } from "~/queries/candidate/my-area";

/** One appointment: what, when, where, what to bring; the calendar file is one press away. */
export function AppointmentCard({ appointment, base }: { appointment: MyAppointment; base: string }) {
  const { t } = useTranslation("my");
  const locale = useLocale();
  const who = appointment.employerName ?? appointment.helperName;
  return (
    <article className="card stack-s">
      <h3>{t(`appointment.${appointment.kind}`)}</h3>
      {appointment.cancelled && (
        <p>
          <StatusTag tone="wait">{t("home.cancelled")}</StatusTag>
        </p>
      )}
      <p className="my-when">
        <Dots
          items={[
            <time key="when" dateTime={new Date(appointment.startsAt).toISOString()}>
              {formatAppointment(appointment.startsAt, locale)}
            </time>,
            <span key="long" className="soft">
              {t("home.minutes", { count: appointment.minutes })}
            </span>,
          ]}
        />
      </p>
      <Facts>
        {appointment.place && (
          <Fact label={t("home.place")}>
            <German>{appointment.place}</German>
          </Fact>
        )}
        {who && (
          <Fact label={t("home.with")}>
            <German>{who}</German>
          </Fact>
        )}
        {appointment.whatToBring && (
          <Fact label={t("home.bring")}>
            <German>{appointment.whatToBring}</German>
          </Fact>
        )}
      </Facts>
      {!appointment.cancelled && (
        <>
          <div className="row">
            <ButtonLink to={`${base}/appointments/${appointment.id}/calendar.ics`} icon="calendar">
              {t("home.calendar")}
            </ButtonLink>
          </div>
          <p className="soft">{t("home.cannotCome")}</p>
        </>
      )}
    </article>
  );
}
