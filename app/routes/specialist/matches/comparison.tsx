import { Link, useLocation, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { DataTable } from "~/components/lists";
import { MatchAnswer } from "~/components/match/match-reasons";
import { EmptyState, Notice } from "~/components/notice";
import { Section } from "~/components/page-header";
import { Dots, German } from "~/components/values";
import { pointsOf } from "~/domain/matching/difference";
import type { Names } from "~/domain/matching/names";
import type { MatchResult } from "~/domain/matching/result";
import { type ComparedDimension, mostCompared, sideBySide } from "~/domain/matching/side-by-side";
import { formatNumber } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";

/** One of those compared: a person of a job, or a job of a person. */
export type Compared = {
  id: string;
  to: string;
  title: string;
  /** the title is a job's, which is German */
  german?: boolean;
  result: MatchResult;
  /** place in the list; null where nobody counted */
  rank: number | null;
  facts: readonly ReactNode[];
  tag?: ReactNode;
  tools: ReactNode;
};

/** Up to four side by side: what differs first, what is alike folded below. */
export function Comparison({
  compared,
  names,
  tooMany,
  emptyText,
}: {
  compared: readonly Compared[];
  names: Names;
  tooMany: boolean;
  emptyText: string;
}) {
  const { t } = useTranslation("match");
  const lines = sideBySide(compared.map((one) => one.result));
  const differing = lines.filter((one) => one.differs);
  const alike = lines.filter((one) => !one.differs);
  if (compared.length < 2) {
    return (
      <EmptyState icon="people" title={t("compare.empty")}>
        {emptyText}
      </EmptyState>
    );
  }
  return (
    <>
      {tooMany && <Notice kind="attention">{t("compare.tooMany", { count: mostCompared })}</Notice>}
      <CompareHeads compared={compared} />
      <Section title={t("compare.differs")} id="differs">
        {differing.length === 0 ? (
          <p>{t("compare.allAlike")}</p>
        ) : (
          <CompareTable caption={t("compare.differsCaption")} lines={differing} compared={compared} names={names} />
        )}
      </Section>
      {alike.length > 0 && (
        <details className="match-details">
          <summary>{t("compare.alike", { count: alike.length })}</summary>
          <CompareTable caption={t("compare.alikeCaption")} lines={alike} compared={compared} names={names} />
        </details>
      )}
    </>
  );
}

function Title({ words, german }: { words: string; german?: boolean }) {
  return german ? <German>{words}</German> : <bdi>{words}</bdi>;
}

/** Who or what is compared: place, points, and what can be done with each. */
function CompareHeads({ compared }: { compared: readonly Compared[] }) {
  const { t } = useTranslation("match");
  const locale = useLocale();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const without = (id: string) =>
    `${pathname}?${new URLSearchParams([...search].filter(([name, value]) => name !== "compare" || value !== id))}`;
  return (
    <ul className="plain compare-heads">
      {compared.map(({ id, to, title, german, result, rank, facts, tag, tools }) => (
        <li key={id} className="card stack-s">
          <h2>
            <Link to={to}>
              <Title words={title} german={german} />
            </Link>
          </h2>
          <p>
            <strong>{t("score", { score: formatNumber(result.score, locale) })}</strong>
            <br />
            {rank === null ? t("compare.noPlace") : t("compare.place", { place: rank })}
            <br />
            <span className="soft small">
              <Dots items={[...facts, t("coverage", { percent: Math.round(result.coverage * 100) })]} />
            </span>
          </p>
          {tag}
          <div className="row">
            {tools}
            {compared.length > 2 && (
              <ButtonLink to={without(id)} kind="quiet" size="small">
                {t("compare.drop")}
                <span className="vh">
                  {" "}
                  <Title words={title} german={german} />
                </span>
              </ButtonLink>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** One line per question, one column for each; on a phone each question is a block with all answers. */
function CompareTable({
  caption,
  lines,
  compared,
  names,
}: {
  caption: string;
  lines: readonly ComparedDimension[];
  compared: readonly Compared[];
  names: Names;
}) {
  const { t } = useTranslation("match");
  const locale = useLocale();
  return (
    <div className="compare-table">
      <DataTable
        caption={caption}
        captionHidden
        rows={lines}
        rowKey={(line) => line.id}
        columns={[
          { key: "dimension", label: t("table.dimension"), header: true, cell: (line) => t(`dimension.${line.id}`) },
          ...compared.map(({ id, title, german, result }, nth) => ({
            key: id,
            label: title,
            heading: <Title words={title} german={german} />,
            cell: (line: ComparedDimension) => {
              const answer = line.answers[nth];
              if (!answer) return "–";
              return (
                <>
                  <MatchAnswer candidateId={result.candidateId} dimension={answer} names={names} />
                  {answer.weight > 0 && (
                    <div className="small soft">
                      {t("points", {
                        points: formatNumber(pointsOf(result, answer), locale, 1),
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
    </div>
  );
}
