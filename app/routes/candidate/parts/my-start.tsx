import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { Icon, type IconName } from "~/components/icon";
import { Ladder } from "~/components/ladder/Ladder";
import { LadderStanding } from "~/components/ladder/small";
import { Link } from "~/components/link";
import { NotesForYou } from "~/components/notes-for-you";
import { Notice } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { DateText, German } from "~/components/values";
import { cityDay } from "~/config/clock";
import type { LadderView } from "~/domain/placement";
import { nextThing } from "~/domain/support/next-thing";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { MyArea } from "~/queries/candidate/my-area";
import type { NoteForYou } from "~/queries/note/read-by-others";
import { AppointmentCard } from "./appointment-card";

type Start = {
  area: Omit<MyArea, "stages">;
  view: LadderView;
  notes: NoteForYou[];
  /** address of the person's own area */
  base: string;
};

/** Where I stand, my next date, who helps, what happens next; whichever comes first stands first. */
export function MyStart({ area, view, notes, base }: Start) {
  const { t } = useTranslation("my");
  const locale = useLocale();
  const [next, ...later] = area.appointments.filter((each) => !each.cancelled);
  const off = area.appointments.filter((each) => each.cancelled);
  const first = nextThing([
    ...(next ? [{ source: "appointment" as const, id: next.id, due: cityDay(new Date(next.startsAt)) }] : []),
    ...area.steps.map((step) => ({ source: "step" as const, id: step.id, due: step.dueOn })),
  ]);
  const stepFirst = first?.source === "step";
  return (
    <div className="stack">
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
      {stepFirst && <WhatNext area={area} />}
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
      {!stepFirst && <WhatNext area={area} />}
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
function WhatNext({ area }: Pick<Start, "area">) {
  const { t } = useTranslation("my");
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
