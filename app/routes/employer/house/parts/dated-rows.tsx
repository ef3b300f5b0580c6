import { useTranslation } from "react-i18next";
import { Due } from "~/components/desk/due";
import { DateText, German } from "~/components/values";
import { cityDay } from "~/config/clock";
import { formatTimeOf } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { EmployerHome } from "~/queries/employer/home";
import type { HomeRow } from "./waiting-rows";

/** What the company asked for help with: it sees that it was heard, until when somebody answers, and how long that is past. */
export function useConcerns(home: EmployerHome, today: string): HomeRow[] {
  const { t } = useTranslation("employer");
  const locale = useLocale();
  return home.concerns.map(({ id, topic, text, state, promisedUntil, person }) => {
    const until = new Date(promisedUntil);
    const day = cityDay(until);
    const next = (
      <>
        <Due value={day} today={today} />
        {day === today && ` ${formatTimeOf(until, locale)}`}
      </>
    );
    return {
      key: id,
      to: "/employer/help#concerns",
      title: t(`concern.topic.${topic}`),
      what: <German>{text}</German>,
      about: person,
      next: state === "open" ? next : t(`concern.state.${state}`),
      late: state === "open" && day < today,
    };
  });
}

/** Talks and first days that are agreed. */
export function useDates(home: EmployerHome): HomeRow[] {
  const { t } = useTranslation("employer");
  return home.appointments.map((date) => ({
    key: date.id,
    to: "/employer/proposals",
    title: t(`home.appointment.${date.kind}`),
    what: date.pseudonym,
    about: date.place && <German>{date.place}</German>,
    next: <DateText value={new Date(date.startsAt)} />,
  }));
}
