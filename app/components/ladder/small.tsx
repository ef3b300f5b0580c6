import { useTranslation } from "react-i18next";
import { type LadderView, levelOf, levels, type StageId } from "~/domain/placement";
import { stageName } from "./stage-name";

const stepWidth = 8;
const pitch = 10;
const width = levels.length * pitch - (pitch - stepWidth);
const height = 16;
const lowest = 3;
const rise = 1.6;
const markRadius = 2;

type Standing = {
  /** Where the person stands; null before the first stage. */
  stage: StageId | null;
  /** The highest stage ever reached, drawn where it is higher than now. */
  best?: StageId | null;
  /** Whose words the stage has. */
  cut?: LadderView["cut"];
};

/**
 * The ladder where there is room for one glance: the six levels as steps, those below now filled, now in petrol under a
 * mark, and outlined the best one reached before. A picture with words for those who listen.
 */
export function LadderSmall(standing: Standing) {
  const words = useWords(standing);
  return <Steps {...standing} label={words} />;
}

/** The same with its words beside it, for the head of a page. */
export function LadderStanding(standing: Standing) {
  const words = useWords(standing);
  return (
    <span className="ladder-standing">
      <Steps {...standing} />
      <span>{words}</span>
    </span>
  );
}

function levelsOf({ stage, best = null }: Standing) {
  const now = stage && levelOf(stage);
  const highest = best && levelOf(best);
  return { now, best: highest !== null && highest > (now ?? 0) ? highest : null };
}

function useWords(standing: Standing): string {
  const { t } = useTranslation("common");
  const { stage, cut = "team" } = standing;
  const { now, best } = levelsOf(standing);
  const name = stage && stageName(t, stage, cut);
  const words = [
    name === null ? t("level.none") : now ? `${t("level.at", { level: now, of: levels.length })}: ${name}` : name,
    best && t("level.best", { level: best }),
  ];
  return words.filter(Boolean).join(". ");
}

function Steps({ label, ...standing }: Standing & { label?: string }) {
  const { now, best } = levelsOf(standing);
  return (
    <svg
      className="ladder-small mirror"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {levels.map((level, index) => (
        <Step key={level} level={index + 1} now={now} best={best} />
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
        <circle className="step-now" cx={x + stepWidth / 2} cy={height - tall - markRadius - 0.75} r={markRadius} />
      )}
    </>
  );
}
