import { useTranslation } from "react-i18next";
import type { OnLadder } from "#db/repositories/person-facts";
import { ButtonLink } from "~/components/actions";
import { Folded } from "~/components/folded";
import { LadderSmall } from "~/components/ladder/small";
import { Link } from "~/components/link";
import { Section } from "~/components/page-header";
import { StatusTag, type Tone } from "~/components/tags";
import { DateText, Dots, German } from "~/components/values";
import { endedJobStates } from "~/domain/job/states";

type Work = {
  id: string;
  jobs: readonly { id: string; title: string; state: string; places: number }[];
  people: readonly {
    placementId: string;
    name: string;
    stage: string;
    since: string;
    planned: boolean;
    standing: OnLadder;
  }[];
};

/** People and jobs that are shown at once. */
const shownPeople = 3;
const shownJobs = 3;

const tones: Record<string, Tone> = { published: "go", submitted: "wait", returned: "wait", filled: "done" };

/** The people of the city who are there, apart from them those who are to come, and the jobs of the company. */
export function WorkSection({ record }: { record: Work }) {
  const { t } = useTranslation("employer");
  const there = record.people.filter((person) => !person.planned);
  const planned = record.people.filter((person) => person.planned);
  return (
    <>
      <Section title={t("record.placements", { count: there.length })} id="people">
        {there.length === 0 && <p className="soft">{t("record.nobodyYet")}</p>}
        <Folded
          items={there}
          most={shownPeople}
          words={(count) => t("record.morePeople", { count })}
          render={(some) => <PeopleList people={some} />}
        />
        {planned.length > 0 && (
          <details id="planned">
            <summary>{t("record.plannedPeople", { count: planned.length })}</summary>
            <PeopleList people={planned} />
          </details>
        )}
      </Section>
      <Section
        title={t("record.jobs", { count: record.jobs.length })}
        id="jobs"
        actions={<Link to={`/specialist/jobs/new?employer=${record.id}`}>{t("record.newJob")}</Link>}
      >
        {record.jobs.length === 0 && <p className="soft">{t("record.noJob")}</p>}
        <Folded
          items={[...record.jobs.filter(isRunning), ...record.jobs.filter((job) => !isRunning(job))]}
          most={Math.min(shownJobs, Math.max(1, record.jobs.filter(isRunning).length))}
          words={(count) => t("record.moreJobs", { count })}
          render={(jobs) => <JobList jobs={jobs} />}
        />
      </Section>
    </>
  );
}

/** A job that people may still come to, or that the company or the office has to do something about. */
const isRunning = ({ state }: { state: string }) => !endedJobStates.some((ended) => ended === state);

function JobList({ jobs }: { jobs: Work["jobs"] }) {
  const { t } = useTranslation("employer");
  return (
    <ul className="plain">
      {jobs.map((job) => (
        <li key={job.id}>
          <Link to={`/specialist/jobs/${job.id}`}>
            <German>{job.title}</German>
          </Link>{" "}
          <StatusTag tone={tones[job.state]}>{t(`jobState.${job.state}`)}</StatusTag>{" "}
          <Dots
            items={[
              <span key="places" className="soft">
                {t("record.places", { count: job.places })}
              </span>,
              job.state === "published" && (
                <Link key="propose" to={`/specialist/jobs/${job.id}/matches`}>
                  {t("record.propose")}
                  <span className="vh">
                    : <German>{job.title}</German>
                  </span>
                </Link>
              ),
            ]}
          />
        </li>
      ))}
    </ul>
  );
}

/** Everybody with where they stand and the rung they are on here, or are to begin. */
function PeopleList({ people }: { people: Work["people"] }) {
  const { t } = useTranslation("employer");
  return (
    <ul className="plain">
      {people.map((person) => (
        <li key={`${person.placementId}${person.since}`}>
          <Link to={`/specialist/placements/${person.placementId}`}>{person.name}</Link>{" "}
          <LadderSmall stage={person.standing.stageId} best={person.standing.bestStageId} />
          <div className="soft">
            <Dots
              items={[
                t(`placement:stage.${person.stage}`),
                <>
                  {t(person.planned ? "record.from" : "record.since")} <DateText value={person.since} />
                </>,
              ]}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}

type Ask = { id: string; candidateId: string; person: string; occupation: string; dueOn: string; responsible: string };

/** Jobs the company is to be asked to create, each for a person without an offer. */
export function AskSection({ asks, today }: { asks: readonly Ask[]; today: string }) {
  const { t } = useTranslation("employer");
  return (
    <Section title={t("record.asks")} id="asks">
      <ul className="plain stack">
        {asks.map((ask) => (
          <li key={ask.id} className="row">
            <span>
              <Link to={`/specialist/candidates/${ask.candidateId}/reverse`}>
                <bdi>{t("record.askFor", { occupation: ask.occupation, person: ask.person })}</bdi>
              </Link>
              <br />
              <span className="soft">
                {ask.responsible}, <DateText value={ask.dueOn} late={ask.dueOn < today} />
              </span>
            </span>
            <ButtonLink to={`/specialist/steps/${ask.id}/complete`} size="small" kind="second">
              {t("record.askDone")}
              <span className="vh"> {ask.person}</span>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
