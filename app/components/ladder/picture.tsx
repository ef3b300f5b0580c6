import { useTranslation } from "react-i18next";
import { Dots, German } from "~/components/values";
import { drawLadder, type LadderPicture, type LadderView, levels, type Rung } from "~/domain/placement";
import { formatDate, formatMonth } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { pageLocales } from "~/i18n/locales";
import { useNeedWords } from "./need-words";
import { stageName } from "./stage-name";

/** The parts of the picture from top to bottom, in heights of a level: room for a plan's words, levels, companies, dates. */
const parts = { head: 0.85, company: 0.72, dates: 0.55 };
const todayWord = 0.6;
const whole = parts.head + levels.length + parts.company + parts.dates;
const ground = parts.head + levels.length;

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;
const down = (heights: number) => percent(heights / whole);
/** The line a level stands on. */
const lineOf = (level: number) => parts.head + levels.length - level + 1;

/** Words grow upwards from their rung, over as many levels. */
const wordRows = 2;
/** Less room than this holds no name, only the number. */
const roomForName = 0.1;

type Across = (from: number, to: number) => { x: string; width: string };

/**
 * The drawing above the list: six levels, time from the start side to the end side. For the eye alone; the list below
 * says all of it. Sizes are attributes, because the pages allow no styles of their own.
 */
export function LadderPlot({
  view,
  large,
  toSettle,
  showMissing,
}: {
  view: LadderView;
  large: boolean;
  toSettle: number;
  showMissing: boolean;
}) {
  const picture = drawLadder(view);
  const mirrored = pageLocales[useLocale()].dir === "rtl";
  const across: Across = (from, to) => ({ x: percent(mirrored ? 1 - to : from), width: percent(to - from) });
  return (
    <div className={large ? "plot plot-large" : "plot"} aria-hidden="true">
      <Axis view={view} />
      <svg className="plot-way" aria-hidden="true">
        <Ground picture={picture} across={across} />
        {picture.rungs.map((each) => (
          <Bar key={each.rung.id} drawn={each} across={across} isNow={each.rung.id === view.now?.id} />
        ))}
        <Companies picture={picture} across={across} />
        {showMissing && picture.missing && <Missing missing={picture.missing} across={across} />}
        <Dates picture={picture} across={across} />
        {picture.rungs.map((each, index) => (
          <Words
            key={each.rung.id}
            drawn={each}
            across={across}
            number={index + 1}
            view={view}
            toSettle={each.rung.id === view.next?.id ? toSettle : 0}
          />
        ))}
      </svg>
    </div>
  );
}

/** The names of the levels: those reached in ink, the one of now in petrol. */
function Axis({ view }: { view: LadderView }) {
  const { t } = useTranslation("common");
  const best = view.best?.level ?? 0;
  const now = view.now?.level;
  return (
    <svg className="plot-axis" aria-hidden="true">
      {levels.map((name, index) => {
        const level = index + 1;
        const stands = level === now ? "is-now" : level <= best ? "is-reached" : undefined;
        return (
          <foreignObject key={name} x="0" width="100%" y={down(lineOf(level + 1))} height={down(1)}>
            <p className={stands}>
              <b>{level}</b> <span>{t(`level.name.${name}`)}</span>
            </p>
          </foreignObject>
        );
      })}
    </svg>
  );
}

/** What lies under the rungs: the levels' lines, the wall below each rung, and the years. */
function Ground({ picture, across }: { picture: LadderPicture; across: Across }) {
  return (
    <>
      {picture.rungs
        .filter(({ rung }) => isStep(rung))
        .map(({ rung, from, done }) => (
          <rect
            key={rung.id}
            className={rung.state === "now" ? "plot-wall plot-wall-now" : "plot-wall"}
            {...across(from, done)}
            y={down(lineOf(rung.level))}
            height={down(rung.level - 1)}
          />
        ))}
      {[0, 1].map((rail) => (
        <Upright key={rail} className="plot-rail" at={rail} across={across} from={parts.head} to={ground} />
      ))}
      {levels.map((name, index) => (
        <line
          key={name}
          className="plot-level"
          x1="0"
          x2="100%"
          y1={down(lineOf(index + 1))}
          y2={down(lineOf(index + 1))}
        />
      ))}
      {picture.ticks.map(({ at, day, isYear }) => (
        <Upright
          key={day}
          className={isYear ? "plot-tick plot-tick-year" : "plot-tick"}
          at={at}
          across={across}
          from={parts.head}
          to={ground}
        />
      ))}
    </>
  );
}

function Upright(line: { className: string; at: number; across: Across; from: number; to: number }) {
  const { x } = line.across(line.at, line.at);
  return <line className={line.className} x1={x} x2={x} y1={down(line.from)} y2={down(line.to)} />;
}

/** What stands on the ladder: all but a pause and an end. */
const isStep = ({ state }: Rung) => state !== "pause" && state !== "left";

type Drawn = LadderPicture["rungs"][number];

/** A plan that goes on beyond the picture fades behind this share of it. */
const sureOfOpen = 0.8;

function Bar({ drawn, across, isNow }: { drawn: Drawn; across: Across; isNow: boolean }) {
  const { rung, from, to, done, isOpen } = drawn;
  const y = down(lineOf(rung.level));
  const { x, width } = across(from, to);
  if (!isStep(rung) || rung.state === "planned") {
    const sure = isOpen ? from + (to - from) * sureOfOpen : to;
    return (
      <>
        <StrokeBar className={`plot-bar-${rung.state}`} across={across} from={from} to={sure} y={y} />
        {isOpen && <StrokeBar className="plot-bar-planned plot-bar-open" across={across} from={sure} to={to} y={y} />}
      </>
    );
  }
  return (
    <>
      {done < to && <rect className="plot-bar-ahead" x={x} width={width} y={y} />}
      <rect className={isNow ? "plot-bar plot-bar-now" : "plot-bar"} {...across(from, done)} y={y} />
    </>
  );
}

/** A line instead of a solid rung: dashed for a plan, dotted for a pause. */
function StrokeBar(bar: { className: string; across: Across; from: number; to: number; y: string }) {
  const { x: x1 } = bar.across(bar.from, bar.from);
  const { x: x2 } = bar.across(bar.to, bar.to);
  return <line className={bar.className} x1={x1} x2={x2} y1={bar.y} y2={bar.y} />;
}

function Companies({ picture, across }: { picture: LadderPicture; across: Across }) {
  return picture.companies.map(({ name, from, to }) => (
    <g key={`${name} ${from}`}>
      <rect className="plot-band" {...across(from, to)} y={down(ground + 0.16)} height={down(parts.company - 0.22)} />
      <foreignObject {...across(from, to)} y={down(ground + 0.16)} height={down(parts.company - 0.22)}>
        <p className="plot-band-name" lang="de" title={name}>
          <German>{name}</German>
        </p>
      </foreignObject>
    </g>
  ));
}

/** Where the next rung would be that nobody has planned. */
function Missing({ missing, across }: { missing: NonNullable<LadderPicture["missing"]>; across: Across }) {
  const { t } = useTranslation("placement");
  const { from, to, level } = missing;
  return (
    <>
      <StrokeBar className="plot-bar-missing" across={across} from={from} to={to} y={down(lineOf(level))} />
      <foreignObject {...across(from, to)} y={down(lineOf(level) - 2)} height={down(2)}>
        <div className="plot-words plot-words-missing">
          <p>{t("record.noPlan")}</p>
        </div>
      </foreignObject>
    </>
  );
}

/** The dates below, and the line of today. */
function Dates({ picture, across }: { picture: LadderPicture; across: Across }) {
  const { t } = useTranslation("common");
  const locale = useLocale();
  return (
    <>
      {picture.ticks.map(({ at, day, isYear }) => (
        <foreignObject key={day} {...across(at, at + 0.12)} y={down(ground + parts.company)} height={down(parts.dates)}>
          <p className={isYear ? "plot-date plot-date-year" : "plot-date"}>{formatMonth(day, locale, isYear)}</p>
        </foreignObject>
      ))}
      {picture.today !== null && (
        <>
          <Upright className="plot-today" at={picture.today} across={across} from={todayWord} to={ground} />
          <foreignObject {...across(picture.today - 0.1, picture.today + 0.1)} y="0" height={down(todayWord)}>
            <p className="plot-today-word">{t("today")}</p>
          </foreignObject>
        </>
      )}
    </>
  );
}

/** The number that the list has too, and what there is room for. */
function Words({
  drawn,
  across,
  number,
  view,
  toSettle,
}: {
  drawn: Drawn;
  across: Across;
  number: number;
  view: LadderView;
  toSettle: number;
}) {
  const { t } = useTranslation("common");
  const { rung, from, room } = drawn;
  const name = stageName(t, rung.stage, view.cut);
  return (
    <foreignObject {...across(from, from + room)} y={down(lineOf(rung.level) - wordRows)} height={down(wordRows)}>
      <div className="plot-words" data-state={rung.state} title={name}>
        <p className="plot-words-name">
          <span className="rung-no">{number}</span>
          {room >= roomForName && <span>{name}</span>}
        </p>
        {room >= roomForName && <More rung={rung} view={view} toSettle={toSettle} />}
      </div>
    </foreignObject>
  );
}

/** A line more where it matters: since when and why a step back; when a plan begins and what it needs. */
function More({ rung, view, toSettle }: { rung: Rung; view: LadderView; toSettle: number }) {
  const { t } = useTranslation(view.cut === "person" ? "my" : "placement");
  const date = formatDate(rung.start, useLocale());
  const needWords = useNeedWords(view.cut);
  const back = rung.backReason && `${t("ladder.back")}: ${t(`placement:endReason.${rung.backReason}`)}`;
  const lines = [
    rung.state === "now" && t("ladder.since", { date }),
    rung.state === "planned" && t("ladder.on", { date }),
    back,
    toSettle > 0 && (
      <b key="settle" className="plot-settle">
        {t("placement:ladder.settle")} {toSettle}
      </b>
    ),
  ].filter(Boolean);
  return (
    <>
      {lines.length > 0 && (
        <p className="plot-words-more">
          <Dots items={lines} />
        </p>
      )}
      {rung.needs.length > 0 && (
        <p className="plot-words-more plot-words-needs">
          {t("ladder.needs")} {needWords(rung.needs)}
        </p>
      )}
    </>
  );
}
