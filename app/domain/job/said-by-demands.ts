import type { JobSkill } from "./record";

/**
 * Physical skills that a demand of the work says already, or that ask for less than it: "over 10 kg" as a need and "up to
 * 10 kg" as a help contradict each other on one page.
 */
const saidBy: Readonly<Record<string, readonly string[]>> = {
  S_LIFT10: ["H", "HH"],
  S_LIFT25: ["HH"],
  S_STAND: ["S"],
  S_HEIGHT: ["D"],
  S_OUTDOOR: ["W"],
  S_COLD: ["K"],
};

/** The skills of a job without those that its demands say. */
export const beyondDemands = <Skill extends Pick<JobSkill, "skillId">>(
  skills: readonly Skill[],
  demands: readonly string[],
): Skill[] => skills.filter(({ skillId }) => !saidBy[skillId]?.some((demand) => demands.includes(demand)));
