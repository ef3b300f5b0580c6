import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { Link } from "~/components/link";
import { useRootData } from "~/components/root-data";
import { readableLocale } from "~/i18n/locales";
import type { CandidateRecord } from "~/queries/candidate/record";

/** What one goes on to: jobs for whoever looks for one, the ladder for whoever is on it; the rest is folded away. */
export function RecordActs({
  record,
  isPlaced,
  hasForm,
}: {
  record: CandidateRecord;
  isPlaced: boolean;
  hasForm: boolean;
}) {
  const { t } = useTranslation("candidate");
  const { pathname } = useLocation();
  const base = `/specialist/candidates/${record.id}`;
  const matches = `${base}/matches`;
  const ladder = record.placementId
    ? { to: `/specialist/placements/${record.placementId}`, label: t("record.path") }
    : { to: `/specialist/placements/begin/${record.id}`, label: t("placement:verb.begin") };
  return (
    <>
      {/* among the jobs themselves the one thing to do is to propose */}
      {!isPlaced && pathname !== matches && (
        <ButtonLink to={matches} kind={hasForm ? "second" : "main"} icon="link" size="small">
          {t("list.match")}
        </ButtonLink>
      )}
      <ButtonLink to={ladder.to} kind={isPlaced && !hasForm ? "main" : "second"} icon="ladder" size="small">
        {ladder.label}
      </ButtonLink>
      <More record={record} base={base} />
    </>
  );
}

function More({ record, base }: { record: CandidateRecord; base: string }) {
  const { t } = useTranslation("candidate");
  const root = useRootData();
  return (
    <details className="menu menu-more" data-menu>
      <summary className="btn btn-second btn-small">{t("record.moreActs")}</summary>
      <div className="menu-sheet">
        <ul>
          {record.state === "active" && (
            <li>
              <Link to={`${base}/similar`}>{t("similar.title")}</Link>
            </li>
          )}
          {root?.role === "specialist" && (
            <li>
              <Link to={`${base}/invite`}>{t("auth:inviteCandidate.title")}</Link>
            </li>
          )}
          {root?.demo && (
            <li>
              <Link to={`/${readableLocale(record.preferredLanguage)}/seen/${record.id}`}>
                {t("common:demo.seen.link", { name: record.givenName })}
              </Link>
            </li>
          )}
          <li>
            <Link to={`${base}/history`}>{t("record.allHistory")}</Link>
          </li>
          <li>
            <Link to={`${base}/merge`}>{t("merge.open")}</Link>
          </li>
        </ul>
      </div>
    </details>
  );
}
