import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { OnLadder } from "#db/repositories/person-facts";
import { Link } from "~/components/link";
import { Pagination } from "~/components/navigation";
import type { Names } from "~/domain/matching/names";
import type { DimensionResult } from "~/domain/matching/result";
import type { StandsAt } from "~/domain/matching/shortlist/desk";
import type { SettledAs } from "~/domain/matching/shortlist/settled";
import type { PairLine } from "~/domain/matching/signs";
import { CompareForm } from "./compare-form";
import { type DeskHead, proposalObstacles } from "./job-desk-head";
import { JobPersonDetail, type OpenPerson } from "./job-person-detail";
import { pairId } from "./list-address";
import { PairTable } from "./match-table";
import { SettledPairs } from "./settled-pairs";
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

/** The people of a job: whoever can be chosen, below them folded whoever cannot, and beside them the open one. */
export function JobPeople({
  head,
  lines,
  open,
  said,
  names,
  total,
  settled: rest,
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
  /** How many cannot be chosen, on whatever page, and the first page with one. */
  settled: { total: number; page: number };
  page: number;
  pages: number;
}) {
  const { t } = useTranslation("match");
  const search = [...useSearchParams()[0]].filter(([name]) => name !== "page" && name !== "open");
  const settled = lines.filter((line) => line.settled);
  const standing = useStandsAt();
  const table = (label: string, people: readonly PersonLine[], isSettled = false) => (
    <PairTable
      label={label}
      who={t("desk:who")}
      lines={people.map(({ name, phone, settled: settledAs, at, ...line }) => ({
        ...line,
        key: pairId({ candidateId: line.id, jobId: head.id }),
        title: <bdi>{name}</bdi>,
        settled: settledAs === "busy" ? standing(at) : settledAs && t(`settledAs.${settledAs}`),
        phone: phone ? { number: phone, name } : null,
      }))}
      names={names}
      open={open?.candidateId}
      settled={isSettled}
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
            {table(t("job.settled"), settled, true)}
          </SettledPairs>
          {settled.length === 0 && rest.total > 0 && (
            <p className="settled-pairs">
              <Link to={`?${new URLSearchParams([...search, ["page", String(rest.page)]])}`}>
                {t("settledLater", { count: rest.total, page: rest.page })}
              </Link>
            </p>
          )}
          <div className="list-foot">
            <span className="soft">{t("job.total", { count: total })}</span>
            {lines.length > 1 && <CompareForm action={`/specialist/jobs/${head.id}/compare`} />}
          </div>
          <Pagination page={page} pages={pages} />
        </div>
        {open && (
          <JobPersonDetail
            jobId={head.id}
            row={open}
            said={said}
            names={names}
            possible={proposalObstacles(head).possible}
          />
        )}
      </div>
    </>
  );
}
