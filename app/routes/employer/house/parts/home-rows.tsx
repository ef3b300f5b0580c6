import { useTranslation } from "react-i18next";
import type { DeskColumn, DeskGroup } from "~/components/desk/desk-table";
import { Due } from "~/components/desk/due";
import { JobStateWords } from "~/components/job/state-tag";
import { wizardAddress } from "~/components/job/wizard-address";
import { useLadderSmall } from "~/components/ladder/small";
import { companyStageName } from "~/components/ladder/stage-name";
import { Link } from "~/components/link";
import { German } from "~/components/values";
import { cityDay } from "~/config/clock";
import { roomFor } from "~/domain/employer/room";
import { isEditable } from "~/domain/job/states";
import type { EmployerHome } from "~/queries/employer/home";

import { useConcerns, useDates } from "./dated-rows";
import { Act, type HomeRow, JobTitle, useWaiting } from "./waiting-rows";

export function useHomeColumns(today: string): DeskColumn<HomeRow>[] {
  const { t } = useTranslation("employer");
  const ladder = useLadderSmall();
  return [
    {
      key: "ladder",
      label: t("placement:company.ladder"),
      width: "ladder",
      narrow: "start",
      cell: (row) => row.standing && ladder({ ...row.standing, cut: "company" }),
    },
    { key: "what", label: t("home.column.what"), cell: (row) => row.what },
    { key: "about", label: t("home.column.about"), cell: (row) => row.about },
    {
      key: "since",
      label: t("home.column.since"),
      width: "date",
      narrow: "none",
      cell: (row) => row.since && <Due value={row.since} today={today} late={false} />,
    },
    { key: "next", label: t("home.column.next"), width: "word", narrow: "end", cell: (row) => row.next },
  ];
}

type Group = DeskGroup<HomeRow>;

/** Lines that a window of 1280 × 900 has for rows, headings and "all of them". */
const lines = 16;

/** All of a company's first page: what waits for it, its dates, its people, who is still to come, its jobs. */
export function useHomeGroups(home: EmployerHome, toConfirm: { since: string | null } | null, today: string): Group[] {
  const { t } = useTranslation("employer");
  const waiting = useWaiting(home, toConfirm, today);
  const people = usePeople(home, today);
  const parts = [
    { key: "waiting", title: t("home.waitingTitle"), rows: waiting, all: null },
    { key: "help", title: t("concern.own"), rows: useConcerns(home, today), all: "/employer/help" },
    { key: "dates", title: t("home.datesTitle"), rows: useDates(home), all: "/employer/proposals" },
    { key: "people", title: t("home.peopleTitle"), rows: people.here, all: "/employer/placements" },
    { key: "coming", title: t("home.comingTitle"), rows: people.coming, all: "/employer/placements" },
    { key: "jobs", title: t("home.jobsTitle"), rows: useJobs(home, today), all: "/employer/jobs" },
  ].filter(({ rows }) => rows.length > 0);
  const room = roomFor(
    parts.map(({ rows, all }) => ({ rows: rows.length, whole: all === null })),
    lines,
  );
  return parts.map(({ key, title, rows, all }, at) => ({
    key,
    title,
    count: rows.length,
    rows: rows.slice(0, room[at]),
    rest: all && (room[at] ?? 0) < rows.length && <Link to={all}>{t("home.all", { count: rows.length })}</Link>,
  }));
}

/** Who is here today; and who is not yet, because a plan is no person in the company. */
function usePeople(home: EmployerHome, today: string): { here: HomeRow[]; coming: HomeRow[] } {
  const { t } = useTranslation("employer");
  const phone = (person: { helper: string | null; helperPhone: string | null }) =>
    person.helper && person.helperPhone ? { number: person.helperPhone, name: person.helper } : null;
  const here = home.people.map((person) => ({
    key: person.placementId,
    to: `/employer/placements/${person.placementId}`,
    title: person.name,
    standing: { stage: person.stage },
    what: companyStageName(t, person.stage),
    about: person.then && t("home.then", { stage: companyStageName(t, person.then.stage) }),
    since: person.since,
    next: person.then && <Due value={person.then.on} today={today} late={false} />,
    phone: phone(person),
  }));
  const coming = home.coming.map((person) => ({
    key: person.placementId,
    to: `/employer/placements/${person.placementId}`,
    title: person.name,
    standing: { stage: null },
    what: companyStageName(t, person.stage),
    about: person.job && <German>{person.job}</German>,
    next: <Due value={person.on} today={today} />,
    phone: phone(person),
  }));
  return { here, coming };
}

function useJobs(home: EmployerHome, today: string): HomeRow[] {
  const { t } = useTranslation("employer");
  return home.jobs
    .filter(({ state }) => state !== "returned")
    .map((job) => ({
      key: job.id,
      to: `/employer/jobs/${job.id}`,
      title: <JobTitle title={job.title} />,
      what: <JobStateWords state={job.state} />,
      about: t("record.places", { count: job.places }),
      since: cityDay(new Date(job.changedAt)),
      next: job.closesOn && <Due value={job.closesOn} today={today} late={false} />,
      act: isEditable(job.state) && (
        <Act to={wizardAddress(job)} first={false} label={t("home.continue")} about={job.title} />
      ),
    }));
}
