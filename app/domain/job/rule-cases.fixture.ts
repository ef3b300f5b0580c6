import type { JobFacts, RuleContext, Shift } from "./facts";
import { context, job, sectorFor } from "./lawful-job.fixture";

type Case = [name: string, facts: JobFacts, context: RuleContext, code?: string];
export type Cases = { triggers: Case[]; quiet: Case[] };

const weekdays = [1, 2, 3, 4, 5];
export const shift = (start: string, end: string, breakMinutes = 30, days: number[] = weekdays): Shift => ({
  days,
  start,
  end,
  breakMinutes,
});
export const inSector = (occupation: string, patch: Partial<RuleContext> = {}) =>
  context({ sector: sectorFor(occupation), ...patch });
export const minijob = (patch: Partial<JobFacts>) =>
  job({ contract: "minijob", payKind: "monthly", weeklyHours: 9.5, shifts: [], startsOn: null, ...patch });
export const training = (trainingPayCents: number[], patch: Partial<JobFacts> = {}) =>
  job({
    contract: "apprenticeship",
    payKind: "training",
    payFromCents: null,
    trainingPayCents,
    startsOn: null,
    ...patch,
  });
export const young = (patch: Partial<JobFacts> = {}) =>
  job({ minimumAge: 16, shifts: [shift("07:00", "15:00", 60)], weeklyHours: 35, holidayDays: 30, ...patch });
export const unpaid = (patch: Partial<JobFacts>) =>
  job({ payKind: "none", payFromCents: null, contract: "internship", ...patch });
