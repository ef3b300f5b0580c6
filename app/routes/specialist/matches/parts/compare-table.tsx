import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/lists";
import { useAnswer } from "~/components/match/match-reasons";
import { German } from "~/components/values";
import { pointsOf } from "~/domain/matching/difference";
import type { Names } from "~/domain/matching/names";
import type { MatchResult } from "~/domain/matching/result";
import type { ComparedDimension } from "~/domain/matching/side-by-side";
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
  /** place in the list; null where it was not counted */
  rank: number | null;
  facts: readonly ReactNode[];
  /** Where a person stands, drawn. */
  standing?: ReactNode;
  tag?: ReactNode;
  tools: ReactNode;
};

export function Title({ words, german }: { words: string; german?: boolean }) {
  return german ? <German>{words}</German> : <bdi>{words}</bdi>;
}

/** One line per question, one column for each; on a phone each question is a block with all answers. */
export function CompareTable({
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
  const draw = useAnswer(names);
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
                  {draw(result.candidateId, answer)}
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
