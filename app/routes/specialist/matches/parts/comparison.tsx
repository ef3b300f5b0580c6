import { useLocation, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { Link } from "~/components/link";
import { EmptyState, Notice } from "~/components/notice";
import { Section } from "~/components/page-header";
import { Dots } from "~/components/values";
import type { Names } from "~/domain/matching/names";
import { maxCompared, sideBySide } from "~/domain/matching/side-by-side";
import { formatScore } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { type Compared, CompareTable, Title } from "./compare-table";

/** Up to four side by side: what differs first, what is alike folded below. */
export function Comparison({
  compared,
  names,
  tooMany,
  emptyText,
  list,
}: {
  compared: readonly Compared[];
  names: Names;
  tooMany: boolean;
  emptyText: string;
  /** address of the list they were marked in, which keeps what is chosen */
  list: string;
}) {
  const { t } = useTranslation("match");
  const [search] = useSearchParams();
  const lines = sideBySide(compared.map((one) => one.result));
  const differing = lines.filter((one) => one.differs);
  const alike = lines.filter((one) => !one.differs);
  const back = (
    <p>
      <ButtonLink to={`${list}?${search}`} kind="second" size="small">
        {t("compare.back")}
      </ButtonLink>
    </p>
  );
  if (compared.length < 2) {
    return (
      <>
        {back}
        <EmptyState icon="people" title={t("compare.empty")}>
          {emptyText}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      {back}
      {tooMany && <Notice kind="attention">{t("compare.tooMany", { count: maxCompared })}</Notice>}
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
      {compared.map(({ id, to, title, german, result, rank, facts, standing, tag, tools }) => (
        <li key={id} className="card stack-s">
          <h2>
            <Link to={to}>
              <Title words={title} german={german} />
            </Link>
          </h2>
          {standing}
          <p>
            <strong>{t("score", { score: formatScore(result.score, locale) })}</strong>
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
