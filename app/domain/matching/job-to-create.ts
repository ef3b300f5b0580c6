import { nearness } from "~/domain/occupation/nearness";
import type { CandidateFacts, MatchReference } from "./facts";
import { codesOf, nearOccupations } from "./occupation";
import type { RuleSet } from "./rule-set";
import { straightLineKm, travelMinutes } from "./travel";

/** A company of the network: where it works, and in which occupations it has posted jobs or has people of the city. */
export type NetworkCompany = {
  id: string;
  districtIds: readonly string[];
  occupationIds: readonly string[];
};

export type CompanyToAsk = {
  employerId: string;
  /** The person's occupation that is closest to what the company does. */
  occupationId: string;
  companyOccupationId: string;
  /** 0–1, by KldB and ISCO as in the rules. */
  near: number;
  /** Estimated minutes one way to the nearest place; null when home or means of travel are not known. */
  minutes: number | null;
};

/** Below this closeness the work is too different to ask the company. */
const nearEnough = 0.5;

/** Closeness of another occupation with the same classification number: just after the occupation itself. */
const notTheSame = 0.99;

/** What the person has done or wishes to do. */
const occupationsOf = (person: CandidateFacts): string[] => [
  ...new Set([
    ...(person.wish?.occupationIds ?? []),
    ...(person.experience ?? []).flatMap((e) => (e.occupationId === null ? [] : [e.occupationId])),
  ]),
];

/**
 * Companies that employ in the person's occupation or one close to it and lie within reach, nearest work first: whom one
 * could ask for a job that does not exist yet. A way that nobody can judge yet is no reason against asking.
 */
export function companiesToAsk(
  person: CandidateFacts,
  companies: readonly NetworkCompany[],
  reference: MatchReference,
  rules: RuleSet,
): CompanyToAsk[] {
  const own = occupationsOf(person);
  const limit = person.maxTravelMinutes ?? rules.maxTravelMinutes;
  return companies
    .flatMap((company): CompanyToAsk[] => {
      const minutes = wayTo(person, company, reference);
      if (minutes !== null && minutes > limit) return [];
      let best: CompanyToAsk | null = null;
      for (const occupationId of own) {
        for (const companyOccupationId of company.occupationIds) {
          const near =
            occupationId === companyOccupationId
              ? 1
              : Math.min(
                  notTheSame,
                  nearness[nearOccupations(codesOf(reference, occupationId), codesOf(reference, companyOccupationId))],
                );
          if (near >= nearEnough && near > (best?.near ?? 0)) {
            best = { employerId: company.id, occupationId, companyOccupationId, near, minutes };
          }
        }
      }
      return best ? [best] : [];
    })
    .sort(
      (a, b) =>
        b.near - a.near ||
        (a.minutes ?? limit) - (b.minutes ?? limit) ||
        (a.employerId < b.employerId ? -1 : a.employerId > b.employerId ? 1 : 0),
    );
}

function wayTo(person: CandidateFacts, company: NetworkCompany, reference: MatchReference): number | null {
  const home = person.districtId ? reference.districts.get(person.districtId) : undefined;
  if (!home) return null;
  const ways = company.districtIds.flatMap((id) => {
    const work = reference.districts.get(id);
    return work ? person.travelModes.map((mode) => travelMinutes(straightLineKm(home, work), mode)) : [];
  });
  return ways.length > 0 ? Math.min(...ways) : null;
}
