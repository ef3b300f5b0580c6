import { type GermanLevel, germanLevels } from "~/domain/job/german";
import { fullTimeHours, halfTimeHours } from "~/domain/job/hours";
import type { Filter } from "./engine";

type Condition = Filter<"jobs">;

/** Hours a week up to which a job can be a mini-job at the minimum wage (§ 8(1a) SGB IV: 603 € a month in 2026). */
const miniHours = 10;

/** Jobs whose hours a week fit a wish, in words or as a number: the same for a filter that is chosen and one that is typed. */
export function weeklyHours(wish: "mini" | "part" | "mid" | "full" | number): Condition {
  switch (wish) {
    case "mini":
      return { op: "range", field: "hoursMin", lte: miniHours };
    case "part":
      return { op: "range", field: "hoursMin", lte: halfTimeHours };
    case "mid":
      return { op: "and", of: [{ op: "range", field: "hoursMin", lt: fullTimeHours }, reaches({ gt: halfTimeHours })] };
    case "full":
      return reaches({ gte: fullTimeHours });
    default:
      return { op: "and", of: [{ op: "range", field: "hoursMin", lte: wish }, reaches({ gte: wish })] };
  }
}

/** A job without an upper limit of hours counts by its lower one. */
function reaches(least: { gte: number } | { gt: number }): Condition {
  return {
    op: "or",
    of: [
      { op: "range", field: "hoursMax", ...least },
      {
        op: "and",
        of: [
          { op: "missing", field: "hoursMax" },
          { op: "range", field: "hoursMin", ...least },
        ],
      },
    ],
  };
}

/** Jobs for which this German is enough; one that names no level asks for none. */
export const germanAtMost = (level: GermanLevel): Condition => ({
  op: "or",
  of: [
    { op: "range", field: "germanSpeaking", lte: germanLevels.indexOf(level) },
    { op: "missing", field: "germanSpeaking" },
  ],
});
