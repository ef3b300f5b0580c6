/** What a card of a list of jobs says besides occupation, company, district, pay and hours. */
type CardFacts = {
  city: string | null;
  shifts: readonly string[];
  germanSpeaking: string | null;
  startOn: string | null;
  apprenticeshipDe: string | null;
  supported: boolean;
};
export type CardFact = keyof CardFacts;
const cardFacts: readonly CardFact[] = ["city", "shifts", "germanSpeaking", "startOn", "apprenticeshipDe", "supported"];

/** What is true of every job of a page, so that its cards leave it out. A single job shares nothing. */
export function sharedFacts(jobs: readonly CardFacts[]): ReadonlySet<CardFact> {
  const [first, ...others] = jobs;
  if (!first || others.length === 0) return new Set();
  const said = (job: CardFacts, fact: CardFact) => JSON.stringify(job[fact]);
  return new Set(cardFacts.filter((fact) => others.every((job) => said(job, fact) === said(first, fact))));
}
