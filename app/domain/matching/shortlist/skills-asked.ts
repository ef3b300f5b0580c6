import { ageClassOn } from "~/domain/candidate/age";
import { firstDay } from "../days";
import { benefitSystems, type CandidateFacts, type JobFacts } from "../facts";
import type { Known, Rest } from "./known";
import type { JobWorths } from "./worths";

const ageClasses: readonly CandidateFacts["ageClass"][] = [null, "under_15", "under_18", "adult"];
const systems = benefitSystems.length + 1;
const ways = ageClasses.length * systems;

/** What decides besides a skill itself whether a missing licence can be had, as one number. */
export const licensingOf = ({ ageClass, benefit }: Pick<Rest, "ageClass" | "benefit">): number =>
  ageClasses.indexOf(ageClass) * systems + (benefit === null ? 0 : benefitSystems.indexOf(benefit) + 1);

/** What changes with the days, the age of minors and what runs out, with a text that is the same for the same. */
export type Later = { facts: Pick<Rest, "ageClass" | "ageLater" | "benefit" | "ends">; key: string };
export function laterOf({ ageClass, ageLater, benefit, ends }: Rest): Later {
  return { facts: { ageClass, ageLater, benefit, ends }, key: JSON.stringify([ageLater, ends]) };
}

/** More skills than this in one job are taken as there: three states each have to fit into one exact number. */
const mostSkills = 30;

/**
 * Which of the job's skills everybody has, lacks or was not asked about, and what decides whether a missing licence can
 * be had, as the number of one of the mixtures that there are; new ones are added to those known.
 */
export function skillsAsked(
  job: JobFacts,
  {
    numbers,
    people,
    licensings,
    today,
  }: {
    numbers: ReadonlyMap<string, number>;
    people: readonly { skills: readonly number[]; later: Later | null }[];
    licensings: Int32Array;
    today: string;
  },
  someone: (facts: Partial<Known & Rest>) => CandidateFacts,
  { numbers: mixtures, examples }: JobWorths["skills"],
): Int32Array {
  const asked = [...new Set([...job.required, ...job.helpful])];
  const told = asked.slice(0, mostSkills);
  const further = asked.slice(mostSkills);
  const digits = new Float64Array(numbers.size);
  told.forEach((skill, i) => {
    const [able, lacking] = [numbers.get(`+${skill}`), numbers.get(`-${skill}`)];
    if (able !== undefined) digits[able] = ways * 3 ** i;
    if (lacking !== undefined) digits[lacking] = ways * 2 * 3 ** i;
  });
  const day = firstDay(job, today);
  const changes = ({ facts }: Later) =>
    facts.ends.some((end) => end.until < day && told.includes(end.skillId)) ||
    ageClassOn(facts, day) !== facts.ageClass;
  const factsOf = (sum: number, later: Later | null) => {
    const licensing = sum % ways;
    const state = (i: number) => Math.floor(sum / ways / 3 ** i) % 3;
    const benefit = licensing % systems;
    return someone({
      able: [...told.filter((_, i) => state(i) === 1), ...further],
      lacking: told.filter((_, i) => state(i) === 2),
      ageClass: ageClasses[Math.floor(licensing / systems)] ?? null,
      benefit: benefit === 0 ? null : (benefitSystems[benefit - 1] ?? null),
      ...later?.facts,
    });
  };
  const column = new Int32Array(people.length);
  for (let place = 0; place < people.length; place += 1) {
    const { skills, later } = people[place] ?? { skills: [], later: null };
    let sum = licensings[place] ?? 0;
    for (const skill of skills) sum += digits[skill] ?? 0;
    const own = later !== null && changes(later) ? later : null;
    const key = own ? `${sum} ${own.key}` : sum;
    let mixture = mixtures.get(key);
    if (mixture === undefined) {
      mixture = examples.push(factsOf(sum, own)) - 1;
      mixtures.set(key, mixture);
    }
    column[place] = mixture;
  }
  return column;
}
