import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { companyStageName } from "~/components/ladder/stage-name";
import { WorkList, WorkRow } from "~/components/lists";
import { EmptyState } from "~/components/notice";
import { Section } from "~/components/page-header";
import { StatusTag, type Tone } from "~/components/tags";
import { DateText, German } from "~/components/values";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";

type Person = {
  placementId: string;
  name: string;
  stage: string;
  since: string;
  helper: string | null;
  then: { stage: string; on: string } | null;
};
type Home = {
  waiting: readonly { id: string; pseudonym: string; job: string; answerDueOn: string | null }[];
  people: readonly Person[];
  jobs: readonly { id: string; title: string; state: string; places: number; remarks: number }[];
  appointments: readonly { id: string; kind: string; startsAt: string; place: string }[];
};

/** Proposals without an answer and the next appointments. */
export function WaitingSection({ home, today }: { home: Home; today: string }) {
  const { t } = useTranslation("employer");
  if (home.waiting.length + home.appointments.length === 0) return null;
  return (
    <Section title={t("home.waitingTitle")} id="waiting">
      <WorkList label={t("home.waitingTitle")}>
        {home.waiting.map((proposal) => (
          <WorkRow
            key={proposal.id}
            to={`/employer/proposals/${proposal.id}`}
            title={proposal.pseudonym}
            sub={<German>{proposal.job}</German>}
            next={t("home.answer")}
            when={proposal.answerDueOn && <DateText value={proposal.answerDueOn} late={proposal.answerDueOn < today} />}
            late={proposal.answerDueOn !== null && proposal.answerDueOn < today}
          />
        ))}
        {home.appointments.map((appointment) => (
          <WorkRow
            key={appointment.id}
            to="/employer/proposals"
            title={t(`home.appointment.${appointment.kind}`)}
            sub={<German>{appointment.place}</German>}
            when={<DateText value={new Date(appointment.startsAt)} />}
          />
        ))}
      </WorkList>
    </Section>
  );
}

/** One row for each person who is here now: the rung they stand on, and the next one. */
export function PeopleSection({ home }: { home: Home }) {
  const { t } = useTranslation("employer");
  const locale = useLocale();
  return (
    <Section title={t("home.peopleTitle")} id="people">
      {home.people.length === 0 ? (
        <EmptyState icon="people" title={t("home.nobody")}>
          {t("home.nobodyText")}
        </EmptyState>
      ) : (
        <WorkList label={t("home.peopleTitle")}>
          {home.people.map((person) => (
            <WorkRow
              key={person.placementId}
              to={`/employer/placements/${person.placementId}`}
              title={person.name}
              sub={person.helper && t("home.with", { name: person.helper })}
              next={
                <>
                  <span>{companyStageName(t, person.stage)}</span>
                  {person.then && (
                    <span className="work-sub">
                      {t("home.then", {
                        stage: companyStageName(t, person.then.stage),
                        date: formatDate(person.then.on, locale),
                      })}
                    </span>
                  )}
                </>
              }
              when={
                <>
                  {t("record.since")} <DateText value={person.since} />
                </>
              }
            />
          ))}
        </WorkList>
      )}
    </Section>
  );
}

const tones: Record<string, Tone> = { published: "go", submitted: "wait", returned: "wait" };

/** The jobs that are not over. */
export function OwnJobSection({ home }: { home: Home }) {
  const { t } = useTranslation("employer");
  return (
    <Section title={t("home.jobsTitle")} id="jobs">
      {home.jobs.length === 0 ? (
        <EmptyState
          icon="job"
          title={t("home.noJob")}
          action={<ButtonLink to="/employer/jobs/new">{t("home.newJob")}</ButtonLink>}
        >
          {t("home.noJobText")}
        </EmptyState>
      ) : (
        <WorkList label={t("home.jobsTitle")}>
          {home.jobs.map((job) => (
            <WorkRow
              key={job.id}
              to={`/employer/jobs/${job.id}`}
              title={job.title ? <German>{job.title}</German> : t("home.untitled")}
              sub={t("record.places", { count: job.places })}
              next={<StatusTag tone={tones[job.state]}>{t(`jobState.${job.state}`)}</StatusTag>}
              when={job.remarks > 0 ? t("home.remarks", { count: job.remarks }) : undefined}
              late={job.state === "returned"}
            />
          ))}
        </WorkList>
      )}
    </Section>
  );
}
