import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FindingList } from "~/components/job/findings";
import { Link } from "~/components/link";
import { MatchChips, MatchScore, MatchTable } from "~/components/match/match-reasons";
import { Around, Dots } from "~/components/values";
import type { Finding } from "~/domain/job/rule";
import type { Names } from "~/domain/matching/names";
import type { MatchResult } from "~/domain/matching/result";
import { cardId } from "./list-address";

/** One pair of a list: who or what, the reasons as chips, the one action, and all reasons folded below. */
export function MatchCard({
  to,
  title,
  standing,
  facts,
  rank,
  result,
  names,
  warnings,
  action,
  tag,
  tools,
}: {
  to: string;
  title: ReactNode;
  /** Where the person of the pair stands, drawn. */
  standing?: ReactNode;
  /** Short facts under the name; empty ones are left out. */
  facts: readonly ReactNode[];
  /** null where it was not counted */
  rank: number | null;
  result: MatchResult;
  names: Names;
  warnings: readonly Finding[];
  action: ReactNode;
  /** What the team has done with the pair: on the shortlist, put aside. */
  tag?: ReactNode;
  /** What else can be done with the pair, below its reasons. */
  tools?: ReactNode;
}) {
  const { t } = useTranslation("match");
  return (
    <li className="card match" id={cardId(result)}>
      <div className="match-head">
        <div className="match-who">
          <span className="match-rank num" aria-hidden="true">
            {rank ?? "–"}
          </span>
          <div>
            <Link to={to} data-row className="match-name">
              {title}
            </Link>
            {standing}
            <div className="soft small">
              <Dots items={facts} />
            </div>
          </div>
        </div>
        <MatchScore result={result} />
        <div className="match-action" data-propose>
          {action}
        </div>
      </div>
      {tag}
      <MatchChips result={result} names={names} />
      {warnings.length > 0 && <FindingList findings={warnings} />}
      <details className="match-details">
        <summary>
          <span aria-hidden="true">{t("details")}</span>
          <span className="vh">
            <Around format={(name) => t("detailsFor", { name })}>{title}</Around>
          </span>
        </summary>
        <MatchTable result={result} names={names} />
      </details>
      {tools && <div className="match-tools">{tools}</div>}
    </li>
  );
}
