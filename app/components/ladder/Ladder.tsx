import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Dots, German } from "~/components/values";
import { type LadderView, levels, type Rung } from "~/domain/placement";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { Icon, type IconName } from "../icon";
import { useNeedWords } from "./need-words";
import { LadderPlot } from "./picture";
import { stageName } from "./stage-name";

/**
 * The picture of the product: one person's way on the six levels, with time as width, and below it the same as a list
 * in order of time, which is what is read without styles and by those who listen.
 *
 * The cut decides the words: `person` speaks the plain words of the person's own language, the others the office's.
 *
 * @param label names the list for those who hear it, such as the first name
 * @param large for the page that is about this way alone
 * @param heard the list is for those who listen and for paper, where the page says the rest in its own words
 * @param notes what the team still has to settle for the next planned rung, each a sentence
 * @param missing what is said where no next rung is planned
 */
export function Ladder({
  view,
  label,
  large = false,
  heard = false,
  notes = [],
  missing,
}: {
  view: LadderView;
  label: string;
  large?: boolean;
  heard?: boolean;
  notes?: readonly string[];
  missing?: ReactNode;
}) {
  const { t } = useTranslation(namespaceOf(view));
  if (view.rungs.length === 0) return <p className="soft">{t("ladder.empty")}</p>;
  return (
    <div className="ladder-frame">
      <LadderPlot view={view} large={large} toSettle={notes.length} showMissing={Boolean(missing)} />
      <ol className={heard ? "ladder vh" : "ladder"} aria-label={label}>
        {view.rungs.map((rung, index) => (
          <RungItem
            key={rung.id}
            rung={rung}
            view={view}
            number={index + 1}
            notes={!heard && rung.id === view.next?.id ? notes : []}
          />
        ))}
        {!heard && missing && (
          <li className="rung" data-state="missing">
            <span className="rung-no" aria-hidden="true">
              ?
            </span>
            <div className="rung-missing">{missing}</div>
          </li>
        )}
      </ol>
      {heard && missing && <div className="ladder-said">{missing}</div>}
      {heard && !missing && notes.length > 0 && (
        <p className="ladder-said">
          <strong>{t("placement:ladder.settle")}</strong> {notes.join(" ")}
        </p>
      )}
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

function RungItem({
  rung,
  view,
  number,
  notes,
}: {
  rung: Rung;
  view: LadderView;
  number: number;
  notes: readonly string[];
}) {
  const { t } = useTranslation(namespaceOf(view));
  const needWords = useNeedWords(view.cut);
  const isNow = rung.id === view.now?.id;
  const mark = marks[rung.state];
  const isBest = rung.id === view.best?.id && view.now !== null && view.best.level > view.now.level;
  return (
    <li className="rung" data-state={rung.state} aria-current={isNow ? "step" : undefined}>
      <span className="rung-no" aria-hidden="true">
        {number}
      </span>
      <p className="rung-tag">
        {mark && <Icon name={mark} size={14} />}
        {t(stateKey(rung))}
      </p>
      <RungName rung={rung} view={view} />
      <RungPlace rung={rung} />
      <RungDates rung={rung} view={view} />
      <div className="rung-more">
        {rung.direction === "back" && <p className="rung-tag">{t("ladder.back")}</p>}
        {isBest && <p className="rung-tag">{t("ladder.best")}</p>}
        <RungOutcome rung={rung} />
        {rung.needs.length > 0 && (
          <p>
            <strong>{t("ladder.needs")}</strong> {needWords(rung.needs)}
          </p>
        )}
        {notes.length > 0 && (
          <div className="rung-settle">
            <strong>{t("placement:ladder.settle")}</strong>
            <ul className="plain">
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </li>
  );
}

/** What it is called; the level, which the eye sees in the picture, is said to those who listen. */
function RungName({ rung, view }: { rung: Rung; view: LadderView }) {
  const { t } = useTranslation(namespaceOf(view));
  return (
    <p className="rung-name">
      {rung.phase !== "pause" && rung.phase !== "exit" && (
        <span className="vh">{t("common:level.at", { level: rung.level, of: levels.length })}: </span>
      )}
      {stageName(t, rung.stage, view.cut)}
      {rung.attempt > 1 && rung.stage !== "pause" && (
        <span className="rung-again"> {t("ladder.again", { count: rung.attempt })}</span>
      )}
    </p>
  );
}

function stateKey(rung: Rung): string {
  return rung.state === "planned" && rung.fixed ? "ladder.state.fixed" : `ladder.state.${rung.state}`;
}
/** Names of companies and jobs are German inside any language. */
function RungPlace({ rung }: { rung: Rung }) {
  const names = [rung.title, rung.company].filter((name) => name !== null);
  return (
    <p className="rung-place">
      <Dots items={names.map((name) => <German key={name}>{name}</German>)} />
    </p>
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
