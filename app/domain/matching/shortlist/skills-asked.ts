import { ageClassOn } from "~/domain/candidate/age";
import { firstDay } from "../days";
import { benefitSystems, type CandidateFacts, type JobFacts } from "../facts";
import type { Known, Rest } from "./known";

export const ageClasses: readonly CandidateFacts["ageClass"][] = [null, "under_15", "under_18", "adult"];
const licensings = ageClasses.length * (benefitSystems.length + 1);

/** What changes with the days: the age of minors, and what runs out. */
export type Later = Pick<Rest, "ageClass" | "ageLater" | "benefit" | "ends">;

/** More skills than this in one job are taken as there: three states each have to fit into one exact number. */
const mostSkills = 30;

/**
 * Which of the job's skills everybody has, lacks or was not asked about, and what decides whether a missing licence can
 * be had, as the number of one of the mixtures that there are.
 */
export function skillsAsked(
  job: JobFacts,
  numbers: ReadonlyMap<string, number>,
  people: readonly { skills: readonly number[]; licensing: number; later: Later | null }[],
  someone: (facts: Partial<Known & Rest>) => CandidateFacts,
  today: string,
): { column: Int32Array; examples: CandidateFacts[] } {
  const asked = [...new Set([...job.required, ...job.helpful])];
  const told = asked.slice(0, mostSkills);
  const further = asked.slice(mostSkills);
  const digits = new Float64Array(numbers.size);
  told.forEach((skill, i) => {
    const [able, lacking] = [numbers.get(`+${skill}`), numbers.get(`-${skill}`)];
    if (able !== undefined) digits[able] = licensings * 3 ** i;
    if (lacking !== undefined) digits[lacking] = licensings * 2 * 3 ** i;
  });
  const day = firstDay(job, today);
  const changes = (later: Later) =>
    later.ends.some((end) => end.until < day && told.includes(end.skillId)) ||
    ageClassOn(later, day) !== later.ageClass;
  const factsOf = (sum: number, later: Partial<Later>) => {
    const licensing = sum % licensings;
    const state = (i: number) => Math.floor(sum / licensings / 3 ** i) % 3;
    const benefit = licensing % (benefitSystems.length + 1);
    return someone({
      able: [...told.filter((_, i) => state(i) === 1), ...further],
      lacking: told.filter((_, i) => state(i) === 2),
      ageClass: ageClasses[Math.floor(licensing / (benefitSystems.length + 1))] ?? null,
      benefit: benefit === 0 ? null : (benefitSystems[benefit - 1] ?? null),
      ...later,
    });
  };
  const column = new Int32Array(people.length);
  const mixtures = new Map<number, number>();
  const examples: CandidateFacts[] = [];
  for (let place = 0; place < people.length; place += 1) {
    const person = people[place];
    let sum = person?.licensing ?? 0;
    for (const skill of person?.skills ?? []) sum += digits[skill] ?? 0;
    if (person?.later && changes(person.later)) {
      column[place] = examples.push(factsOf(sum, person.later)) - 1;
      continue;
    }
    let mixture = mixtures.get(sum);
    if (mixture === undefined) {
      mixture = examples.length;
      mixtures.set(sum, mixture);
      examples.push(factsOf(sum, {}));
    }
    column[place] = mixture;
  }
  return { column, examples };
}
