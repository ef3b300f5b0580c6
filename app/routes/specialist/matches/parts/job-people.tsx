import { useTranslation } from "react-i18next";
import type { OnLadder } from "#db/repositories/person-facts";
import { Pagination } from "~/components/navigation";
import type { Names } from "~/domain/matching/names";
import type { DimensionResult } from "~/domain/matching/result";
import type { StandsAt } from "~/domain/matching/shortlist/desk";
import type { SettledAs } from "~/domain/matching/shortlist/settled";
import type { PairLine } from "~/domain/matching/signs";
import { CompareForm } from "./compare-form";
import { type DeskHead, proposalObstacle } from "./job-desk-head";
import { JobPersonDetail, type OpenPerson } from "./job-person-detail";
import { pairId } from "./list-address";
import { PairTable } from "./match-table";
import { SettledFold } from "./settled-fold";
import { SharedObstacles } from "./shared-obstacles";
import { useStandsAt } from "./stands-at";

/** A person as a row of the list shows them. */
type PersonLine = PairLine & {
  id: string;
  name: string;
  phone: string;
  standing: OnLadder;
  settled: SettledAs | null;
  at: StandsAt | null;
};

/**
 * The people of a job, beside them the open one. Whoever cannot be chosen is folded below whoever can, on every page; the
 * fold is a link, because nobody looks in there each time and their rows would be part of every page.
 */
export function JobPeople({
  head,
  lines,
  open,
  said,
  names,
  total,
  settled,
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
  /** How many cannot be chosen, and whether they are the ones shown. */
  settled: { total: number; shown: boolean };
  page: number;
  pages: number;
}) {
  const { t } = useTranslation("match");
  const standing = useStandsAt();
  const closed = proposalObstacle(head);
  const isAlone = settled.shown && settled.total === total;
  const fold = settled.total > 0 && !isAlone && <SettledFold count={settled.total} open={settled.shown} />;
  return (
    <>
      {/* that the job is not open stands in its head */}
      <SharedObstacles shared={said.filter(({ id }) => id !== "job" || !closed)} names={names} />
      <div className="pair-desk">
        <div>
          {settled.shown && fold}
          <PairTable
            label={t(settled.shown ? "job.settled" : "job.list")}
            who={t("desk:who")}
            lines={lines.map(({ name, phone, settled: settledAs, at, ...line }) => ({
              ...line,
              key: pairId({ candidateId: line.id, jobId: head.id }),
              title: <bdi>{name}</bdi>,
              settled: settledAs === "busy" ? standing(at) : settledAs && t(`settledAs.${settledAs}`),
              phone: phone ? { number: phone, name } : null,
            }))}
            names={names}
            open={open?.candidateId}
            settled={settled.shown}
          />
          {!settled.shown && fold}
          <div className="list-foot">
            <span className="soft">{t("job.total", { count: total })}</span>
            {lines.length > 1 && <CompareForm action={`/specialist/jobs/${head.id}/compare`} />}
          </div>
          <Pagination page={page} pages={pages} />
        </div>
        {open && <JobPersonDetail jobId={head.id} row={open} said={said} names={names} closed={closed} />}
      </div>
    </>
  );
}
