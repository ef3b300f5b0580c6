import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ActionButton, ButtonLink } from "~/components/actions";
import { StatusTag } from "~/components/tags";
import { DateText, Dots, German } from "~/components/values";
import type { Names } from "~/domain/matching/names";
import type { SavedSearchRow } from "~/queries/saved-search/list";
import { useSearchWords } from "./search-words";

/** A saved search: what it looks for, who is new, and what one can do with it. */
export function SearchCard({ row, names }: { row: SavedSearchRow; names: Names }) {
  const { t } = useTranslation("match");
  const words = useSearchWords(names)(row);
  const id = `search-${row.id}`;
  const more = row.fresh - row.newest.length;
  return (
    <li className="card stack-s" id={id}>
      <div className="row">
        <h2 className="h3">{row.name}</h2>
        {row.fresh > 0 && <StatusTag tone="go">{t("saved.fresh", { count: row.fresh })}</StatusTag>}
      </div>
      <p className="soft small">
        <Dots items={[row.jobTitle ? <German key="job">{row.jobTitle}</German> : t("saved.inPeople"), words]} />
      </p>
      {row.newest.length > 0 && (
        <p>
          {row.newest.map((person, index) => (
            <span key={person.id}>
              {index > 0 && ", "}
              <Link to={`/specialist/candidates/${person.id}`}>
                <bdi>{person.name}</bdi>
              </Link>
            </span>
          ))}
          {more > 0 && ` ${t("saved.more", { count: more })}`}
        </p>
      )}
      {!row.jobOpen && <p>{t("saved.jobClosed")}</p>}
      <p className="soft small">
        <Dots
          items={[
            t(`saved.alert.${row.alert}`),
            row.lastRunAt === null ? (
              t("saved.never")
            ) : (
              <>
                {t("saved.people", { count: row.people })}, {t("saved.looked")}{" "}
                <DateText value={new Date(row.lastRunAt)} />
              </>
            ),
          ]}
        />
      </p>
      <div className="row search-tools">
        <ActionButton
          action={`/specialist/searches/${row.id}/open`}
          kind={row.fresh > 0 ? "main" : "second"}
          size="small"
        >
          {t("saved.open")}
          <span className="vh"> {row.name}</span>
        </ActionButton>
        <ButtonLink to={`/specialist/searches/${row.id}/edit`} kind="quiet" size="small">
          {t("saved.edit")}
          <span className="vh"> {row.name}</span>
        </ButtonLink>
        <ButtonLink to={`/specialist/searches/${row.id}/delete`} kind="quiet" size="small">
          {t("saved.delete")}
          <span className="vh"> {row.name}</span>
        </ButtonLink>
      </div>
    </li>
  );
}
