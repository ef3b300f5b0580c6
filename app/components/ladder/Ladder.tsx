import { useTranslation } from "react-i18next";
import { German } from "~/components/values";
import type { LadderView, Rung } from "~/domain/placement";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { Icon, type IconName } from "../icon";
import { companyStageName } from "./stage-name";

/** Above this number the staircase gets too narrow to read and stays a ladder on wide pages too. */
const maxStepsAbreast = 7;

/**
 * The picture of the product: one person's way, rung by rung. A list in order of time: read without styles, drawn as a
 * ladder from bottom to top on narrow pages and as a staircase on wide ones.
 *
 * The cut decides the words: `person` speaks the plain words of the person's own language, the others the office's.
 * @param label names the list for those who hear it, such as the first name
 */
export function Ladder({ view, label }: { view: LadderView; label: string }) {
  const { t } = useTranslation(namespaceOf(view));
  if (view.rungs.length === 0) return <p className="soft">{t("ladder.empty")}</p>;
  const abreast = view.rungs.length <= maxStepsAbreast;
  return (
    <div className="ladder-frame">
      <ol className={abreast ? "ladder ladder-abreast" : "ladder"} aria-label={label}>
        {view.rungs.map((rung) => (
          <RungItem key={rung.id} rung={rung} view={view} />
        ))}
      </ol>
    </div>
  );
}

const namespaceOf = (view: LadderView) => (view.cut === "person" ? "my" : "placement");

const marks: Record<Rung["state"], IconName | null> = {
  reached: "check",
  now: "ladder",
  planned: "calendar",
  pause: "clock",
  left: "out",
};

function RungItem({ rung, view }: { rung: Rung; view: LadderView }) {
  const { t } = useTranslation(namespaceOf(view));
  const isNow = rung.id === view.now?.id;
  const mark = marks[rung.state];
  const isBest = rung.id === view.best?.id && view.now !== null && view.best.level > view.now.level;
  return (
    <li
      className="rung"
      data-state={rung.state}
      data-back={rung.direction === "back" || undefined}
      data-level={Math.min(rung.level, 8)}
      aria-current={isNow ? "step" : undefined}
    >
      <div className="rung-text">
        <p className="rung-tags">
          <span className="rung-tag">
            {mark && <Icon name={mark} size={14} />}
            {t(stateKey(rung))}
          </span>
          {rung.direction === "back" && <span className="rung-tag">{t("ladder.back")}</span>}
          {isBest && <span className="rung-tag">{t("ladder.best")}</span>}
        </p>
        <p className="rung-name">
          {view.cut === "company" ? companyStageName(t, rung.stage) : t(`stage.${rung.stage}`)}
          {rung.attempt > 1 && rung.stage !== "pause" && (
            <span className="rung-again"> {t("ladder.again", { count: rung.attempt })}</span>
          )}
        </p>
        <RungPlace rung={rung} />
        <RungDates rung={rung} view={view} />
        <RungOutcome rung={rung} />
        {rung.needs && (
          <p className="rung-needs">
            <strong>{t("ladder.needs")}</strong> <German>{rung.needs}</German>
          </p>
        )}
      </div>
      <span className="rung-bar" aria-hidden="true" />
    </li>
  );
}

function stateKey(rung: Rung): string {
  return rung.state === "planned" && rung.fixed ? "ladder.state.fixed" : `ladder.state.${rung.state}`;
}

/** Names of companies and jobs are German inside any language. */
function RungPlace({ rung }: { rung: Rung }) {
  return [rung.title, rung.company].map(
    (name) =>
      name && (
        <p className="rung-place" key={name}>
          <German>{name}</German>
        </p>
      ),
  );
}

function RungDates({ rung, view }: { rung: Rung; view: LadderView }) {
  const { t } = useTranslation(namespaceOf(view));
  const locale = useLocale();
  const date = (iso: string) => formatDate(iso, locale);
  if (rung.state === "planned") {
    return <p className="rung-when">{t("ladder.on", { date: date(rung.start) })}</p>;
  }
  if (rung.end !== null && rung.state !== "now") {
    const oneDay = rung.end === rung.start;
    return (
      <p className="rung-when">
        {oneDay ? date(rung.start) : t("ladder.span", { start: date(rung.start), end: date(rung.end) })}
      </p>
    );
  }
  return (
    <p className="rung-when">
      {t("ladder.since", { date: date(rung.start) })}
      {rung.expectedEnd && `, ${t("ladder.until", { date: date(rung.expectedEnd) })}`}
    </p>
  );
}

/** Only an end that is not simply the next rung needs a word, and the person sees none. */
function RungOutcome({ rung }: { rung: Rung }) {
  const { t } = useTranslation("placement");
  if (rung.outcome === null || rung.outcome === "moved_up" || rung.outcome === "went_on") return null;
  return (
    <p className="rung-outcome">{rung.outcome === "ended" ? t("ladder.ended") : t(`endReason.${rung.outcome}`)}</p>
  );
}
