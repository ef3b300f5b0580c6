import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { Link } from "~/components/link";
import { NothingFound } from "~/components/nothing-found";
import type { PublicFilter } from "~/domain/job/public-filter";
import { whyNothing } from "~/domain/job/understood";
import { useLocale } from "~/i18n/locale";
import type { PublicJobList } from "~/queries/job/public-jobs";

/** Instead of an empty list: what was understood, why nothing is there, and where one can go on. */
export function NoJobs({
  filter,
  list,
  tell,
}: {
  filter: Pick<PublicFilter, "text">;
  list: Pick<PublicJobList, "understood" | "nothing">;
  /** where one can be told when there is something */
  tell: string;
}) {
  const { t } = useTranslation("public");
  const locale = useLocale();
  const why = whyNothing(filter.text, list.understood, list.nothing?.filters.length ?? 0);
  return (
    <NothingFound
      nothing={list.nothing}
      icon="job"
      title={
        why === null ? t("jobs.emptyTitle") : t(`understood.${why}`, { work: list.understood.work, words: filter.text })
      }
      lead={
        <>
          {why === "unknown" && `${t("understood.unknownHint")} `}
          <Link to={tell}>{t("understood.tell")}</Link>
        </>
      }
      filterLabels={{
        district: t("jobs.filter.district"),
        group: t("jobs.filter.group"),
        hours: t("jobs.filter.hours"),
        level: t("jobs.filter.level"),
        supported: t("jobs.filter.support"),
      }}
      action={
        <ButtonLink to={`/${locale}/jobs`} kind="second">
          {t("jobs.all")}
        </ButtonLink>
      }
    >
      {t("jobs.empty")}
    </NothingFound>
  );
}
