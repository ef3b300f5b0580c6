import { dayNumber, dayOfNumber, type IsoDate, monthsBetween, shiftDate } from "~/domain/days";
import type { LadderView, Rung } from "./ladder";
import { levels } from "./stages";

/** A rung in the picture. Places along the way are shares of its width, 0 at the beginning and 1 at the end. */
type DrawnRung = {
  readonly rung: Rung;
  readonly from: number;
  readonly to: number;
  /** Up to where it has happened: all of what was reached, nothing of a plan, the running rung as far as today. */
  readonly done: number;
  /** It goes on, but the picture ends here. */
  readonly isOpen: boolean;
  /** How far words that stand on it may run before they meet other words. */
  readonly room: number;
};

export type LadderPicture = {
  readonly rungs: readonly DrawnRung[];
  /** Null when the way ended before. */
  readonly today: number | null;
  readonly ticks: readonly { readonly at: number; readonly day: IsoDate; readonly isYear: boolean }[];
  /** Rungs in a row at one company; a pause in between keeps the place. */
  readonly companies: readonly { readonly name: string; readonly from: number; readonly to: number }[];
  /** Where the next rung belongs that nobody has planned yet. */
  readonly missing: { readonly from: number; readonly to: number; readonly level: number } | null;
};

/** At most so much is drawn of a plan, and of the time ahead without one: what has happened must keep its room. */
const aheadMonths = { weeks: 1, plan: 12, missing: 6 };
/** From this level on a stage lasts longer than weeks. */
const longFrom = levels.indexOf("work") + 1;

/** The narrowest share of the width: wide enough to be seen, for those with words of their own wide enough to be read. */
const narrowest = { any: 0.045, now: 0.06, ahead: 0.22 };
/** All rungs at their narrowest take no more than this, however many there are. */
const mostForNarrow = 0.7;

/** From its first day to the day after its last, as numbers of days. */
type Piece = { readonly start: number; readonly stop: number; readonly least: number };

/**
 * Where each rung of a view is drawn. Width is time, on one scale for the whole picture: twice as long is twice as
 * wide. Only what would be too narrow to see (a visit of one day beside an apprenticeship of three years) gets the
 * narrowest width instead, and the others share the rest. Order and length stay true, a longer rung is never narrower
 * than a shorter one of its kind, and the ticks below show the real dates.
 */
export function drawLadder(view: LadderView): LadderPicture {
  const today = dayNumber(view.today);
  const spans = spansOf(view, today);
  const ahead = view.next === null ? tailOf(view, spans, today) : null;
  const pieces = withGaps(view, ahead === null ? spans : [...spans, ahead], today);
  const scale = scaleOf(pieces);
  const rungs = view.rungs.map((rung, index) => placed(rung, spans[index] as Piece, scale, today));
  const end = pieces.at(-1)?.stop ?? today;
  const missing =
    ahead && lacksPlan(view) ? { from: scale(ahead.start), to: scale(ahead.stop), level: aboveNow(view) } : null;
  return {
    rungs: rungs.map((each, index) => ({ ...each, room: roomOf(each, rungs.slice(index + 1), missing) })),
    today: view.now === null && view.next === null ? null : scale(today),
    ticks: ticksOf(pieces[0]?.start ?? today, end, scale),
    companies: companiesOf(rungs),
    missing,
  };
}

type Placed = Omit<DrawnRung, "room">;

function placed(rung: Rung, { start, stop }: Piece, scale: (day: number) => number, today: number): Placed {
  const from = scale(start);
  const to = scale(stop);
  if (rung.state === "planned") {
    const end = expectedStopOf(rung);
    return { rung, from, to, done: from, isOpen: end === null || end > stop };
  }
  const done = rung.state === "now" ? between(from, scale(today + 1), to) : to;
  return { rung, from, to, done, isOpen: false };
}

/** Whether a running rung has none planned after it, and there is one above it to plan. */
export const lacksPlan = ({ now, next }: LadderView): boolean =>
  now?.state === "now" && now.phase !== "after" && now.level < levels.length && next === null;

const aboveNow = ({ now }: LadderView): number => (now?.level ?? 0) + 1;

const between = (low: number, value: number, high: number) => Math.min(Math.max(low, value), high);
const monthsAfter = (day: number, months: number) => dayNumber(shiftDate(dayOfNumber(day), { months }));

/** From when to before when each rung is drawn; no two overlap, and no plan lies in the past. */
function spansOf({ rungs }: LadderView, today: number): Piece[] {
  const starts: number[] = [];
  for (const rung of rungs) {
    const start = dayNumber(rung.start);
    starts.push(Math.max(rung.state === "planned" ? Math.max(start, today) : start, (starts.at(-1) ?? 0) + 1));
  }
  const first = starts[0] ?? today;
  return rungs.map((rung, index) => {
    const start = starts[index] as number;
    const following = starts[index + 1];
    const stop = rung.state === "planned" ? stopOfPlan(rung, first, start) : stopOf(rung, start, following, today);
    return { start, stop: Math.min(Math.max(stop, start + 1), following ?? stop), least: leastOf(rung) };
  });
}

/** The day after its last one, as far as anything is known of it. */
function stopOf(rung: Rung, start: number, following: number | undefined, today: number): number {
  if (rung.state === "left") return start + 1;
  if (rung.end !== null) return dayNumber(rung.end) + 1;
  return Math.max(expectedStopOf(rung) ?? following ?? 0, today + 1);
}

/** The end of a plan is years away or unknown: its beginning is drawn. */
function stopOfPlan(rung: Rung, first: number, start: number): number {
  const shown = aheadOf(first, start, rung.level < longFrom ? aheadMonths.weeks : aheadMonths.plan);
  return Math.min(expectedStopOf(rung) ?? shown, shown);
}

function expectedStopOf({ end, expectedEnd }: Rung): number | null {
  const last = end ?? expectedEnd;
  return last === null ? null : dayNumber(last) + 1;
}

/** So many months from `start`, but no longer than all that lies before it, if that is more than some weeks. */
function aheadOf(first: number, start: number, months: number): number {
  const asLong = start + (start - first);
  return Math.min(monthsAfter(start, months), Math.max(asLong, monthsAfter(start, aheadMonths.weeks)));
}

function leastOf({ state }: Rung): number {
  if (state === "planned") return narrowest.ahead;
  return state === "now" ? narrowest.now : narrowest.any;
}

/** What lies ahead of somebody without a plan; nothing once the way has ended. */
function tailOf({ now }: LadderView, spans: readonly Piece[], today: number): Piece | null {
  if (now === null) return null;
  const start = Math.max(spans.at(-1)?.stop ?? today, today);
  const stop = aheadOf(spans[0]?.start ?? start, start, aheadMonths.missing);
  return { start, stop, least: narrowest.ahead };
}

/** The pieces without a hole between them; who has only plans stands before the first of them today. */
function withGaps({ now, next }: LadderView, pieces: readonly Piece[], today: number): Piece[] {
  const whole: Piece[] = [];
  const first = pieces[0]?.start ?? today;
  let reached = now === null && next !== null ? Math.min(first, today) : first;
  for (const piece of pieces) {
    if (reached !== piece.start) whole.push({ start: reached, stop: piece.start, least: 0 });
    whole.push(piece);
    reached = piece.stop;
  }
  return whole;
}

/** The place of a day: within a piece days are equally wide. */
function scaleOf(pieces: readonly Piece[]): (day: number) => number {
  const widths = widthsOf(pieces);
  return (day) =>
    sum(pieces.map(({ start, stop }, index) => (widths[index] ?? 0) * between(0, (day - start) / (stop - start), 1)));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/**
 * Shares of the width: each piece its least, or its days at one width a day. With any of them at their least, the days
 * of the others share what is left, and a day is as wide as in the division that leaves it the fewest: more would not
 * fit. Those that need their least first are those with the most of it for a day.
 */
function widthsOf(pieces: readonly Piece[]): number[] {
  const scarce = Math.min(1, mostForNarrow / sum(pieces.map(({ least }) => least)));
  const parts = pieces.map(({ start, stop, least }) => ({ days: stop - start, least: least * scarce }));
  const neediest = [...parts].sort((a, b) => b.least / b.days - a.least / a.days);
  const day = Math.min(
    ...neediest.map((_, narrow) => {
      const left = 1 - sum(neediest.slice(0, narrow).map(({ least }) => least));
      return left / sum(neediest.slice(narrow).map(({ days }) => days));
    }),
  );
  return parts.map(({ days, least }) => Math.max(least, days * day));
}

function roomOf({ rung, from }: Placed, later: readonly Placed[], missing: LadderPicture["missing"]): number {
  // a plan has more to say than one line, and says it upwards
  const next = later.find((each) =>
    each.rung.state === "planned" ? each.rung.level <= rung.level : each.rung.level === rung.level,
  );
  const end = next?.from ?? (missing?.level === rung.level ? missing.from : 1);
  return end - from;
}

function companiesOf(rungs: readonly Placed[]): LadderPicture["companies"] {
  const bands: { name: string; from: number; to: number }[] = [];
  let open = false;
  for (const { rung, from, to } of rungs) {
    const last = bands.at(-1);
    if (open && last && rung.company === last.name) last.to = to;
    else if (rung.company !== null) bands.push({ name: rung.company, from, to });
    open = rung.company !== null || (open && rung.state === "pause");
  }
  return bands;
}

/** Months between two dates below: the fewest with which there are not too many. */
const tickMonths = [1, 3, 6, 12, 24, 60, 120];
const mostTicks = 8;
/** Nearer to one another than this, or to the end, their words would touch. */
const tickRoom = 0.075;

/** Firsts of a month: as many as can be read, the years among them marked. */
function ticksOf(start: number, end: number, scale: (day: number) => number): LadderPicture["ticks"] {
  const first = dayOfNumber(start);
  const all = monthsBetween(first, dayOfNumber(end));
  const months = tickMonths.find((each) => all / each <= mostTicks) ?? all;
  const years = Math.max(1, months / 12);
  const firstYear = Math.floor(Number(first.slice(0, 4)) / years) * years;
  const ticks: { at: number; day: IsoDate; isYear: boolean }[] = [];
  for (let step = 0; ; step += months) {
    const day = shiftDate(`${firstYear}-01-01`, { months: step });
    const at = scale(dayNumber(day));
    if (at > 1 - tickRoom) return ticks;
    if (day < first) continue;
    const isYear = day.endsWith("-01-01");
    const last = ticks.at(-1);
    if (last && at - last.at < tickRoom) {
      if (!isYear || last.isYear) continue;
      ticks.pop();
    }
    ticks.push({ at, day, isYear });
  }
}
