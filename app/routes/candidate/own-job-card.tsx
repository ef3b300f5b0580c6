import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OwnWordLists } from "~/components/match/own-word-lists";
import { StatusTag } from "~/components/tags";
import { Dots, German } from "~/components/values";
import type { OwnNames } from "~/domain/matching/own-names";
import { useLocale } from "~/i18n/locale";
import type { OwnJob } from "~/queries/my-jobs";

/** One job of the person's list: what and where, and the few reasons that say most. */
export function OwnJobCard({ job, names }: { job: OwnJob; names: OwnNames }) {
  const { t } = useTranslation("my");
  const locale = useLocale();
  return (
    <li className="card stack-s own-job">
      <h3>
        <Link to={`/${locale}/my/jobs/${job.slug}`}>
          <German>{job.title}</German>
        </Link>
      </h3>
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
      <OwnWordLists words={job.words} names={names} brief level={4} />
      <p>
        <Link to={`/${locale}/my/jobs/${job.slug}`}>
          {t("fit.more")}
          <span className="vh">
            {": "}
            <span lang="de">{job.title}</span>
          </span>
        </Link>
      </p>
    </li>
  );
}
