import { useTranslation } from "react-i18next";
import { Pagination } from "~/components/navigation";
import type { FoundBy } from "~/domain/found-by";
import type { Names } from "~/domain/matching/names";
import type { JobMatchRow } from "~/domain/matching/shortlist/job-rows";
import { sharedObstacles } from "~/domain/matching/signs";
import { liveStates } from "~/domain/proposal/states";
import { CompareForm } from "./compare-form";
import { type DeskHead, proposalObstacles } from "./job-desk-head";
import { JobPersonDetail } from "./job-person-detail";
import { PairTable } from "./match-table";
import { useOpenRow } from "./open-row";
import { SettledPairs } from "./settled-pairs";
import { SharedObstacles } from "./shared-obstacles";

/** The people of a job: whoever can be chosen, below them folded whoever cannot, and beside them the open one. */
export function JobPeople({
  head,
  rows,
  names,
  foundBy,
  total,
  page,
  pages,
}: {
  head: DeskHead;
  rows: readonly JobMatchRow[];
  names: Names;
  foundBy: Readonly<Record<string, readonly FoundBy[] | undefined>>;
  total: number;
  page: number;
  pages: number;
}) {
  const { t } = useTranslation("match");
  const { row: open, chosen } = useOpenRow(rows, (row) => row.candidateId, isSettled);
  const said = sharedObstacles(rows.map((row) => row.result));
  const settled = rows.filter(isSettled);
  const table = (label: string, people: readonly JobMatchRow[]) => (
    <PairTable
      label={label}
      who={t("desk:who")}
      lines={people.map((row) => ({
        id: row.candidateId,
        title: <bdi>{row.name || row.code}</bdi>,
        result: row.result,
        phone: row.phone ? { number: row.phone, name: row.name || row.code } : null,
      }))}
      names={names}
      open={open?.candidateId}
      said={said}
    />
  );
  return (
    <>
      <SharedObstacles shared={said} names={names} />
      <div className="pair-desk">
        <div>
          {settled.length < rows.length &&
            table(
              t("job.list"),
              rows.filter((row) => !isSettled(row)),
            )}
          <SettledPairs count={settled.length} open={open !== null && isSettled(open)}>
            {table(t("job.settled"), settled)}
          </SettledPairs>
          <div className="list-foot">
            <span className="soft">{t("job.total", { count: total })}</span>
            {rows.length > 1 && <CompareForm action={`/specialist/jobs/${head.id}/compare`} />}
          </div>
          <Pagination page={page} pages={pages} />
        </div>
        {open && (
          <JobPersonDetail
            jobId={head.id}
            row={open}
            names={names}
            foundBy={foundBy[open.candidateId]}
            possible={proposalObstacles(head).possible}
            chosen={chosen}
          />
        )}
      </div>
    </>
  );
}

/** Refused by this company, or already proposed for the job: no longer open to choose. */
const isSettled = ({ refusedHere, proposal }: JobMatchRow): boolean =>
  refusedHere || (proposal !== null && liveStates.some((state) => state === proposal.state));
