import { useTranslation } from "react-i18next";
import { Pagination } from "~/components/navigation";
import { German } from "~/components/values";
import type { Names } from "~/domain/matching/names";
import type { DimensionResult } from "~/domain/matching/result";
import type { PairLine } from "~/domain/matching/signs";
import { CompareForm } from "./compare-form";
import { pairId } from "./list-address";
import { PairTable } from "./match-table";
import { type OpenJob, PersonJobDetail } from "./person-job-detail";
import { SharedObstacles } from "./shared-obstacles";

/** A job as a row of a person's list shows it. */
type JobLine = PairLine & { id: string; title: string; employer: string; phone: string; here: boolean };

/** The jobs of a person, and beside them the open one. */
export function PersonJobs({
  candidateId,
  name,
  code,
  lines,
  open,
  said,
  stands,
  names,
  total,
  page,
  pages,
}: {
  candidateId: string;
  name: string;
  code: string;
  lines: readonly JobLine[];
  open: OpenJob | null;
  /** What is in the way of all jobs alike. */
  said: readonly DimensionResult[];
  /** Where the person stands, if a proposal needs a word about the change first. */
  stands: string | null;
  names: Names;
  total: number;
  page: number;
  pages: number;
}) {
  const { t } = useTranslation("match");
  return (
    <>
      <SharedObstacles shared={said} names={names} first={stands} />
      <div className="pair-desk">
        <div>
          <PairTable
            label={t("person.list")}
            who={t("column.job")}
            lines={lines.map(({ title, employer, phone, here, ...line }) => ({
              ...line,
              key: pairId({ candidateId, jobId: line.id }),
              title: (
                <>
                  <German>{title}</German>
                  {here && <span className="settled-why"> {t("settledAs.here")}</span>}
                </>
              ),
              phone: phone ? { number: phone, name: employer } : null,
            }))}
            names={names}
            open={open?.jobId}
          />
          <div className="list-foot">
            <span className="soft">{t("person.total", { count: total })}</span>
            {lines.length > 1 && <CompareForm action={`/specialist/candidates/${candidateId}/matches/compare`} />}
          </div>
          <Pagination page={page} pages={pages} />
        </div>
        {open && <PersonJobDetail row={open} said={said} names={names} person={{ candidateId, name, code }} />}
      </div>
    </>
  );
}
