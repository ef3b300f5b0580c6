import type { Trx } from "#db/index.server";
import { findNameQuestion } from "#db/repositories/name-questions";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import { questionsSince } from "~/domain/find/question";
import { type Found, findByName } from "~/facts/find-by-name";
import { type NoteView, notesWith } from "~/queries/note/notes";

/** At most so many notes are shown below the names. */
const mostNotes = 20;

/**
 * What this user asked, who may be meant, and the notes with these words.
 * @throws AppError not_found when the question is too old, or somebody else's
 */
export async function foundPage(
  trx: Trx,
  actor: Staff,
  id: string,
  time: Clock,
): Promise<{ words: string; rows: Found[]; notes: NoteView[] }> {
  const question = await findNameQuestion(trx, actor.userId, id, questionsSince(time.now()));
  if (!question) throw notFound("question");
  return {
    words: question.words,
    rows: await findByName(trx, question.words, time.today()),
    notes: await notesWith(trx, question.words, mostNotes, time),
  };
}
