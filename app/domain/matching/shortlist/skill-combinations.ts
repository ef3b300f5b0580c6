import { ageClassOn } from "~/domain/candidate/age";
import { benefitSystems, type CandidateFacts, type JobFacts } from "../facts";
import { firstDay } from "../times";
import type { JobScores } from "./answer-scores";
import type { IndexFacts, TableFacts } from "./person-facts";

const ageClasses: readonly CandidateFacts["ageClass"][] = [null, "under_15", "under_18", "adult"];
const systems = benefitSystems.length + 1;
const licensingCount = ageClasses.length * systems;

/** What decides, beside the skill itself, whether a missing licence can be got, as one number. */
export const licensingOf = ({ ageClass, benefit }: Pick<TableFacts, "ageClass" | "benefit">): number =>
  ageClasses.indexOf(ageClass) * systems + (benefit === null ? 0 : benefitSystems.indexOf(benefit) + 1);

/** What changes as days go by (the age of minors, papers that run out), with a key that is equal for equal facts. */
export type TimedFacts = { facts: Pick<TableFacts, "ageClass" | "ageLater" | "benefit" | "ends">; key: string };
export function timedFactsOf({ ageClass, ageLater, benefit, ends }: TableFacts): TimedFacts {
  return { facts: { ageClass, ageLater, benefit, ends }, key: JSON.stringify([ageLater, ends]) };
}

/** A job's further skills count as present: three states of each have to fit into one exact number. */
const maxSkills = 30;

/**
 * For each person the number of one combination: which of the job's skills they have, lack or were not asked about, and
 * what decides whether a missing licence can be got. New combinations are added to the known ones.
 */
export function skillCombinations(
  job: JobFacts,
  {
    numbers,
    people,
    licensings,
    today,
  }: {
    numbers: ReadonlyMap<string, number>;
    people: readonly { skills: readonly number[]; timed: TimedFacts | null }[];
    licensings: Int32Array;
    today: string;
  },
  personWith: (facts: Partial<IndexFacts & TableFacts>) => CandidateFacts,
  { numbers: combinations, examples }: JobScores["skills"],
): Int32Array {
  const skills = [...new Set([...job.required, ...job.helpful])];
  const counted = skills.slice(0, maxSkills);
  const further = skills.slice(maxSkills);
  const digits = new Float64Array(numbers.size);
  counted.forEach((skill, i) => {
    const [able, lacking] = [numbers.get(`+${skill}`), numbers.get(`-${skill}`)];
    if (able !== undefined) digits[able] = licensingCount * 3 ** i;
    if (lacking !== undefined) digits[lacking] = licensingCount * 2 * 3 ** i;
  });
  const day = firstDay(job, today);
  const changes = ({ facts }: TimedFacts) =>
    facts.ends.some((end) => end.until < day && counted.includes(end.skillId)) ||
    ageClassOn(facts, day) !== facts.ageClass;
  const factsOf = (sum: number, timed: TimedFacts | null) => {
    const licensing = sum % licensingCount;
    const state = (i: number) => Math.floor(sum / licensingCount / 3 ** i) % 3;
    const benefit = licensing % systems;
    return personWith({
      able: [...counted.filter((_, i) => state(i) === 1), ...further],
      lacking: counted.filter((_, i) => state(i) === 2),
      ageClass: ageClasses[Math.floor(licensing / systems)] ?? null,
      benefit: benefit === 0 ? null : (benefitSystems[benefit - 1] ?? null),
      ...timed?.facts,
    });
  };
  const column = new Int32Array(people.length);
  for (let place = 0; place < people.length; place += 1) {
    const { skills, timed } = people[place] ?? { skills: [], timed: null };
    let sum = licensings[place] ?? 0;
    for (const skill of skills) sum += digits[skill] ?? 0;
    const own = timed !== null && changes(timed) ? timed : null;
    const key = own ? `${sum} ${own.key}` : sum;
    let combination = combinations.get(key);
    if (combination === undefined) {
      combination = examples.push(factsOf(sum, own)) - 1;
      combinations.set(key, combination);
    }
    column[place] = combination;
  }
  return column;
}
