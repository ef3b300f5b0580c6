import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { type LadderView, levelOf, levels, type StageId } from "~/domain/placement";
import { stageName } from "./stage-name";

type Standing = {
  /** Where the person stands; null before the first stage. */
  stage: StageId | null;
  /** The highest stage ever reached, drawn where it is higher than now. */
  best?: StageId | null;
  /** Whose words the stage has. */
  cut?: LadderView["cut"];
};

/**
 * Draws the ladder where there is room for one glance: the six levels as steps, those below now filled, now in petrol
 * under a mark, and outlined the best one reached before. A picture with words for those who listen. A function, because
 * a list has one in every row.
 */
export function useLadderSmall(): (standing: Standing) => ReactElement {
  const words = useWords();
  return (standing) => steps(standing, words(standing));
}

/** The same where there is only one. */
export const LadderSmall = (standing: Standing) => useLadderSmall()(standing);

/** The same with its words beside it, for the head of a page. */
export function LadderStanding(standing: Standing) {
  const words = useWords();
  return (
    <span className="ladder-standing">
      {steps(standing)}
      <span>{words(standing)}</span>
    </span>
  );
}

function levelsOf({ stage, best = null }: Standing) {
  const now = stage && levelOf(stage);
  const highest = best && levelOf(best);
  return { now, best: highest !== null && highest > (now ?? 0) ? highest : null };
}

function useWords(): (standing: Standing) => string {
  const { t } = useTranslation("common");
  return (standing) => {
    const { stage, cut = "team" } = standing;
    const { now, best } = levelsOf(standing);
    const name = stage && stageName(t, stage, cut);
    const words = [
      name === null
        ? t(cut === "company" ? "placement:ladder.noneHere" : "level.none")
        : now
          ? `${t("level.at", { level: now, of: levels.length })}: ${name}`
          : name,
      best && t("level.best", { level: best }),
    ];
    return words.filter(Boolean).join(". ");
  };
}

/** Drawn by `ladder.css`, because a list has it in every row. */
function steps(standing: Standing, label?: string): ReactElement {
  const { now, best } = levelsOf(standing);
  const drawn = ["ladder-small", now && `at-${now}`, best && `best-${best}`].filter(Boolean).join(" ");
  return label ? <span className={drawn} role="img" aria-label={label} /> : <span className={drawn} />;
}
