import { useTranslation } from "react-i18next";
import { BarChart, LevelChart } from "~/components/desk/charts";
import { Link } from "~/components/link";
import { daysBetween } from "~/domain/days";
import { waitBand, waitBands } from "~/domain/matching/facets";
import { levels } from "~/domain/placement";
import { besideLevels, onLevels } from "~/domain/placement/on-levels";
import { formatAmount } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { type CoordinatorOverview, type WaitingKind, waitingKinds } from "~/queries/team/overview";

/** Where what waits is worked through. */
const whereWaiting: Record<WaitingKind, string> = {
  concern: "/specialist?scope=team",
  step: "/specialist?scope=team",
  proposal: "/specialist/proposals",
  job: "/specialist/jobs?state=submitted",
  question: "/specialist?scope=team&part=open",
};

/**
 * What is true today as pictures: how many stand on which level, who waits how long, what waits how long, and who
 * carries how much. What each counts adds up to the number below it.
 */
export function OverviewPictures({
  stages,
  waits,
  oldest,
  team,
  withoutResponsible,
  today,
}: Pick<CoordinatorOverview, "stages" | "waits" | "oldest" | "team" | "withoutResponsible"> & { today: string }) {
  const { t } = useTranslation(["coordinator", "match"]);
  const locale = useLocale();
  const sum = (rows: readonly { count: number }[]) => rows.reduce((n, { count }) => n + count, 0);
  const where = onLevels(stages);
  const active = sum(stages.filter(({ state }) => state === "active"));
  return (
    <div className="charts">
      <LevelChart
        title={t("picture.levels")}
        levels={levels.map((name, index) => ({
          key: name,
          label: t(`picture.level.${name}`),
          value: where.levels[index] ?? 0,
        }))}
        beside={besideLevels
          .filter((key) => where.beside[key] > 0)
          .map((key) => ({ key, label: t(`picture.beside.${key}`), value: where.beside[key] }))}
        total={t("picture.all", { count: where.all })}
      />
      <BarChart
        title={t("picture.waits")}
        bars={waitBands.map((band) => ({
          key: band,
          label: t(`match:facetValue.waits.${band}`),
          value: sum(waits.filter(({ since }) => waitBand(since, today) === band)),
        }))}
        note={t("picture.waiting", { count: sum(waits) })}
      />
      <BarChart
        title={t("picture.oldest")}
        unit={(days) => formatAmount(days, "day", locale)}
        bars={waitingKinds.flatMap((key) => {
          const since = oldest[key];
          if (since === null) return [];
          const value = Math.max(0, daysBetween(since, today));
          return [{ key, label: <Link to={whereWaiting[key]}>{t(`picture.kind.${key}`)}</Link>, value }];
        })}
      />
      <BarChart
        title={t("picture.load")}
        bars={[
          ...team.map(({ id, name, people, overdue }) => ({
            key: id,
            label: name,
            value: people,
            ...(overdue > 0 && { late: t("picture.overdue", { count: overdue }) }),
          })),
          ...(withoutResponsible > 0 ? [{ key: "none", label: t("picture.nobody"), value: withoutResponsible }] : []),
        ]}
        note={t("picture.active", { count: active })}
      />
    </div>
  );
}
