import { z } from "zod";
import { contactChannels } from "~/domain/support/templates";
import { dayField } from "~/domain/typed-day";

/** What somebody notes by hand; an attempt reached nobody. */
export const writtenKinds = [...contactChannels, "attempt"] as const;
/** A remark came with an imported list. */
const noteKinds = [...writtenKinds, "remark"] as const;
export type NoteKind = (typeof noteKinds)[number];

/** Whether a note of this kind about a person says that somebody reached them: it counts as contact until taken back. */
export const isContact = (kind: NoteKind): boolean => contactChannels.some((channel) => channel === kind);

/** Who reads a note besides the team. */
const noteAudiences = ["team", "company", "person"] as const;
export type NoteAudience = (typeof noteAudiences)[number];

/** A note is a line or two; what is longer belongs into the sections of the record. */
export const longestNote = 1000;
const longestStep = 200;

/**
 * What the form of a note asks. `read`: the writer has seen which words are not for a company. `done`: the person's next
 * step that stands is done with this; another one takes its place or none does.
 */
export const noteSchema = z.object({
  kind: z.enum(writtenKinds, "choose").default("call"),
  audience: z.enum(noteAudiences, "choose").default("team"),
  text: z.string("required").trim().min(1, "required").max(longestNote, `tooLong|{"max":${longestNote}}`),
  nextStep: z.string().trim().max(longestStep, `tooLong|{"max":${longestStep}}`).default(""),
  nextOn: dayField("next").optional(),
  read: z.boolean().default(false),
  done: z.boolean().default(false),
});
export type NoteInput = z.output<typeof noteSchema>;

/** What of a note's subject decides what may be written and to whom. */
type Subject = {
  about: "person" | "company";
  nextStep: string;
  /** The company where the person is now; `consent`: the person's consent for it lives. */
  company: { consent: boolean } | null;
};

type Problem = { code: string; field: "audience" | "nextStep" | "nextOn" };

/**
 * Who may be meant to read a note about somebody. A note about a company alone stays with the team: nothing says whom
 * it names, so no consent could be asked.
 */
export function audiencesFor({ about, company }: Pick<Subject, "about" | "company">): NoteAudience[] {
  if (about === "company") return ["team"];
  return noteAudiences.filter((audience) => audience !== "company" || company?.consent);
}

/** What is wrong with a note, apart from its words; null when it fits. */
export function noteProblem(
  { audience, nextStep, nextOn, done }: Pick<NoteInput, "audience" | "nextStep" | "nextOn" | "done">,
  subject: Subject,
  today: string,
): Problem | null {
  if (!audiencesFor(subject).includes(audience)) return { code: "desk:note.problem.audience", field: "audience" };
  if (nextOn === undefined) return nextStep === "" ? null : { code: "desk:note.problem.noDay", field: "nextOn" };
  if (nextOn < today) return { code: "desk:note.problem.dayPast", field: "nextOn" };
  // a day alone moves the step that stands, unless that one is done
  return nextStep === "" && (done || subject.nextStep === "")
    ? { code: "desk:note.problem.noStep", field: "nextStep" }
    : null;
}

/** A mistake can be taken back for a day, as a closed step can be opened again; later it is what was said. */
const takeBackHours = 24;
const hourMs = 3_600_000;

/** Whether a note may still be taken back. A remark of a list is not the team's to take back. */
export function mayTakeBack(note: { kind: string; writtenAt: Date; takenBackAt: Date | null }, now: Date): boolean {
  return (
    writtenKinds.some((kind) => kind === note.kind) &&
    note.takenBackAt === null &&
    now.getTime() - note.writtenAt.getTime() <= takeBackHours * hourMs
  );
}
