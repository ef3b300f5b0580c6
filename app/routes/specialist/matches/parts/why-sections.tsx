import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { DataTable } from "~/components/lists";
import { useReasonText } from "~/components/match/reason-text";
import { Notice } from "~/components/notice";
import { Chip } from "~/components/tags";
import { type Difference, lostPoints } from "~/domain/matching/difference";
import type { Names } from "~/domain/matching/names";
import type { MatchResult } from "~/domain/matching/result";
import { formatDate, formatList, formatNumber, formatScore } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { AsideTag } from "./set-aside-form";

type Why = {
  names: Names;
  result: MatchResult;
  place: number;
  of: number;
  person: {
    name: string;
    code: string;
    working: boolean;
    active: boolean;
    proposal: { id: string; state: string } | null;
    aside: { reason: string; by: string; on: string } | null;
  };
};

/** The answer in two or three sentences. */
export function WhyInShort({ why }: { why: Why }) {
  const { t } = useTranslation("match");
  const locale = useLocale();
  const text = useReasonText(why.names);
  const { result, person, place, of } = why;
  const stops = result.dimensions.filter((d) => d.kind === "blocks");
  const dearest = result.dimensions
    .map((d) => ({ id: d.id, points: lostPoints(result, d) }))
    .filter((d) => d.points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, 3);
  return (
    <Notice kind={stops.length > 0 ? "attention" : "info"}>
      <p>
        {stops.length > 0
          ? t("why.stopped", {
              reasons: formatList(
                stops.map((d) => text.answer(d)),
                locale,
              ),
            })
          : t("why.place", { place: formatNumber(place, locale), of: formatNumber(of, locale) })}
      </p>
      {dearest.length > 0 && (
        <p>
          {t("why.dearest", {
            list: formatList(
              dearest.map((d) => `${t(`dimension.${d.id}`)} (−${formatNumber(d.points, locale)})`),
              locale,
            ),
          })}
        </p>
      )}
      {person.working && <p>{t("why.working")}</p>}
      {!person.active && <p>{t("why.inactive")}</p>}
      {person.proposal && (
        <p>
          <Link to={`/specialist/proposals/${person.proposal.id}`}>{t("openProposal")}</Link>:{" "}
          {t(`live.${person.proposal.state}`)}
        </p>
      )}
      {person.aside && <AsideTag aside={person.aside} />}
    </Notice>
  );
}

type Neighbour = { id: string; name: string; score: number; waitingSince: string; differences: Difference[] };

/** Who stands directly above, each with the answers that make the difference. */
export function Neighbours({
  people,
  above,
  jobId,
  personId,
}: {
  people: readonly Neighbour[];
  above: number;
  jobId: string;
  personId: string;
}) {
  const { t } = useTranslation("match");
  const locale = useLocale();
  if (people.length === 0) return <p>{t("why.nobodyAbove")}</p>;
  const beside = new URLSearchParams([["compare", personId], ...people.slice(-3).map((one) => ["compare", one.id])]);
  return (
    <div className="stack">
      {above > people.length && <p className="soft">{t("why.nearest", { count: people.length })}</p>}
      <DataTable
        caption={t("why.aboveCaption")}
        captionHidden
        rows={people}
        rowKey={(one) => one.id}
        columns={[
          {
            key: "name",
            label: t("why.person"),
            header: true,
            cell: (one) => (
              <Link to={`/specialist/candidates/${one.id}`}>
                <bdi>{one.name}</bdi>
              </Link>
            ),
          },
          { key: "score", label: t("why.points"), numeric: true, cell: (one) => formatScore(one.score, locale) },
          {
            key: "difference",
            label: t("why.difference"),
            cell: (one) =>
              one.differences.length === 0 ? (
                t("why.longerWait", { date: formatDate(one.waitingSince, locale) })
              ) : (
                <ul className="chips">
                  {one.differences.map((d) => (
                    <li key={d.id}>
                      <Chip>
                        {t(`dimension.${d.id}`)} {d.points > 0 ? "+" : "−"}
                        {formatNumber(Math.abs(d.points), locale)}
                      </Chip>
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      <p className="small soft">{t("why.differenceHint")}</p>
      <p>
        <Link to={`/specialist/jobs/${jobId}/compare?${beside}`}>{t("why.compare")}</Link>
      </p>
    </div>
  );
}
