import type { Trx } from "#db/index.server";
import { lockNote, takeBackNoteRow } from "#db/repositories/notes";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { notFound, refused } from "~/domain/errors";
import { mayTakeBack } from "~/domain/note/notes";

/**
 * Takes a note back that was written by mistake. A next step that it set stays.
 * @throws AppError not_found; rule `desk:note.problem.tooLate` after a day
 */
export async function takeBackNote(trx: Trx, actor: Staff, id: string, time: Clock): Promise<void> {
  const note = await lockNote(trx, id);
  if (!note || note.takenBackAt) throw notFound("note");
  if (!mayTakeBack(note, time.now())) throw refused("desk:note.problem.tooLate");
  await takeBackNoteRow(trx, id, actor.userId, time.now());
}
