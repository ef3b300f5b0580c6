import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummary } from "~/components/form";
import { Link } from "~/components/link";
import { Notice } from "~/components/notice";
import { withParams } from "~/domain/errors";
import type { JobMatchRow } from "~/domain/matching/shortlist/job-rows";
import { cardId } from "./list-address";

const refusal = /^([0-9a-f-]{36})~((?:match:)?[a-zA-Z.]{3,60})$/;
const success = /^([0-9a-f-]{36})~(mailed|noMail)$/;

/** The answer to proposing several: one line per person, what was refused with its reason first. */
export function SeveralAnswered({
  rows,
  limits,
  jobId,
}: {
  rows: readonly Pick<JobMatchRow, "candidateId" | "name" | "code" | "proposal">[];
  limits: Record<string, number>;
  jobId: string;
}) {
  const { t } = useTranslation("match");
  const [search] = useSearchParams();
  const rowOf = new Map(rows.map((row) => [row.candidateId, row]));
  const nameOf = (id: string) => rowOf.get(id)?.name ?? "";
  const answers = (name: string, shape: RegExp) =>
    search.getAll(name).flatMap((value) => {
      const [, id = "", what = ""] = shape.exec(value) ?? [];
      return rowOf.has(id) ? [{ id, what }] : [];
    });
  const not = answers("not", refusal);
  const proposed = answers("proposed", success);
  return (
    <>
      <ErrorSummary
        title={t("short.notProposed", { count: not.length })}
        errors={Object.fromEntries(not.map(({ id, what }) => [id, [withParams(what, limits)]]))}
        labels={Object.fromEntries(not.map(({ id }) => [id, nameOf(id)]))}
        idOf={(candidateId) => cardId({ jobId, candidateId })}
      />
      {proposed.length > 0 && (
        <Notice kind="success" live title={t("short.proposed", { count: proposed.length })}>
          <ul>
            {proposed.map(({ id, what }) => {
              const proposal = rowOf.get(id)?.proposal;
              return (
                <li key={id}>
                  <bdi>{nameOf(id)}</bdi>: {t(what === "mailed" ? "short.mailed" : "short.noMail")}{" "}
                  {proposal && (
                    <Link to={`/specialist/proposals/${proposal.id}`}>
                      {t("openProposal")}
                      <span className="vh"> {nameOf(id)}</span>
                    </Link>
                  )}
                </li>
              );
            })}
          </ul>
        </Notice>
      )}
    </>
  );
}
