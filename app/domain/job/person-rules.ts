import { adultAge } from "../candidate/age";
import { weekDays } from "../days";
import type { JobFacts as MatchJob } from "../matching/facts";
import type { MatchResult } from "../matching/result";
import { emptyJobFacts } from "./empty-facts";
import type { JobFacts, RuleContext } from "./facts";
import { ruleContext } from "./record";
import type { Finding } from "./rule";
import { checkRule, jobRules } from "./rules";

/** The rules about one person in one job, asked where the person is proposed: permit time (V23) and reach (V27). */
const personRules = jobRules.filter((rule) => rule.id === "V23" || rule.id === "V27");

/**
 * What V23 and V27 say about a pair that the matching has rated: is there time for the permit before the start, and
 * does a bus or tram get the person there and back within an hour. Whoever comes by car, by bike or on foot needs none.
 * @param weakService times at which hardly any bus reaches the place of work
 */
export function checkPerson(
  job: Pick<MatchJob, "startDate" | "dayStart" | "dayEnd" | "shifts">,
  result: Pick<MatchResult, "dimensions">,
  weakService: RuleContext["weakService"],
  today: string,
): Finding[] {
  const paramsOf = (id: string) => result.dimensions.find((dimension) => dimension.id === id)?.params ?? {};
  const { weeks } = paramsOf("access");
  const { mode, minutes } = paramsOf("travel");
  const byBus = mode === undefined || mode === "transit";
  const transit = byBus && typeof minutes === "number" ? minutes : null;
  const { dayStart, dayEnd } = job;
  const days = job.shifts.includes("w") ? [1, 2, 3, 4, 5, 6, 7] : [1, 2, 3, 4, 5];
  const facts: JobFacts = {
    ...emptyJobFacts,
    startsOn: job.startDate,
    shifts: dayStart && dayEnd ? [{ days, start: dayStart, end: dayEnd, breakMinutes: 0 }] : [],
  };
  const context: RuleContext = {
    ...ruleContext({
      today,
      floors: [],
      sectors: [],
      occupation: { id: "", minSpeaking: "A0", minReading: "A0", licencesRequired: [] },
      weakService: byBus ? weakService : [],
    }),
    person: {
      age: adultAge,
      permitDays: typeof weeks === "number" ? weeks * weekDays : 0,
      minutesToStart: transit,
      minutesFromEnd: transit,
    },
  };
  return personRules.flatMap((rule) => checkRule(rule, facts, context));
}
