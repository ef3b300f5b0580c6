import { useTranslation } from "react-i18next";
import { Pagination } from "~/components/navigation";
import type { Names } from "~/domain/matching/names";
import type { DimensionResult } from "~/domain/matching/result";
import type { PairLine } from "~/domain/matching/signs";
import { CompareForm } from "./compare-form";
import { type DeskHead, proposalObstacles } from "./job-desk-head";
import { JobPersonDetail, type OpenPerson } from "./job-person-detail";
import { pairId } from "./list-address";
import { PairTable } from "./match-table";
import { SettledPairs } from "./settled-pairs";
import { SharedObstacles } from "./shared-obstacles";

/** A person as a row of the list shows them. */
type PersonLine = PairLine & { id: string; name: string; phone: string; settled: boolean };

/** The people of a job: whoever can be chosen, below them folded whoever cannot, and beside them the open one. */
export function JobPeople({
  head,
  lines,
  open,
  said,
  names,
  total,
  page,
  pages,
}: {
  head: DeskHead;
  lines: readonly PersonLine[];
  open: OpenPerson | null;
  /** What is in everybody's way alike. */
  said: readonly DimensionResult[];
  names: Names;
  total: number;
  page: number;
  pages: number;
}) {
  const { t } = useTranslation("match");
  const settled = lines.filter((line) => line.settled);
  const table = (label: string, people: readonly PersonLine[]) => (
    <PairTable
      label={label}
      who={t("desk:who")}
      lines={people.map(({ name, phone, ...line }) => ({
        ...line,
        key: pairId({ candidateId: line.id, jobId: head.id }),
        title: <bdi>{name}</bdi>,
        phone: phone ? { number: phone, name } : null,
      }))}
      names={names}
      open={open?.candidateId}
    />
  );
  return (
    <>
      <SharedObstacles shared={said} names={names} />
      <div className="pair-desk">
        <div>
          {settled.length < lines.length &&
            table(
              t("job.list"),
              lines.filter((line) => !line.settled),
            )}
          <SettledPairs count={settled.length} open={settled.some((line) => line.id === open?.candidateId)}>
            {table(t("job.settled"), settled)}
          </SettledPairs>
          <div className="list-foot">
            <span className="soft">{t("job.total", { count: total })}</span>
            {lines.length > 1 && <CompareForm action={`/specialist/jobs/${head.id}/compare`} />}
          </div>
          <Pagination page={page} pages={pages} />
        </div>
        {open && (
          <JobPersonDetail jobId={head.id} row={open} names={names} possible={proposalObstacles(head).possible} />
        )}
      </div>
    </>
  );
}
