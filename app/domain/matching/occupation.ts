import { type BridgeContext, usualBridge } from "./bridges";
import type { CandidateFacts, ExperienceFact, JobFacts, MatchReference } from "./facts";
import { type Answer, bridge, met, type ReasonParams, unknown } from "./result";

type Codes = { kldb: string | null; isco: string | null; group: string | null };

const commonPrefix = (a: string, b: string): number => {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n += 1;
  return n;
};

/** KldB 2010: five digits = same work and level, four = same work, three = same field, two = same main group. */
const kldbCloseness = [0, 0, 0.5, 0.75, 0.9, 1];
/** ISCO-08, coarser for helpers: four digits = same unit group, three = minor group, two = sub-major group. */
const iscoCloseness = [0, 0, 0.4, 0.6, 0.85];

/** How near two occupations are, 0–1, by the better of both classifications; same branch of the list counts 0.5. */
export function closeness(a: Codes, b: Codes): number {
  const kldb = a.kldb && b.kldb ? (kldbCloseness[commonPrefix(a.kldb, b.kldb)] ?? 0) : 0;
  const isco = a.isco && b.isco ? (iscoCloseness[commonPrefix(a.isco, b.isco)] ?? 0) : 0;
  const group = a.group !== null && a.group === b.group ? 0.5 : 0;
  return Math.max(kldb, isco, group);
}

function codesOf(reference: MatchReference, occupationId: string | null): Codes {
  const row = occupationId ? reference.occupations.get(occupationId) : undefined;
  return { kldb: row?.kldb ?? null, isco: row?.isco ?? null, group: row?.group ?? null };
}

function codesOfExperience(reference: MatchReference, e: ExperienceFact): Codes {
  const own = codesOf(reference, e.occupationId);
  return { kldb: own.kldb ?? e.kldb, isco: own.isco ?? e.isco, group: own.group };
}

/** Same field of work from here on: the person knows the work. */
const sameField = 0.75;

/**
 * Past work: the nearest occupation counts, and a year or more of it counts fully. Without any, a trial and a mentor
 * help. Work that names no occupation of the list may be close or not, so on its own it is an open question, and never
 * counts less than not having been asked.
 */
export function experience(
  job: JobFacts,
  person: CandidateFacts,
  reference: MatchReference,
  context: BridgeContext,
): Answer {
  if (person.experience === null) return unknown("experience");
  const target = codesOf(reference, job.occupationId);
  const bridges = [usualBridge("mag", context), usualBridge("pate", context)];
  const placed = person.experience
    .map((e) => ({ e, codes: codesOfExperience(reference, e) }))
    .filter(({ codes }) => codes.kldb !== null || codes.isco !== null || codes.group !== null);
  if (person.experience.length > 0 && placed.length === 0) return unknown("experience.unplaced");
  const answers = placed.map(({ e, codes }) => {
    const near = closeness(codes, target);
    const params: ReasonParams = e.occupationId ? { occupation: e.occupationId, years: e.years } : { years: e.years };
    const long = e.years >= 1 ? 0.05 : 0;
    if (near >= sameField) {
      return met(near >= 0.9 ? "experience.same" : "experience.sameField", params, 0.8 + 0.15 * near + long);
    }
    return near > 0
      ? bridge("experience.related", 0.5 + 0.3 * near, bridges, params)
      : bridge("experience.new", 0.45, bridges);
  });
  const credit = (a: Answer) => (a.kind === "met" || a.kind === "bridge" ? a.credit : 0);
  return answers.reduce((best, a) => (credit(a) > credit(best) ? a : best), bridge("experience.new", 0.45, bridges));
}

/** Wish and interest. Another wish is no refusal: two days of looking on and a talk show whether it could fit. */
export function wish(job: JobFacts, person: CandidateFacts, reference: MatchReference, context: BridgeContext): Answer {
  if (person.interestedJobIds.includes(job.id)) return met("wish.interested");
  const wished = person.wish;
  if (wished === null) return unknown("wish");
  if (wished.occupationIds.includes(job.occupationId)) return met("wish.occupation", { occupation: job.occupationId });
  const toward = wished.apprenticeshipIds.filter((id) => job.apprenticeshipIds.includes(id));
  if (toward.length > 0) return met("wish.apprenticeship", { apprenticeships: toward }, 0.95);
  const target = codesOf(reference, job.occupationId);
  const near = Math.max(0, ...wished.occupationIds.map((id) => closeness(codesOf(reference, id), target)));
  const sameGroup = target.group !== null && wished.groups.includes(target.group);
  if (near >= sameField || sameGroup) return met("wish.near", { occupation: job.occupationId }, 0.9);
  if (wished.open) return met("wish.open", {}, 0.85);
  const nothing =
    wished.occupationIds.length === 0 && wished.groups.length === 0 && wished.apprenticeshipIds.length === 0;
  if (nothing) return unknown("wish");
  return bridge("wish.other", 0.3 + 0.4 * near, [usualBridge("avgs_coach", context)], {
    occupations: wished.occupationIds,
    groups: wished.groups,
  });
}

/** The next stage: does the job lead to an apprenticeship, for those who want one. */
export function prospect(job: JobFacts, person: CandidateFacts, context: BridgeContext): Answer {
  const offers = job.apprenticeshipIds.length > 0;
  if (person.apprenticeshipWish === null) return unknown("prospect");
  if (person.apprenticeshipWish === "no") return met("prospect.notWanted");
  if (!offers) return bridge("prospect.none", 0.5, [usualBridge("eq_zuschuss", context)]);
  const wanted = (person.wish?.apprenticeshipIds ?? []).filter((id) => job.apprenticeshipIds.includes(id));
  return wanted.length > 0
    ? met("prospect.wanted", { apprenticeships: wanted })
    : met("prospect.offered", { apprenticeships: job.apprenticeshipIds }, 0.95);
}
