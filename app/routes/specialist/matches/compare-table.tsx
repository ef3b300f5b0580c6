import { Link, useLocation, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/lists";
import { MatchAnswer } from "~/components/match/match-reasons";
import { StatusTag } from "~/components/tags";
import { Dots } from "~/components/values";
import { pointsOf } from "~/domain/matching/difference";
import type { Names } from "~/domain/matching/names";
import type { ComparedDimension } from "~/domain/matching/side-by-side";
import { formatDate, formatNumber } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { JobMatchRow } from "~/queries/job-rows";
import { ShortlistForm } from "./shortlist-form";
import { WhyLink } from "./why-link";

const nameOf = (row: JobMatchRow) => row.name || row.code;

/** Who is compared: place, points, wait, and what can be done with each. */
export function CompareHeads({ jobId, rows }: { jobId: string; rows: readonly JobMatchRow[] }) {
  const { t } = useTranslation("match");
  const locale = useLocale();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const without = (id: string) =>
    `${pathname}?${new URLSearchParams([...search].filter(([name, value]) => name !== "compare" || value !== id))}`;
  return (
    <ul className="plain compare-heads">
      {rows.map((row) => (
        <li key={row.candidateId} className="card stack-s">
          <h2>
            <Link to={`/specialist/candidates/${row.candidateId}`}>
              <bdi>{nameOf(row)}</bdi>
            </Link>
          </h2>
          <p>
            <strong>{t("score", { score: formatNumber(row.result.score, locale) })}</strong>
            <br />
            {row.rank === null ? t("compare.noPlace") : t("compare.place", { place: row.rank })}
            <br />
            <span className="soft small">
              <Dots
                items={[
                  `${t("since")} ${formatDate(row.waitingSince, locale)}`,
                  t("coverage", { percent: Math.round(row.result.coverage * 100) }),
                ]}
              />
            </span>
          </p>
          {row.proposal && <StatusTag>{t(`live.${row.proposal.state}`)}</StatusTag>}
          <div className="row">
            <ShortlistForm jobId={jobId} row={row} />
            <WhyLink jobId={jobId} candidateId={row.candidateId} name={nameOf(row)} />
            {rows.length > 2 && (
              <Link to={without(row.candidateId)} className="small">
                {t("compare.drop")}
                <span className="vh"> {nameOf(row)}</span>
              </Link>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** One line per question, one column per person; on a phone each question is a block with everybody's answer. */
export function CompareTable({
  caption,
  lines,
  rows,
  names,
}: {
  caption: string;
  lines: readonly ComparedDimension[];
  rows: readonly JobMatchRow[];
  names: Names;
}) {
  const { t } = useTranslation("match");
  const locale = useLocale();
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={(line) => line.id}
      columns={[
        { key: "dimension", label: t("table.dimension"), header: true, cell: (line) => t(`dimension.${line.id}`) },
        ...rows.map((row, nth) => ({
          key: row.candidateId,
          label: nameOf(row),
          cell: (line: ComparedDimension) => {
            const answer = line.answers[nth];
            if (!answer) return "–";
            return (
              <>
                <MatchAnswer candidateId={row.candidateId} dimension={answer} names={names} />
                {answer.weight > 0 && (
                  <div className="small soft">
                    {t("points", {
                      points: formatNumber(pointsOf(row.result, answer), locale, 1),
                      weight: answer.weight,
                    })}
                  </div>
                )}
              </>
            );
          },
        })),
      ]}
    />
  );
}
