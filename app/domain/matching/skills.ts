import { ageClassOn } from "~/domain/candidate/age";
import { type BridgeContext, bridgeContext, licences, makeBridge, usualBridge } from "./bridges";
import type { CandidateFacts, JobFacts, MatchReference } from "./facts";
import { type Answer, type Bridge, blocks, bridge, met, unknown } from "./result";
import { firstDay } from "./times";

/** Self-statements about character and body are facts to talk about, never to rank by (reference data, skills). */
const notRanked = new Set(["soft", "physical", "availability", "mobility"]);

/** From this level on the person can do it, at first with help: enough for a starter job with a mentor. */
const enough = 2;

/** Whether somebody at this level counts as having the skill; a licence only has to exist. */
export const isAble = (id: string, level: number): boolean => level >= (licences[id] ? 1 : enough);

/** What a person has on a day: the level of everything asked about, and what will have run out by then. */
function standing(person: CandidateFacts, day: string) {
  const gone = person.skills.filter((s) => s.until !== null && s.until < day && isAble(s.skillId, s.level));
  const expired = new Set(gone.map((s) => s.skillId));
  return { expired, levels: new Map(person.skills.map((s) => [s.skillId, expired.has(s.skillId) ? 0 : s.level])) };
}

function rankedOnly(ids: readonly string[], reference: MatchReference): string[] {
  return ids.filter((id) => !notRanked.has(reference.skills.get(id)?.type ?? "skill"));
}

/** The help that gets one missing licence or skill, or the law that stops it. */
function wayTo(
  id: string,
  person: CandidateFacts,
  day: string,
  context: BridgeContext,
): { bridges: Bridge[] } | { law: string; reason: string } {
  const licence = licences[id];
  if (!licence) return { bridges: [usualBridge("pate", context), usualBridge("mag", context)] };
  const age = ageClassOn(person, day);
  if (licence.adultOnly && age !== "adult" && age !== null) {
    return { law: licence.law, reason: "required.adultsOnly" };
  }
  const help = licence.bridge;
  // An unknown benefit system keeps the way open: not knowing must not block.
  const open = help !== null && (!help.only || person.benefit === null || help.only.includes(person.benefit));
  if (open) return { bridges: [makeBridge(help.instrument, help.weeks, context)] };
  return licence.legal ? { law: licence.law, reason: "required.licenceMissing" } : { bridges: [] };
}

/**
 * Licences and skills the work cannot be done without, on its first day. Only a legal licence that no help can give blocks;
 * one that has run out was there once and is asked about again.
 */
export function requiredSkills(
  job: JobFacts,
  person: CandidateFacts,
  reference: MatchReference,
  today: string,
): Answer {
  const needed = rankedOnly(job.required, reference);
  if (needed.length === 0) return met("required.none");
  const day = firstDay(job, today);
  const context = bridgeContext(job, person, today);
  const { levels, expired } = standing(person, day);
  const has = needed.filter((id) => isAble(id, levels.get(id) ?? 0));
  const ways = needed
    .filter((id) => levels.has(id) && !has.includes(id))
    .map((id) => ({ id, way: wayTo(id, person, day, context) }));
  const again = ways.flatMap(({ id, way }) =>
    "law" in way && way.reason === "required.licenceMissing" && expired.has(id) ? [id] : [],
  );
  for (const { id, way } of ways) {
    if ("law" in way && !again.includes(id)) return blocks(way.reason, way.law, { skills: [id] });
  }
  const open = [...needed.filter((id) => !levels.has(id)), ...again];
  const missing = ways.flatMap(({ id, way }) => ("bridges" in way ? [id] : []));
  if (missing.length === 0) {
    return open.length > 0 ? unknown("required", { skills: open }) : met("required.all", { skills: has });
  }
  const bridges = ways.flatMap(({ way }) => ("bridges" in way ? way.bridges : []));
  // What nobody asked yet counts like what the person has: answering "yes" must not change the points.
  const credit = 0.4 + 0.3 * ((has.length + open.length) / needed.length);
  const reason = missing.some((id) => expired.has(id)) ? "required.expired" : "required.gap";
  return bridge(reason, credit, unique(bridges), { skills: missing, has, open });
}

/** Skills that help but can be learnt on the job: one is enough to pass, more are said but not needed. */
export function helpfulSkills(job: JobFacts, person: CandidateFacts, reference: MatchReference, today: string): Answer {
  const wanted = rankedOnly(job.helpful, reference);
  if (wanted.length === 0) return met("helpful.none");
  const { levels } = standing(person, firstDay(job, today));
  const has = wanted.filter((id) => isAble(id, levels.get(id) ?? 0));
  if (has.length > 0) return met("helpful.some", { skills: has }, 0.85 + 0.15 * (has.length / wanted.length));
  const open = wanted.filter((id) => !levels.has(id));
  if (open.length > 0) return unknown("helpful", { skills: open });
  return bridge("helpful.learnOnJob", 0.65, [usualBridge("pate", bridgeContext(job, person, today))], {
    skills: wanted,
  });
}

function unique(bridges: Bridge[]): Bridge[] {
  const seen = new Map<string, Bridge>();
  for (const b of bridges) {
    const known = seen.get(b.instrument);
    if (!known || known.weeks < b.weeks) seen.set(b.instrument, b);
  }
  return [...seen.values()];
}
