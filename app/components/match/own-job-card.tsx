import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StatusTag } from "~/components/tags";
import { Dots, German } from "~/components/values";
import type { OwnNames } from "~/domain/matching/own-names";
import type { OwnJob } from "~/queries/candidate/my-jobs";
import { OwnWordLists } from "./own-word-lists";

/**
 * One job as the person reads it: what and where, and the reasons.
 * @param to the page with everything about the job
 * @param brief the few reasons that say most, with a link to the rest
 */
export function OwnJobCard({
  job,
  names,
  to,
  brief = false,
  level = 3,
}: {
  job: OwnJob;
  names: OwnNames;
  to: string;
  brief?: boolean;
  level?: 2 | 3;
}) {
  const Heading = level === 2 ? "h2" : "h3";
  const { t } = useTranslation("my");
  return (
    <li className="card stack-s own-job">
      <Heading>
        <Link to={to}>
          <German>{job.title}</German>
        </Link>
      </Heading>
      <p className="soft">
        <Dots
          items={[
            <German key="company">{job.employerName}</German>,
            job.place && <German key="place">{job.place}</German>,
          ]}
        />
      </p>
      {job.interested && (
        <p>
          <StatusTag tone="done">{t("fit.interested")}</StatusTag>
        </p>
      )}
      <OwnWordLists words={job.words} names={names} brief={brief} level={level === 2 ? 3 : 4} />
      {brief && (
        <p>
          <Link to={to}>
            {t("fit.more")}
            <span className="vh">
              {": "}
              <span lang="de">{job.title}</span>
            </span>
          </Link>
        </p>
      )}
    </li>
  );
}
