import { isCollecting, type NearBy, nearBy, nearest, type Positions } from "~/domain/occupation/nearness";
import { type BridgeContext, usualBridge } from "./bridges";
import type { CandidateFacts, ExperienceFact, JobFacts, MatchReference } from "./facts";
import { type Answer, bridge, met, type ReasonParams, unknown } from "./result";

type Codes = { id: string | null; positions: Positions; isco: string | null };

/**
 * How near two occupations are. The same row of the list is the same work; else the KldB positions decide, and where one
 * side has none, the ISCO-08 unit group, unless it collects what fits nowhere else.
 */
export function nearOccupations(a: Codes, b: Codes): NearBy {
  if (a.id !== null && a.id === b.id) return "same";
  if (a.positions.length > 0 && b.positions.length > 0) return nearBy(a.positions, b.positions);
  if (a.isco === null || b.isco === null || isCollecting(a.isco) || isCollecting(b.isco)) return "none";
  if (a.isco === b.isco) return "trade";
  return a.isco.slice(0, 3) === b.isco.slice(0, 3) ? "field" : "none";
}

export function codesOf(reference: MatchReference, occupationId: string | null): Codes {
  const row = occupationId ? reference.occupations.get(occupationId) : undefined;
  return { id: occupationId, positions: row?.positions ?? [], isco: row?.isco ?? null };
}

function codesOfExperience(reference: MatchReference, e: ExperienceFact): Codes {
  const own = codesOf(reference, e.occupationId);
  return {
    ...own,
    positions: own.positions.length > 0 || !e.kldb ? own.positions : [e.kldb],
    isco: own.isco ?? e.isco,
  };
}

/** Share of the points by how near past work is; with a year or more of it a little more. */
const experienceCredit: Readonly<Record<NearBy, number>> = {
  same: 0.95,
  trade: 0.92,
  close: 0.86,
  field: 0.7,
  some: 0.65,
  none: 0.5,
};
const aYear = 0.05;

/**
 * What having helped in the trade counts for where the trade itself is asked for: less than the trade with one step of
 * German to go. The fifth digit of a KldB position is its level, 1 the helpers'.
 */
const helpedCredit = 0.8;
const levelsOf = ({ positions }: Codes) => positions.filter((code) => code.length === 5).map((code) => code[4]);
const isSkilled = (codes: Codes) => levelsOf(codes).some((level) => level !== "1");
const isHelper = (codes: Codes) => levelsOf(codes).length > 0 && !isSkilled(codes);

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
    .filter(({ codes }) => codes.positions.length > 0 || codes.isco !== null);
  if (person.experience.length > 0 && placed.length === 0) return unknown("experience.unplaced");
  const answers = placed.map(({ e, codes }) => {
    const near = nearOccupations(codes, target);
    const params: ReasonParams = e.occupationId ? { occupation: e.occupationId, years: e.years } : { years: e.years };
    const credit = experienceCredit[near] + (near !== "none" && e.years >= 1 ? aYear : 0);
    if ((near === "trade" || near === "close") && isSkilled(target) && isHelper(codes))
      return met("experience.sameField", params, helpedCredit);
    if (near === "same" || near === "trade" || near === "close")
      return met(near === "same" ? "experience.same" : "experience.sameField", params, credit);
    return near === "none"
      ? bridge("experience.new", credit, bridges)
      : bridge("experience.related", credit, bridges, params);
  });
  const credit = (a: Answer) => (a.kind === "met" || a.kind === "bridge" ? a.credit : 0);
  const none = bridge("experience.new", experienceCredit.none, bridges);
  return answers.reduce((best, a) => (credit(a) > credit(best) ? a : best), none);
}

/** Share of the points by how near another wish is. */
const wishCredit: Readonly<Record<NearBy, number>> = {
  same: 1,
  trade: 0.9,
  close: 0.75,
  field: 0.6,
  some: 0.5,
  none: 0.3,
};

/** Wish and interest. Another wish is no refusal: two days of looking on and a talk show whether it could fit. */
export function wish(job: JobFacts, person: CandidateFacts, reference: MatchReference, context: BridgeContext): Answer {
  if (person.interestedJobIds.includes(job.id)) return met("wish.interested");
  const wished = person.wish;
  if (wished === null) return unknown("wish");
  if (wished.occupationIds.includes(job.occupationId)) return met("wish.occupation", { occupation: job.occupationId });
  const toward = wished.apprenticeshipIds.filter((id) => job.apprenticeshipIds.includes(id));
  if (toward.length > 0) return met("wish.apprenticeship", { apprenticeships: toward }, 0.95);
  const target = codesOf(reference, job.occupationId);
  const near = nearest(wished.occupationIds.map((id) => nearOccupations(codesOf(reference, id), target)));
  const group = reference.occupations.get(job.occupationId)?.group;
  const sameGroup = group !== undefined && wished.groups.includes(group);
  if (near === "same" || near === "trade" || sameGroup)
    return met("wish.near", { occupation: job.occupationId }, wishCredit[near === "same" ? "same" : "trade"]);
  if (wished.open) return met("wish.open", {}, 0.85);
  const nothing =
    wished.occupationIds.length === 0 && wished.groups.length === 0 && wished.apprenticeshipIds.length === 0;
  if (nothing) return unknown("wish");
  return bridge("wish.other", wishCredit[near], [usualBridge("avgs_coach", context)], {
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
