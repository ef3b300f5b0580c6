import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { StatusTag } from "~/components/tags";
import { Dots, German } from "~/components/values";
import type { OwnNames } from "~/domain/matching/own-names";
import type { OwnJob } from "~/queries/candidate/my-jobs";
import { OwnWordLists } from "./own-word-lists";

/**
 * One job as the person reads it in a talk: what and where, and every reason.
 * @param to the page with everything about the job
 */
export function OwnJobCard({ job, names, to }: { job: OwnJob; names: OwnNames; to: string }) {
  const { t } = useTranslation("my");
  return (
    <li className="card stack-s own-job">
      <h2>
        <Link to={to}>
          <German>{job.title}</German>
        </Link>
      </h2>
      <p className="soft">
        <Dots items={[<German key="company">{job.employerName}</German>, <OwnPlace key="place" job={job} />]} />
      </p>
      {job.interested && (
        <p>
          <StatusTag tone="done">{t("fit.interested")}</StatusTag>
        </p>
      )}
      <OwnWordLists words={job.words} names={names} />
    </li>
  );
}

/** Where a job is: district and city, as far as they are known. */
export function OwnPlace({ job }: { job: Pick<OwnJob, "districtName" | "city"> }) {
  return <German>{[job.districtName, job.city].filter(Boolean).join(", ")}</German>;
}
