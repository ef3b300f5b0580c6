import type { Reading } from "./clause";
import type { Mark } from "./sentence";
import { foldedList } from "./spelling";

export type PayFault = { from: number; to: number; level: "stop" | "ask" };

/** Pay below the floor, work without pay, and pay whose amount nobody can tell. */
export function payFaults(reading: Reading, floorCents: number | null): PayFault[] {
  const faults: PayFault[] = [];
  for (const mark of reading.all("unpaid")) {
    const scope = [reading.clauseOf(mark)];
    const denied =
      reading.near(mark, ["neg", "without"], 3) || reading.some(["neg", "without", "reject"], scope).length > 0;
    if (denied || reading.some(["look"], scope).length > 0) continue;
    if (reading.some(["trial"]).length > 0) faults.push({ from: mark.from, to: mark.to, level: "stop" });
  }
  const under = floorCents === null ? null : belowFloor(reading, floorCents);
  if (under) faults.push({ ...under, level: "stop" });
  for (const mark of reading.some(["piece", "cash"]))
    if (
      (mark.to - mark.from === 1 || reading.some(["money", "payWord"]).length > 0 || mark.tag === "cash") &&
      reading.some(["neg", "without", "moneyOther"], [reading.clauseOf(mark)]).length === 0
    )
      faults.push({ from: mark.from, to: mark.to, level: "ask" });
  return faults;
}

/** An amount of money for an hour that is less than the law's. */
function belowFloor(reading: Reading, floorCents: number): { from: number; to: number } | null {
  const { tokens } = reading.sentence;
  for (const [index, token] of tokens.entries()) {
    const amount = /^\d+(?:[.,]\d{1,2})?$/.test(token) ? token.replace(",", ".") : numerals.get(token);
    if (amount === undefined) continue;
    const mark: Mark = { tag: "money", from: index, to: index + 1 };
    const isHourly = reading.near(mark, ["money"], 2, 1) && reading.near(mark, ["perHour"], 7, 7);
    const cents = Math.round(Number(amount) * 100);
    const isExtra = reading.near(mark, ["moneyOther"], 3, 4) && cents < 500;
    if (isHourly && !isExtra && cents < floorCents) return { from: index, to: index + 1 };
  }
  return null;
}

/** Low amounts written out. */
const words: Record<number, string> = {
  8: "acht eight восемь вісім ثمانيه هشت sekiz",
  9: "neun nine девять девять дев'ять تسعه نه dokuz",
  10: "zehn ten десять عشره ده on",
  11: "elf eleven одиннадцать одинадцять یازده on bir",
  12: "zwölf twelve двенадцать дванадцять دوازده",
  13: "dreizehn thirteen тринадцать тринадцять سیزده",
};
const numerals: ReadonlyMap<string, string> = new Map(
  Object.entries(words).flatMap(([number, list]) => foldedList(list).map((word) => [word, number] as const)),
);
