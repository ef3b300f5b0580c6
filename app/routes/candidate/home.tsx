import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { Icon, type IconName } from "~/components/icon";
import { Ladder } from "~/components/ladder/Ladder";
import { LadderStanding } from "~/components/ladder/small";
import { NotesForYou } from "~/components/notes-for-you";
import { Flash, Notice } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { DateText, German } from "~/components/values";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { AppointmentCard } from "./parts/appointment-card";
import { homeLoader } from "./parts/area.server";

export const loader = homeLoader;
export const handle = { title: "common:my.home" };

/** Where I stand, my next date, who helps, what happens next. */
export default function MyHomePage() {
  const { t } = useTranslation("my");
  const { area, view, notes } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const base = `/${locale}/my`;
  const [next, ...later] = area.appointments.filter((each) => !each.cancelled);
  const off = area.appointments.filter((each) => each.cancelled);
  return (
    <div className="stack">
      <Flash ns="my" />
      <PageHeader
        title={<bdi>{t("home.title", { name: area.givenName })}</bdi>}
        meta={[<LadderStanding key="ladder" stage={view.now?.stage ?? null} best={view.best?.stage} cut="person" />]}
      />
      {area.questionId && (
        <Notice kind="info" title={t("feeling.ask")}>
          <Link to={`${base}/how-are-you/${area.questionId}`}>{t("feeling.answer")}</Link>
        </Notice>
      )}
      {area.offers.some((offer) => offer.state === "invited") && (
        <Notice kind="attention" title={t("home.offer")}>
          <Link to={`${base}/jobs`}>{t("home.offers")}</Link>
        </Notice>
      )}
      <Section title={t("home.next")} id="next">
        {next ? <AppointmentCard appointment={next} base={base} /> : <p>{t("home.noNext")}</p>}
        {off.map((appointment) => (
          <AppointmentCard key={appointment.id} appointment={appointment} base={base} />
        ))}
        {later.length > 0 && (
          <details>
            <summary>{t("home.more")}</summary>
            <div className="stack">
              {later.map((appointment) => (
                <AppointmentCard key={appointment.id} appointment={appointment} base={base} />
              ))}
            </div>
          </details>
        )}
      </Section>
      {notes.length > 0 && (
        <Section title={t("home.notes")} id="notes">
          <NotesForYou notes={notes} label={t("home.notes")} />
        </Section>
      )}
      <Section title={t("home.now")} id="now">
        {view.now && (
          <p className="my-now">
            <Icon name="ladder" size={28} />
            <strong>{t(`stage.${view.now.stage}`)}</strong>
            <span className="soft">{t("ladder.since", { date: formatDate(view.now.start, locale) })}</span>
          </p>
        )}
        {view.now?.company && (
          <p>
            <German>{view.now.company}</German>
          </p>
        )}
        {view.rungs.length > 0 && <Ladder view={view} label={t("path.label")} heard />}
        <ButtonLink to={`${base}/path`} kind="second" icon="ladder">
          {t("home.toPath")}
        </ButtonLink>
      </Section>
      <WhatNext />
    </div>
  );
}

const contactIcons: Record<string, IconName> = {
  call: "phone",
  visit: "company",
  talk: "speech",
  form: "doc",
  message: "mail",
  task: "check",
};

/** The next contacts of the support plan, in words instead of a form's language. */
function WhatNext() {
  const { t } = useTranslation("my");
  const { area } = useLoaderData<typeof loader>();
  const name = area.helper?.firstName ?? t("helperFallback");
  return (
    <Section title={t("home.whatNext")} id="what-next">
      {area.steps.length === 0 && <p>{t("home.noWhatNext")}</p>}
      <ul className="my-steps">
        {area.steps.map((step) => (
          <li key={step.id}>
            <Icon name={contactIcons[step.channel] ?? "next"} size={26} />
            <span>
              {step.templateKey === "guard.G19" ? t("carryPapers") : t(`contact.${step.channel}`, { name })}
              <br />
              <DateText value={step.dueOn} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
