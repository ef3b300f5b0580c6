import { useTranslation } from "react-i18next";
import { AppForm, SubmitButton } from "~/components/form";
import type { JobMatchRow } from "~/queries/job-rows";
import { useListPath } from "./kept-params";

/** Puts a person on the job's shortlist or takes them off; one click, and the key s. */
export function ShortlistForm({
  jobId,
  row,
}: {
  jobId: string;
  row: Pick<JobMatchRow, "candidateId" | "name" | "code" | "listed">;
}) {
  const { t } = useTranslation("match");
  const list = useListPath();
  return (
    <AppForm
      action={`/specialist/jobs/${jobId}/shortlist/${row.listed ? "remove" : "add"}`}
      className="match-shortlist"
    >
      <input type="hidden" name="candidateId" value={row.candidateId} />
      <input type="hidden" name="list" value={list} />
      <SubmitButton kind="quiet" size="small">
        {t(row.listed ? "short.remove" : "short.add")}
        <span className="vh"> {row.name || row.code}</span>
      </SubmitButton>
    </AppForm>
  );
}
