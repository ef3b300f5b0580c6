import { useTranslation } from "react-i18next";
import { type LadderView, levelOf, levels, type StageId } from "~/domain/placement";
import { stageName } from "./stage-name";

const stepWidth = 8;
const pitch = 10;
const width = levels.length * pitch - (pitch - stepWidth);
const height = 16;
const lowest = 3;
const rise = 1.8;
const markRadius = 1.5;

/**
 * The ladder where there is room for one glance: the six levels as steps, those below now filled, now in petrol under a
 * mark, and outlined the best one reached before. A picture with words for those who listen.
 *
 * @param stage where the person stands; null before the first stage
 * @param best the highest stage ever reached, drawn where it is higher than now
 * @param cut whose words the stage has
 */
export function LadderSmall({
  stage,
  best = null,
  cut = "team",
}: {
  stage: StageId | null;
  best?: StageId | null;
  cut?: LadderView["cut"];
}) {
  const { t } = useTranslation("common");
  const now = stage && levelOf(stage);
  const highest = best && levelOf(best);
  const shownBest = highest !== null && highest > (now ?? 0) ? highest : null;
  const said = [
    stage === null && t("level.none"),
    stage && now === null && stageName(t, stage, cut),
    stage && now && t("level.at", { level: now, of: levels.length, name: stageName(t, stage, cut) }),
    shownBest && t("level.best", { level: shownBest }),
  ].filter(Boolean);
  return (
    <svg
      className="ladder-small mirror"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={said.join(". ")}
    >
      {levels.map((level, index) => (
        <Step key={level} level={index + 1} now={now} best={shownBest} />
      ))}
    </svg>
  );
}

function Step({ level, now, best }: { level: number; now: number | null; best: number | null }) {
  const x = (level - 1) * pitch;
  const tall = lowest + (level - 1) * rise;
  const kind = level === now ? "now" : level === best ? "best" : level < (now ?? 0) ? "reached" : "ahead";
  const inset = kind === "best" ? 0.75 : 0;
  return (
    <>
      <rect
        className={`step-${kind}`}
        x={x + inset}
        y={height - tall + inset}
        width={stepWidth - 2 * inset}
        height={tall - 2 * inset}
        rx={1}
      />
      {kind === "now" && (
        <circle className="step-now" cx={x + stepWidth / 2} cy={height - tall - markRadius - 1} r={markRadius} />
      )}
    </>
  );
}
