import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "~/auth/actor.server";
import { read } from "~/auth/read.server";
import { ButtonLink } from "~/components/actions";
import { HelperCard } from "~/components/employer/helper-card";
import { Figures, WorkList, WorkRow } from "~/components/lists";
import { EmptyState, Flash, Notice } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { StatusTag, type Tone } from "~/components/tags";
import { DateText } from "~/components/values";
import { clock } from "~/config/clock";
import { useLocale } from "~/i18n/locale";
import { employerAgreement } from "~/queries/employer-agreement";
import { type EmployerHome, employerHome } from "~/queries/employer-home";

export const handle = { title: "employer:home.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["employer"]);
  const today = clock.today();
  return read(actor, async (trx) => {
    const { agreement, helper } = await employerAgreement(trx, actor, today);
    return { home: await employerHome(trx, actor), standing: agreement?.standing ?? "none", agreement, helper, today };
  });
}

/** First page of a company: three numbers, what waits, people, jobs, and whom to call. */
export default function EmployerHomePage() {
  const { t } = useTranslation("employer");
  const { home, standing, agreement, helper, today } = useLoaderData<typeof loader>();
  const here = home.people.filter((person) => !person.planned).length;
  const open = home.jobs.filter((job) => job.state === "published").length;
  const toConfirm = (standing === "sent" || standing === "half_confirmed") && !agreement?.employerConfirmedAt;
  return (
    <>
      <PageHeader
        title={home.company}
        eyebrow={t("home.title")}
        actions={<ButtonLink to="/employer/jobs/new">{t("home.newJob")}</ButtonLink>}
      />
      <Flash ns="employer" />
      <div className="stack">
        {toConfirm && (
          <Notice kind="attention" title={t("home.confirmTitle")}>
            <p>
              {t("home.confirmText")} <Link to="/employer/agreement">{t("home.confirmLink")}</Link>
            </p>
          </Notice>
        )}
        <Figures
          items={[
            {
              label: t("home.waiting", { count: home.waiting.length }),
              value: home.waiting.length,
              to: "/employer/proposals",
              waiting: home.waiting.length > 0,
            },
            { label: t("home.people", { count: here }), value: here, to: "/employer/placements" },
            { label: t("home.openJobs", { count: open }), value: open, to: "/employer/jobs" },
          ]}
        />
        <HelperCard helper={helper}>
          <ButtonLink to="/employer/help" kind="help" size="small" icon="help">
            {t("common:employer.help")}
          </ButtonLink>
        </HelperCard>
      </div>
      <Waiting home={home} today={today} />
      <People home={home} />
      <Jobs home={home} />
    </>
  );
}

function Waiting({ home, today }: { home: EmployerHome; today: string }) {
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
            sub={proposal.job}
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
            sub={appointment.place}
            when={<DateText value={new Date(appointment.startsAt)} />}
          />
        ))}
      </WorkList>
    </Section>
  );
}

/** One row a person: where they stand, and behind it the next rung; who only starts later stands for themselves. */
function People({ home }: { home: EmployerHome }) {
  const { t } = useTranslation("employer");
  const locale = useLocale();
  const stageName = (person: EmployerHome["people"][number]) => (locale === "en" ? person.en : person.de);
  const planned = home.people.filter((person) => person.planned);
  const present = home.people.filter((person) => !person.planned);
  const here = new Set(present.map((person) => person.placementId));
  const rows = [...present, ...planned.filter((person) => !here.has(person.placementId))].map((person) => ({
    person,
    next: person.planned ? undefined : planned.find((each) => each.placementId === person.placementId),
  }));
  return (
    <Section title={t("home.peopleTitle")} id="people">
      {home.people.length === 0 ? (
        <EmptyState icon="people" title={t("home.nobody")}>
          {t("home.nobodyText")}
        </EmptyState>
      ) : (
        <WorkList label={t("home.peopleTitle")}>
          {rows.map(({ person, next }) => (
            <WorkRow
              key={person.placementId}
              to={`/employer/placements/${person.placementId}`}
              title={person.name}
              sub={t("home.with", { name: person.helper })}
              next={
                <>
                  {stageName(person)}
                  {next && (
                    <span className="work-sub">
                      <br />
                      {t("home.then", { stage: stageName(next) })} <DateText value={next.since} />
                    </span>
                  )}
                </>
              }
              when={
                <>
                  {t(person.planned ? "record.from" : "record.since")} <DateText value={person.since} />
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

function Jobs({ home }: { home: EmployerHome }) {
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
              title={job.title || t("home.untitled")}
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
