import { useTranslation } from "react-i18next";
import { BarChart, LevelChart } from "~/components/desk/charts";
import { waitBand, waitBands } from "~/domain/matching/facets";
import { levelOf, levels } from "~/domain/placement";
import type { CoordinatorOverview } from "~/queries/team/overview";

/** What is true today as pictures: how many stand on which level, who carries how much, and who waits how long. */
export function OverviewPictures({
  stages,
  waits,
  team,
  today,
}: Pick<CoordinatorOverview, "stages" | "waits" | "team"> & { today: string }) {
  const { t } = useTranslation(["coordinator", "match"]);
  const total = (rows: readonly { count: number }[]) => rows.reduce((n, { count }) => n + count, 0);
  const onLevel = (level: number) => total(stages.filter(({ stage }) => stage !== null && levelOf(stage) === level));
  const without = total(stages.filter(({ stage }) => stage === null || levelOf(stage) === null));
  return (
    <div className="charts">
      <LevelChart
        title={t("picture.levels")}
        levels={levels.map((name, index) => ({
          key: name,
          label: t(`picture.level.${name}`),
          value: onLevel(index + 1),
        }))}
        note={without > 0 && t("picture.without", { count: without })}
      />
      <BarChart
        title={t("picture.waits")}
        bars={waitBands.map((band) => ({
          key: band,
          label: t(`match:facetValue.waits.${band}`),
          value: total(waits.filter(({ since }) => waitBand(since, today) === band)),
        }))}
      />
      <BarChart
        title={t("picture.load")}
        bars={team.map(({ id, name, people, overdue }) => ({
          key: id,
          label: name,
          value: people,
          late: overdue,
          lateLabel: t("picture.overdue", { count: overdue }),
        }))}
      />
    </div>
  );
}
