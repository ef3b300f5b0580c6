import { addDays, calendarDay, dayAfter, daysBetween, type IsoDate, shiftDate } from "~/domain/days";
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

type Piece = { start: IsoDate; stop: IsoDate; least: number };

/**
 * Where each rung of a view is drawn. Width is time, on one scale for the whole picture: twice as long is twice as
 * wide. Only what would be too narrow to see (a visit of one day beside an apprenticeship of three years) gets the
 * narrowest width instead, and the others share the rest. Order and length stay true, a longer rung is never narrower
 * than a shorter one of its kind, and the ticks below show the real dates.
 */
export function drawLadder(view: LadderView): LadderPicture {
  const { today } = view;
  const spans = spansOf(view);
  const ahead = view.next === null ? tailOf(view, spans) : null;
  const pieces = withGaps(view, ahead === null ? spans : [...spans, ahead]);
  const scale = scaleOf(pieces);
  const rungs = view.rungs.map((rung, index): Omit<DrawnRung, "room"> => {
    const { start, stop } = spans[index] as Piece;
    const from = scale(start);
    const to = scale(stop);
    const done =
      rung.state === "planned" ? from : rung.state === "now" ? between(from, scale(dayAfter(today)), to) : to;
    const expected = expectedEndOf(rung);
    const isOpen = rung.state === "planned" && (expected === null || expected >= stop);
    return { rung, from, to, done, isOpen };
  });
  const end = pieces.at(-1)?.stop ?? today;
  const missing =
    ahead && lacksPlan(view) ? { from: scale(ahead.start), to: scale(ahead.stop), level: aboveNow(view) } : null;
  return {
    rungs: rungs.map((each, index) => ({ ...each, room: roomOf(each, rungs.slice(index + 1), missing) })),
    today: end < today ? null : scale(today),
    ticks: ticksOf(pieces[0]?.start ?? today, end, scale),
    companies: companiesOf(rungs),
    missing,
  };
}

/** Whether a running rung has none planned after it, and there is one above it to plan. */
export const lacksPlan = ({ now, next }: LadderView): boolean =>
  now?.state === "now" && now.phase !== "after" && now.level < levels.length && next === null;

const aboveNow = ({ now }: LadderView): number => (now?.level ?? 0) + 1;

const between = (low: number, value: number, high: number) => Math.min(Math.max(low, value), high);
const laterOf = (one: IsoDate, other: IsoDate) => (one > other ? one : other);
const earlierOf = (one: IsoDate, other: IsoDate) => (one < other ? one : other);

/** From when to before when each rung is drawn; no two overlap, and no plan lies in the past. */
function spansOf({ rungs, today }: LadderView): Piece[] {
  const starts: IsoDate[] = [];
  for (const rung of rungs) {
    const wanted = rung.state === "planned" ? laterOf(rung.start, today) : rung.start;
    const before = starts.at(-1);
    starts.push(before === undefined ? wanted : laterOf(wanted, dayAfter(before)));
  }
  const first = starts[0] ?? today;
  return rungs.map((rung, index) => {
    const start = starts[index] as IsoDate;
    const following = starts[index + 1];
    const stop = rung.state === "planned" ? stopOfPlan(rung, first, start) : stopOf(rung, start, following, today);
    const wanted = laterOf(stop, dayAfter(start));
    return { start, stop: following === undefined ? wanted : earlierOf(wanted, following), least: leastOf(rung) };
  });
}

/** The day after its last one, as far as anything is known of it. */
function stopOf(rung: Rung, start: IsoDate, following: IsoDate | undefined, today: IsoDate): IsoDate {
  if (rung.state === "left") return dayAfter(start);
  if (rung.end !== null) return dayAfter(rung.end);
  const tomorrow = dayAfter(today);
  const expected = rung.expectedEnd === null ? following : dayAfter(rung.expectedEnd);
  return laterOf(expected ?? tomorrow, tomorrow);
}

/** The end of a plan is years away or unknown: its beginning is drawn. */
function stopOfPlan(rung: Rung, first: IsoDate, start: IsoDate): IsoDate {
  const shown = aheadOf(first, start, rung.level < longFrom ? aheadMonths.weeks : aheadMonths.plan);
  const expected = expectedEndOf(rung);
  return expected === null ? shown : earlierOf(dayAfter(expected), shown);
}

const expectedEndOf = ({ end, expectedEnd }: Rung): IsoDate | null => end ?? expectedEnd;

/** So many months from `start`, but no longer than all that lies before it, if that is more than some weeks. */
function aheadOf(first: IsoDate, start: IsoDate, months: number): IsoDate {
  const asLong = addDays(start, daysBetween(first, start));
  const least = shiftDate(start, { months: aheadMonths.weeks });
  return earlierOf(shiftDate(start, { months }), laterOf(asLong, least));
}

function leastOf({ state }: Rung): number {
  if (state === "planned") return narrowest.ahead;
  return state === "now" ? narrowest.now : narrowest.any;
}

/** What lies ahead of somebody without a plan; nothing once the way has ended. */
function tailOf({ now, today }: LadderView, spans: readonly Piece[]): Piece | null {
  if (now === null) return null;
  const start = laterOf(spans.at(-1)?.stop ?? today, today);
  const stop = aheadOf(spans[0]?.start ?? start, start, aheadMonths.missing);
  return { start, stop, least: narrowest.ahead };
}

/** The pieces without a hole between them, from the first day or today if that is earlier. */
function withGaps({ now, next, today }: LadderView, pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  let reached = now === null && next !== null ? earlierOf(pieces[0]?.start ?? today, today) : null;
  for (const piece of pieces) {
    if (reached !== null && reached < piece.start) whole.push({ start: reached, stop: piece.start, least: 0 });
    whole.push(piece);
    reached = piece.stop;
  }
  return whole;
}

/** The place of a day: within a piece days are equally wide. */
function scaleOf(pieces: readonly Piece[]): (day: IsoDate) => number {
  const widths = widthsOf(pieces);
  return (day) => {
    let place = 0;
    for (const [index, { start, stop }] of pieces.entries()) {
      const width = widths[index] ?? 0;
      if (day < stop) return place + width * between(0, daysBetween(start, day) / daysBetween(start, stop), 1);
      place += width;
    }
    return place;
  };
}

/** Shares of the width by length; those below their least take it, and the others share what is left. */
function widthsOf(pieces: readonly Piece[]): number[] {
  const days = pieces.map(({ start, stop }) => daysBetween(start, stop));
  const asked = pieces.reduce((sum, { least }) => sum + least, 0);
  const leasts = pieces.map(({ least }) => least * Math.min(1, mostForNarrow / asked));
  const fixed = new Set<number>();
  for (;;) {
    const left = 1 - leasts.reduce((sum, least, index) => sum + (fixed.has(index) ? least : 0), 0);
    const free = days.reduce((sum, each, index) => sum + (fixed.has(index) ? 0 : each), 0);
    const widths = days.map((each, index) => (fixed.has(index) ? (leasts[index] ?? 0) : (each / free) * left));
    const tooNarrow = widths.findIndex((width, index) => !fixed.has(index) && width < (leasts[index] ?? 0));
    if (tooNarrow < 0) return widths;
    fixed.add(tooNarrow);
  }
}

function roomOf(
  { rung, from }: Omit<DrawnRung, "room">,
  later: readonly Omit<DrawnRung, "room">[],
  missing: LadderPicture["missing"],
): number {
  // a plan has more to say than one line, and says it upwards
  const next = later.find(
    (each) => each.rung.level === rung.level || (isPlan(each.rung) && each.rung.level < rung.level),
  );
  const end = next?.from ?? (missing && missing.level <= rung.level ? missing.from : 1);
  return end - from;
}

const isPlan = (rung: Rung): boolean => rung.state === "planned";

function companiesOf(rungs: readonly Omit<DrawnRung, "room">[]): LadderPicture["companies"] {
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

const tickMonths = [1, 3, 6, 12, 24, 60];
const mostTicks = 9;
/** Nearer to one another than this, or to the end, their words would touch. */
const tickRoom = 0.075;

/** Firsts of a month: as many as can be read, the years among them marked. */
function ticksOf(start: IsoDate, end: IsoDate, scale: (day: IsoDate) => number): LadderPicture["ticks"] {
  const months = tickMonths.find((each) => daysBetween(start, end) / 30 / each <= mostTicks) ?? 120;
  const firstYear = Number(start.slice(0, 4));
  const january = calendarDay(firstYear - (firstYear % Math.max(1, months / 12)), 1, 1) ?? start;
  const ticks: { at: number; day: IsoDate; isYear: boolean }[] = [];
  for (let day = january; day < end; day = shiftDate(day, { months })) {
    const at = scale(day);
    const last = ticks.at(-1);
    if (day < start || at > 1 - tickRoom) continue;
    const isYear = day.endsWith("-01-01");
    if (last && at - last.at < tickRoom) {
      if (!isYear || last.isYear) continue;
      ticks.pop();
    }
    ticks.push({ at, day, isYear });
  }
  return ticks;
}
