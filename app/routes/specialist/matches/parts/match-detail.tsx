import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FindingList } from "~/components/job/findings";
import { Link } from "~/components/link";
import { MatchScore, ReasonList, useReason } from "~/components/match/match-reasons";
import { PhoneLink } from "~/components/phone-link";
import { Dots } from "~/components/values";
import type { Finding } from "~/domain/job/rule";
import type { Names } from "~/domain/matching/names";
import type { DimensionResult, MatchResult } from "~/domain/matching/result";
import { mainObstacle } from "~/domain/matching/signs";

/**
 * The open row of a match list: who or what, the one thing in the way, the one act, every other reason with its help,
 * warnings, and what else can be done.
 * Beside the list on a desk, above it on a phone, where nothing is shown until a row is chosen.
 */
export function MatchDetail({
  to,
  title,
  phone,
  facts,
  result,
  said,
  names,
  warnings,
  action,
  tag,
  tools,
  chosen,
}: {
  to: string;
  title: ReactNode;
  phone?: string;
  /** Short facts under the name; empty ones are left out. */
  facts: readonly ReactNode[];
  result: MatchResult;
  /** What is in everybody's way and said above the list. */
  said: readonly DimensionResult[];
  names: Names;
  warnings: readonly Finding[];
  action: ReactNode;
  /** What the team has done with the pair: on the shortlist, put aside. */
  tag?: ReactNode;
  /** What else can be done with the pair, below its reasons. */
  tools?: ReactNode;
  /** The address names this row; else it is only the first of the list. */
  chosen: boolean;
}) {
  const { t } = useTranslation("match");
  const reason = useReason(names);
  const obstacle = mainObstacle(
    result,
    said.map(({ id }) => id),
  );
  return (
    <section
      id="detail"
      className={chosen ? "match-detail" : "match-detail is-first"}
      aria-labelledby="detail-title"
      data-detail
    >
      <h2 id="detail-title">
        <Link to={to}>{title}</Link>
      </h2>
      <p className="soft small">
        <Dots items={[...facts, phone && <PhoneLink key="phone" phone={phone} />]} />
      </p>
      {tag}
      {obstacle && <div className="match-obstacle">{reason(result, obstacle)}</div>}
      <div className="match-act">
        <div data-propose>{action}</div>
        <MatchScore result={result} />
      </div>
      {warnings.length > 0 && <FindingList findings={warnings} />}
      <h3 className="vh">{t("table.caption")}</h3>
      <ReasonList result={result} names={names} except={obstacle} />
      {tools && <div className="match-tools">{tools}</div>}
    </section>
  );
}
