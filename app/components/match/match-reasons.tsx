import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/lists";
import { ChipList, ReasonChip, type ReasonKind } from "~/components/tags";
import { creditIn, lostPoints } from "~/domain/matching/difference";
import type { Names } from "~/domain/matching/names";
import type { DimensionResult, MatchResult } from "~/domain/matching/result";
import { summarise } from "~/domain/matching/summary";
import { formatNumber, formatScore } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { useReasonText } from "./reason-text";

/** What an answer of the rules is to a reader. */
export const reasonKindOf: Record<DimensionResult["kind"], ReasonKind> = {
  met: "passes",
  bridge: "bridge",
  unknown: "open",
  blocks: "blocks",
};

/** The record's section where a fact is changed; a chip leads there. */
const sectionOf: Partial<Record<DimensionResult["id"], string>> = {
  access: "access",
  speaking: "languages",
  reading: "languages",
  required: "skills",
  helpful: "skills",
  experience: "work",
  wish: "work",
  hours: "times",
  shifts: "times",
  travel: "times",
  start: "times",
  demands: "times",
  prospect: "work",
  age: "person",
};

const factOf = (candidateId: string, dimension: DimensionResult): string | undefined => {
  const section = sectionOf[dimension.id];
  return section ? `/specialist/candidates/${candidateId}/${section}` : undefined;
};

/** The few reasons that decide, as chips: what blocks, what support bridges (first way), what is open, what passes. */
export function MatchChips({ result, names }: { result: MatchResult; names: Names }) {
  const { t } = useTranslation("match");
  const text = useReasonText(names);
  const { blocks, bridges, questions, passes } = summarise(result);
  const chip = (d: DimensionResult, words: string) => (
    <ReasonChip key={d.id} kind={reasonKindOf[d.kind]} to={factOf(result.candidateId, d)}>
      {words}
    </ReasonChip>
  );
  const shownBridges = bridges.slice(0, 3);
  const shownPasses = passes.slice(0, 3);
  const rest = bridges.length - shownBridges.length + passes.length - shownPasses.length;
  return (
    <ChipList label={t("table.caption")}>
      {[
        ...blocks.map((d) => chip(d, text.answer(d))),
        ...shownBridges.map((d) => {
          const first = d.bridges[0];
          return chip(d, first ? `${text.answer(d)} → ${text.bridge(first)}` : text.answer(d));
        }),
        ...(questions.length > 2
          ? [
              <ReasonChip key="questions" kind="open">
                {t("questions", { count: questions.length })}
              </ReasonChip>,
            ]
          : questions.map((d) => chip(d, text.answer(d)))),
        ...shownPasses.map((d) => chip(d, text.answer(d))),
        ...(rest > 0
          ? [
              <span key="rest" className="soft">
                {t("more", { count: rest })}
              </span>,
            ]
          : []),
      ]}
    </ChipList>
  );
}

/**
 * Draws one answer as a chip that leads to its fact, with the law where the law decides. A function that has looked its
 * words up, because a page has dozens of answers.
 */
export function useAnswer(names: Names): (candidateId: string, dimension: DimensionResult) => ReactElement {
  const { t } = useTranslation("match");
  const text = useReasonText(names);
  return (candidateId, dimension) => (
    <>
      <ReasonChip kind={reasonKindOf[dimension.kind]} to={factOf(candidateId, dimension)}>
        {text.answer(dimension)}
      </ReasonChip>
      {dimension.kind === "blocks" && dimension.law && (
        <div className="small soft">{t("law", { law: dimension.law })}</div>
      )}
    </>
  );
}

/** Draws one reason of a pair: the answer, and below it the help there is. */
export function useReason(names: Names): (result: MatchResult, dimension: DimensionResult) => ReactElement {
  const text = useReasonText(names);
  const answer = useAnswer(names);
  return ({ candidateId }, dimension) => (
    <>
      {answer(candidateId, dimension)}
      {dimension.kind === "bridge" &&
        dimension.bridges.map((b) => (
          <div key={b.instrument} className="small soft">
            {text.bridge(b)} ({text.apply(b)})
          </div>
        ))}
    </>
  );
}

/** The reasons of a pair, what stands in the way first. @param except what was said above already */
export function ReasonList({
  result,
  names,
  except,
}: {
  result: MatchResult;
  names: Names;
  except?: DimensionResult | null;
}) {
  const { t } = useTranslation("match");
  const reason = useReason(names);
  const { blocks, bridges, questions, passes } = summarise(result);
  const left = [...blocks, ...bridges, ...questions, ...passes].filter(({ id }) => id !== except?.id);
  return (
    <>
      <ul className="plain reasons">
        {left.map((dimension) => (
          <li key={dimension.id}>{reason(result, dimension)}</li>
        ))}
      </ul>
      <p className="small soft">{t("rules", { version: result.ruleSet })}</p>
    </>
  );
}

/** Every dimension with its answer, its bridges and its points; `costs` adds what each costs, the costliest first. */
export function MatchTable({ result, names, costs = false }: { result: MatchResult; names: Names; costs?: boolean }) {
  const { t } = useTranslation("match");
  const locale = useLocale();
  const text = useReasonText(names);
  const answer = useAnswer(names);
  const shown = result.dimensions.filter((d) => d.weight > 0 || d.kind !== "met");
  const cost = (d: DimensionResult) => (d.kind === "blocks" ? 1_000 : lostPoints(result, d));
  const points = (d: DimensionResult) => formatNumber(creditIn(result, d) * d.weight, locale);
  return (
    <>
      <DataTable
        caption={t("table.caption")}
        captionHidden
        rows={costs ? [...shown].sort((a, b) => cost(b) - cost(a)) : shown}
        rowKey={(d) => d.id}
        columns={[
          { key: "dimension", label: t("table.dimension"), header: true, cell: (d) => t(`dimension.${d.id}`) },
          {
            key: "answer",
            label: t("table.answer"),
            cell: (d) => answer(result.candidateId, d),
          },
          {
            key: "support",
            label: t("table.support"),
            cell: (d) =>
              d.kind === "bridge" ? (
                <ul className="plain">
                  {d.bridges.map((b) => (
                    <li key={b.instrument}>
                      {text.bridge(b)} <span className="soft small">({text.apply(b)})</span>
                    </li>
                  ))}
                </ul>
              ) : (
                "–"
              ),
          },
          {
            key: "points",
            label: t("table.points"),
            numeric: true,
            cell: (d) =>
              d.weight > 0 ? (
                <span className="match-points">{t("points", { points: points(d), weight: d.weight })}</span>
              ) : (
                "–"
              ),
          },
          ...(costs
            ? [
                {
                  key: "cost",
                  label: t("table.cost"),
                  numeric: true,
                  cell: (d: DimensionResult) =>
                    lostPoints(result, d) > 0 ? `−${formatNumber(lostPoints(result, d), locale)}` : "–",
                },
              ]
            : []),
        ]}
      />
      <p className="small soft">{t("rules", { version: result.ruleSet })}</p>
    </>
  );
}

/** Score and known share in words, with a small bar for the share; the number stays beside its reasons. */
export function MatchScore({ result }: { result: MatchResult }) {
  const { t } = useTranslation("match");
  const locale = useLocale();
  const percent = Math.round(result.coverage * 100);
  return (
    <div className="stack-s">
      <strong>{t("score", { score: formatScore(result.score, locale) })}</strong>
      <div className="small soft">
        {t("coverage", { percent })}
        <br />
        <meter min={0} max={100} value={percent} aria-label={t("coverage", { percent })} />
      </div>
    </div>
  );
}
