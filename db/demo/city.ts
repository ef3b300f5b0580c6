import { createCalendar } from "./calendar";
import { candidateRows } from "./candidate-rows";
import { dailyRows } from "./daily-rows";
import { companyStepRows, employerRows } from "./employer-rows";
import { jobRows } from "./job-rows";
import { demoPlacements, placementRows } from "./placement-rows";
import { cityRows } from "./settings";
import { supportRows } from "./support-rows";
import { userRows } from "./users";

export type DemoCity = ReturnType<typeof demoCity>;

/** The whole demo city as rows, as seen on `today` (ISO date). Nothing but the date decides what is in it. */
export function demoCity(today: string) {
  const calendar = createCalendar(today);
  const placements = demoPlacements(calendar);
  return {
    ...cityRows(),
    ...userRows(),
    ...employerRows(calendar),
    ...candidateRows(calendar),
    ...jobRows(calendar),
    ...dailyRows(calendar),
    ...placementRows(placements, calendar),
    supportStep: [...supportRows(placements, calendar), ...companyStepRows(calendar)],
  };
}
