import type { CandidateFacts } from "~/domain/matching/facts";

/**
 * What to ask a person, in the order of a first conversation, with the section of the record where the answer goes: what
 * somebody can and would like to do comes before anything that might count against them, how to reach them right after it,
 * so that a talk that breaks off loses nobody.
 */
export const questions = [
  { id: "skills", section: "skills" },
  { id: "wish", section: "work" },
  { id: "experience", section: "work" },
  { id: "channel", section: "contact" },
  { id: "speaking", section: "languages" },
  { id: "reading", section: "languages" },
  { id: "age", section: "person" },
  { id: "start", section: "times" },
  { id: "hours", section: "times" },
  { id: "shifts", section: "times" },
  { id: "travel", section: "times" },
  { id: "demands", section: "times" },
  { id: "district", section: "contact" },
  { id: "mailbox", section: "contact" },
  { id: "access", section: "access" },
  { id: "benefit", section: "benefit" },
] as const;
export type QuestionId = (typeof questions)[number]["id"];

/** The questions nobody has answered yet. `reach` says how the person can be contacted. */
export function openQuestions(
  person: CandidateFacts,
  reach: { channels: number; mailboxKnown: boolean },
): (typeof questions)[number][] {
  const known: Record<QuestionId, boolean> = {
    channel: reach.channels > 0,
    mailbox: reach.mailboxKnown,
    speaking: person.speaking !== null,
    reading: person.reading !== null,
    access: person.access.some((a) => a.permission !== "read_paper"),
    wish: person.wish !== null,
    experience: person.experience !== null,
    skills: person.skills.length > 0,
    district: person.districtId !== null,
    travel: person.travelModes.length > 0,
    hours: person.weeklyHoursMin !== null || person.weeklyHoursMax !== null,
    shifts: person.shiftsAccepted.length + person.shiftsRefused.length > 0,
    start: person.availableFrom !== null,
    demands: person.demandsAccepted.length + person.demandsRefused.length > 0,
    benefit: person.benefit !== null,
    age: person.ageClass !== null,
  };
  return questions.filter((q) => !known[q.id]);
}

/** Share of answered questions, 0–1. */
export const completeness = (open: readonly unknown[]): number =>
  Math.round((1 - open.length / questions.length) * 100) / 100;

/** The section of the record where the answer to an import question goes. */
export function questionSection(field: string, code: string): string {
  const words = `${field} ${code}`.toLowerCase();
  if (/wish|wunsch/.test(words)) return "wishes";
  if (/skill|kenntnis|licence/.test(words)) return "skills";
  if (/occupation|experience|beruf|year/.test(words)) return "work";
  if (/level|speaking|reading|language|german/.test(words)) return "languages";
  if (/residence|permit|permission|validity|access|paper/.test(words)) return "access";
  if (/benefit|system/.test(words)) return "benefit";
  if (/hours|shift|mobility|time/.test(words)) return "times";
  if (/mailbox|street|address|postcode|place|city/.test(words)) return "contact";
  if (/phone|mail|contact/.test(words)) return "channels";
  return "person";
}
