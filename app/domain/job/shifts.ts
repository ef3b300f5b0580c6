import type { Shift, ShiftRota } from "./facts";

/** Pure arithmetic on working times. Everything is in minutes; a week has 10,080. */
const day = 24 * 60;
const week = 7 * day;

/** "06:30" → 390. The wizard's schema has made sure of the form. */
export function minutesOf(time: string): number {
  const [hours = "0", minutes = "0"] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}

/** From clocking in to clocking out; an end at or before the start lies on the next day. */
export function presenceMinutes(shift: Pick<Shift, "start" | "end">): number {
  const span = (minutesOf(shift.end) - minutesOf(shift.start) + day) % day;
  return span === 0 ? day : span;
}

/** Presence without the break: what § 2 Abs. 1 ArbZG calls working time. */
export function workMinutes(shift: Shift): number {
  return Math.max(0, presenceMinutes(shift) - shift.breakMinutes);
}

/** How much of a shift lies in the night, given as two clock times across midnight. */
export function nightMinutes(shift: Shift, nightFrom: string, nightTo: string): number {
  const start = minutesOf(shift.start);
  const end = start + presenceMinutes(shift);
  const from = minutesOf(nightFrom);
  const length = (minutesOf(nightTo) - from + day) % day;
  let total = 0;
  for (const shiftDay of [-1, 0, 1]) {
    const nightStart = from + shiftDay * day;
    total += Math.max(0, Math.min(end, nightStart + length) - Math.max(start, nightStart));
  }
  return total;
}

/** Most minutes worked on one calendar day; shifts of one week on the same day add up (split shifts). */
export function longestDay(shifts: readonly Shift[], rota: ShiftRota): number {
  if (rota === "alternating") return Math.max(0, ...shifts.map(workMinutes));
  return Math.max(0, ...weekdays.map((weekday) => minutesOn(shifts, weekday)));
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

function minutesOn(shifts: readonly Shift[], weekday: number): number {
  return shifts.reduce((sum, shift) => sum + (shift.days.includes(weekday) ? workMinutes(shift) : 0), 0);
}

/** Minutes of the fullest week. */
export function longestWeek(shifts: readonly Shift[], rota: ShiftRota): number {
  const perShift = shifts.map((shift) => workMinutes(shift) * shift.days.length);
  return rota === "alternating" ? Math.max(0, ...perShift) : perShift.reduce((sum, minutes) => sum + minutes, 0);
}

/** Days of work in the fullest week. */
export function daysPerWeek(shifts: readonly Shift[], rota: ShiftRota): number {
  if (rota === "alternating") return Math.max(0, ...shifts.map((shift) => new Set(shift.days).size));
  return new Set(shifts.flatMap((shift) => shift.days)).size;
}

export function worksOn(shifts: readonly Shift[], weekday: number): boolean {
  return shifts.some((shift) => shift.days.includes(weekday));
}

/**
 * Shortest rest between the end of one day's work and the start of the next one, in minutes; null with fewer than
 * two days of work. Parts of a split day are one day. The roster repeats, so the last day is followed by the first.
 */
export function shortestRest(shifts: readonly Shift[], rota: ShiftRota): number | null {
  const period = rota === "alternating" ? Math.max(1, shifts.length) * week : week;
  const byDay = new Map<number, { start: number; end: number }>();
  shifts.forEach((shift, index) => {
    const offset = rota === "alternating" ? index * week : 0;
    for (const weekday of shift.days) {
      const midnight = offset + (weekday - 1) * day;
      const start = midnight + minutesOf(shift.start);
      const end = start + presenceMinutes(shift);
      const known = byDay.get(midnight);
      byDay.set(
        midnight,
        known ? { start: Math.min(known.start, start), end: Math.max(known.end, end) } : { start, end },
      );
    }
  });
  const blocks = [...byDay.values()].sort((a, b) => a.start - b.start);
  const first = blocks[0];
  if (!first || blocks.length < 2) return null;
  const starts = [...blocks.slice(1).map((block) => block.start), first.start + period];
  return Math.min(...blocks.map((block, index) => (starts[index] ?? 0) - block.end));
}
