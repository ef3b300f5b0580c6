import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import type { DeskColumn, DeskLine } from "~/components/desk/desk-table";
import { Due } from "~/components/desk/due";
import { useRowNote } from "~/components/desk/row-note";
import { JobStateWords } from "~/components/job/state-tag";
import { Marked } from "~/components/marked";
import { German } from "~/components/values";
import { cityDay } from "~/config/clock";
import type { JobFilter, JobRow } from "~/queries/job/specialist-jobs";
import type { NotedRow } from "~/queries/note/notes";

/**
 * The columns of the team's list: whose job it is and how it stands; then what the list is ordered by, and the task in
 * which a search found its words.
 */
export function useJobColumns(filter: JobFilter, rows: readonly JobRow[], today: string): DeskColumn<JobRow>[] {
  const { t } = useTranslation("job");
  const when: Record<JobFilter["sort"], DeskColumn<JobRow>> = {
    review: useChangedColumn(today),
    newest: useChangedColumn(today),
    start: {
      key: "start",
      label: t("list.column.start"),
      width: "date",
      narrow: "end",
      cell: (job) => job.startOn && <Due value={job.startOn} today={today} late={false} />,
    },
    places: {
      key: "places",
      label: t("list.column.open"),
      width: "number",
      narrow: "end",
      cell: (job) => job.openPlaces !== undefined && Math.max(0, job.openPlaces),
    },
  };
  const until: DeskColumn<JobRow> = {
    key: "until",
    label: t("list.column.until"),
    width: "date",
    narrow: "none",
    cell: (job) => job.state === "published" && job.closesOn && <Due value={job.closesOn} today={today} />,
  };
  const task: DeskColumn<JobRow> = { key: "task", label: t("list.task"), cell: (job) => <Task job={job} /> };
  return [
    {
      key: "company",
      label: t("list.column.company"),
      width: "name",
      cell: (job) => <German>{job.employerName}</German>,
    },
    {
      key: "district",
      label: t("review.district"),
      width: "word",
      narrow: "none",
      roomy: true,
      cell: (job) => job.districtName && <German>{job.districtName}</German>,
    },
    { key: "state", label: t("review.state"), width: "word", cell: (job) => <JobStateWords state={job.state} /> },
    {
      key: "proposals",
      label: t("list.column.proposals"),
      width: "date",
      narrow: "none",
      roomy: true,
      cell: (job) => job.proposals > 0 && job.proposals,
    },
    when[filter.sort],
    rows.some((job) => job.marked.task) ? task : until,
  ];
}

function useChangedColumn(today: string): DeskColumn<JobRow> {
  const { t } = useTranslation("job");
  return {
    key: "changed",
    label: t("list.changed"),
    width: "date",
    narrow: "end",
    cell: (job) => <Due value={cityDay(new Date(job.submittedAt ?? job.updatedAt))} today={today} late={false} />,
  };
}

const Task = ({ job }: { job: JobRow }) =>
  job.marked.task && (
    <German>
      <Marked text="" segments={job.marked.task} />
    </German>
  );

/** Which job the row is about, whom to call, and the one thing to do now. */
export function useJobLine(noted: NotedRow | null): (job: JobRow) => DeskLine {
  const { t } = useTranslation("job");
  const noteOf = useRowNote(noted);
  return (job) => {
    const to = `/specialist/jobs/${job.id}`;
    const act = job.state === "submitted" ? "review" : job.state === "published" ? "people" : null;
    return {
      key: job.id,
      ...noteOf(job),
      to,
      title: (
        <German>
          <Marked text={job.title} segments={job.marked?.title} />
        </German>
      ),
      phone: { number: job.phone, name: job.employerName },
      act: act && (
        <ButtonLink to={act === "review" ? `${to}#review` : `${to}/matches`} kind="second" size="small">
          {t(`list.act.${act}`)}
          <span className="vh"> {job.title}</span>
        </ButtonLink>
      ),
    };
  };
}
