import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { Icon } from "~/components/icon";
import { StatusTag } from "~/components/tags";
import type { ReferenceNames } from "~/domain/import/describe";
import type { BatchRow } from "~/queries/import/batch";
import { DoubleNote, RowFacts, RowFindings, RowTag, recordPath } from "./notices";

/** One line of the list, folded: who it is and what becomes of it; unfolded: what is stored and what is asked. */
export function BatchRowCard({
  row,
  kind,
  names,
  edit,
  open,
}: {
  row: BatchRow;
  kind: string;
  names: ReferenceNames;
  /** Page on which the row can be corrected; null once the list is confirmed. */
  edit: string | null;
  open: boolean;
}) {
  const { t } = useTranslation("import");
  const questions = row.findings.filter((finding) => finding.level === "question").length;
  return (
    <details className="card" open={open || row.verdict === "refused"} id={`row-${row.rowNo}`}>
      <summary className="row row-apart">
        <span>
          <Icon name="next" size={14} /> <span className="soft small">{t("row.no", { no: row.rowNo })}</span>{" "}
          <strong>{<bdi>{row.title || t("row.unnamed")}</bdi>}</strong>
        </span>
        <span className="row">
          {row.duplicate && <StatusTag tone="wait">{t("double.tag")}</StatusTag>}
          {questions > 0 && <span className="small soft">{t("row.questions", { count: questions })}</span>}
          <RowTag row={row} />
        </span>
      </summary>
      <div className="stack">
        <DoubleNote row={row} kind={kind} />
        {row.findings.length > 0 && (
          <div>
            <h3>{t("row.said")}</h3>
            <RowFindings findings={row.findings} names={names} />
          </div>
        )}
        {row.facts.length > 0 &&
          (row.verdict === "refused" ? (
            <details>
              <summary>{t("row.wasStored")}</summary>
              <RowFacts facts={row.facts} names={names} />
            </details>
          ) : (
            <div>
              <h3>{t(row.result ? "row.wasStored" : "row.stored")}</h3>
              <RowFacts facts={row.facts} names={names} />
            </div>
          ))}
        <div className="row">
          {edit && (
            <ButtonLink to={edit} kind="second" size="small">
              {t("row.edit")}
            </ButtonLink>
          )}
          {row.targetId && (
            <ButtonLink to={recordPath(kind, row.targetId)} kind="second" size="small">
              {t("row.open")}
            </ButtonLink>
          )}
        </div>
      </div>
    </details>
  );
}
