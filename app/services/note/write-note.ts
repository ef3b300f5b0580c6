import type { Trx } from "#db/index.server";
import { lockPersonState } from "#db/repositories/candidates";
import { lockConsents } from "#db/repositories/consents";
import { findNoteSubject, insertNotes, type NoteSubject } from "#db/repositories/notes";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { notFound, refused } from "~/domain/errors";
import { requireChecked } from "~/domain/note/for-company";
import { type NoteInput, noteProblem } from "~/domain/note/notes";
import { editCandidate } from "~/services/candidate/edit-candidate";
import { setCompanyStep } from "~/services/employer/set-next-step";

/**
 * Writes a note about a person or a company and, if it names one, their next step; a person's step that is done with it stands no longer.
 * @param input.id theirs, or that of something of theirs: a placement, proposal, appointment, step, job, visit, concern
 * @returns whom it is about
 * @throws AppError not_found; rule `desk:note.problem.*`: an audience that may not read it, a step without a day, and
 *   once, at `read`, words that are not for a company
 */
export async function writeNote(
  trx: Trx,
  actor: Staff,
  input: NoteInput & { id: string },
  time: Clock,
): Promise<NoteSubject> {
  const subject = await findNoteSubject(trx, input.id, time.today());
  if (!subject) throw notFound("note");
  const problem = noteProblem(input, subject, time.today());
  if (problem) throw refused(problem.code, {}, problem.field);
  const forCompany = input.audience === "company" ? subject.company : null;
  if (forCompany) await lockConsents(trx, subject.id);
  if (forCompany) requireChecked([input.text], input.read);
  const step = input.nextOn ? { nextStep: input.nextStep, nextOn: input.nextOn } : {};
  await insertNotes(trx, [
    {
      candidateId: subject.about === "person" ? subject.id : null,
      employerId: subject.about === "company" ? subject.id : (forCompany?.id ?? null),
      kind: input.kind,
      audience: input.audience,
      text: input.text,
      writtenBy: actor.userId,
      writtenAt: time.now(),
      ...step,
    },
  ]);
  if (step.nextOn) await setNextStep(trx, actor, subject, step.nextStep || subject.nextStep, step.nextOn);
  else if (input.done && subject.about === "person") await setNextStep(trx, actor, subject, "", null);
  return subject;
}

/** What comes next: for a person as their own form writes it, for a company as the form of a visit does. */
async function setNextStep(
  trx: Trx,
  actor: Staff,
  { about, id }: NoteSubject,
  nextStep: string,
  nextStepOn: string | null,
): Promise<void> {
  if (about === "company" && nextStepOn) return setCompanyStep(trx, actor, id, { title: nextStep, dueOn: nextStepOn });
  const stored = await lockPersonState(trx, id);
  if (!stored) throw notFound("candidate");
  await editCandidate(trx, { id, version: stored.version }, { nextStep, nextStepOn });
}
