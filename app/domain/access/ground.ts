import { placeStages, type StageId } from "~/domain/placement/stages";
import { type ConsentFacts, consentLives } from "~/domain/proposal/consent";
import { proposalStatus } from "~/domain/proposal/states";

/** What of a person a company can see; the texts say it in words. */
export const sightParts = ["first_name", "own_work", "profile", "plan", "steps", "dates", "notes"] as const;
export type SightPart = (typeof sightParts)[number];

/**
 * Why a company may see a person, on which paragraph that rests, and what it opens. `consent`: the person said yes to this
 * company; it sees what the consent covers and what is done together. `employment`: the person works or trains there
 * today and the company knows its own staff; it sees the employment's facts and nothing that the office added. There is
 * no third ground: a visit, trial, internship or measure opens nothing by itself.
 */
export const sight = {
  consent: { law: "Art. 6(1)(a) GDPR", opens: sightParts },
  employment: { law: "Art. 6(1)(b) GDPR, § 26(1) BDSG", opens: ["first_name", "own_work"] },
} as const satisfies Record<string, { law: string; opens: readonly SightPart[] }>;
export type Ground = keyof typeof sight;

/**
 * Once a company has decided to hire, it must see the permission to work and keep a copy (§ 4a(5) sentence 3 AufenthG).
 * The paper comes from the person and from nobody else; until then no paper has to be shown.
 * @param state of the proposal between the two
 */
export const mustCheckPermit = (state: string): boolean => proposalStatus.to("accept").some((each) => each === state);

/** A stage as this rule needs it. `end` is the last day, included; null while the stage runs. */
export type StageAtCompany = {
  readonly stage: StageId;
  readonly employerId: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly planned: boolean;
};

/**
 * Whether a stage is employment at this company on a day. Trials, internships, measures, visits and training with a
 * provider do not count, nor does a stage that is planned or has not begun.
 */
function isEmployedOn(stage: StageAtCompany, employerId: string, day: string): boolean {
  return (
    !stage.planned &&
    stage.employerId === employerId &&
    placeStages.includes(stage.stage) &&
    stage.start !== null &&
    stage.start <= day &&
    (stage.end === null || stage.end >= day)
  );
}

/**
 * The ground on which a company may see a person today. Null: the company sees nothing, whichever page it comes from.
 * Consent is checked first because it opens more. The database checks the same (`company_ground`).
 */
export function groundOf(
  person: { readonly consents: readonly ConsentFacts[]; readonly stages: readonly StageAtCompany[] },
  employerId: string,
  today: string,
): Ground | null {
  if (person.consents.some((consent) => consentLives(consent, employerId, today))) return "consent";
  return person.stages.some((stage) => isEmployedOn(stage, employerId, today)) ? "employment" : null;
}
