import { placeStages, type StageId } from "~/domain/placement/stages";
import { type ConsentFacts, consentLives } from "~/domain/proposal/consent";

/**
 * Why a company may see a person. `consent`: the person said yes to this company (Art. 6(1)(a) GDPR), the company sees
 * what the consent covers and what is done together. `employment`: the person works or trains there today, the company
 * knows its own staff (§ 26 BDSG): it sees the employment's facts and nothing that the office added.
 */
export type Ground = "consent" | "employment";

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
