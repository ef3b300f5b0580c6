import { type BridgeContext, licences, makeBridge } from "./bridges";
import type { CandidateFacts, MatchReference, SkillFact } from "./facts";
import { type Answer, type Bridge, blocks, bridge, met, unknown } from "./result";

/** Self-statements about character and body are facts to talk about, never to rank by (reference data, skills). */
const notRanked = new Set(["soft", "physical", "availability", "mobility"]);

/** From this level on the person can do it, at first with help: enough for a starter job with a mentor. */
const enough = 2;

/** Does a person of this level count as having it? For a licence being there is enough. */
export const isAble = (id: string, level: number): boolean => level >= (licences[id] ? 1 : enough);

const byId = (skills: readonly SkillFact[]) => new Map(skills.map((s) => [s.skillId, s.level]));

export function rankedOnly(ids: readonly string[], reference: MatchReference): string[] {
  return ids.filter((id) => !notRanked.has(reference.skills.get(id)?.type ?? "skill"));
}

/** The way to one missing licence or skill, or the law that stops it. */
function wayTo(
  id: string,
  person: CandidateFacts,
  context: BridgeContext,
): { bridges: Bridge[] } | { law: string; reason: string } {
  const licence = licences[id];
  if (!licence) return { bridges: [makeBridge("pate", 4, context), makeBridge("mag", 6, context)] };
  if (licence.adultOnly && person.ageClass !== "adult" && person.ageClass !== null) {
    return { law: licence.law, reason: "required.adultsOnly" };
  }
  const help = licence.bridge;
  // An unknown benefit system keeps the way open: not knowing must not block.
  const open = help !== null && (!help.only || person.benefit === null || help.only.includes(person.benefit));
  if (open) return { bridges: [makeBridge(help.instrument, help.weeks, context)] };
  return licence.legal ? { law: licence.law, reason: "required.licenceMissing" } : { bridges: [] };
}

/** Licences and skills the work cannot be done without. Only a legal licence that no help can give blocks. */
export function requiredSkills(
  ids: readonly string[],
  person: CandidateFacts,
  reference: MatchReference,
  context: BridgeContext,
): Answer {
  const needed = rankedOnly(ids, reference);
  if (needed.length === 0) return met("required.none");
  const levels = byId(person.skills);
  const has = needed.filter((id) => isAble(id, levels.get(id) ?? 0));
  const open = needed.filter((id) => !levels.has(id));
  const missing = needed.filter((id) => levels.has(id) && !has.includes(id));
  const ways = missing.map((id) => ({ id, way: wayTo(id, person, context) }));
  for (const { id, way } of ways) {
    if ("law" in way) return blocks(way.reason, way.law, { skills: [id] });
  }
  if (missing.length === 0) {
    return open.length > 0 ? unknown("required", { skills: open }) : met("required.all", { skills: has });
  }
  const bridges = ways.flatMap(({ way }) => ("bridges" in way ? way.bridges : []));
  // What nobody asked yet counts like what the person has: answering "yes" must not change the points.
  const credit = 0.4 + 0.3 * ((has.length + open.length) / needed.length);
  return bridge("required.gap", credit, unique(bridges), { skills: missing, has, open });
}

/** Skills that help but can be learnt on the job: one is enough to pass, more are said but not needed. */
export function helpfulSkills(
  ids: readonly string[],
  person: CandidateFacts,
  reference: MatchReference,
  context: BridgeContext,
): Answer {
  const wanted = rankedOnly(ids, reference);
  if (wanted.length === 0) return met("helpful.none");
  const levels = byId(person.skills);
  const has = wanted.filter((id) => isAble(id, levels.get(id) ?? 0));
  if (has.length > 0) return met("helpful.some", { skills: has }, 0.85 + 0.15 * (has.length / wanted.length));
  const open = wanted.filter((id) => !levels.has(id));
  if (open.length > 0) return unknown("helpful", { skills: open });
  return bridge("helpful.learnOnJob", 0.65, [makeBridge("pate", 4, context)], { skills: wanted });
}

function unique(bridges: Bridge[]): Bridge[] {
  const seen = new Map<string, Bridge>();
  for (const b of bridges) {
    const known = seen.get(b.instrument);
    if (!known || known.weeks < b.weeks) seen.set(b.instrument, b);
  }
  return [...seen.values()];
}
