import type { Trx } from "#db/index.server";
import { findNameQuestion } from "#db/repositories/name-questions";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import { questionsSince } from "~/domain/find/question";
import { type Found, findByName } from "~/facts/find-by-name";
import { type NotedRow, type NoteView, noteSubject, notesWith } from "~/queries/note/notes";
import { type OpenWith, openOf, openWith } from "./open-with";

/** At most so many notes are shown below the names. */
const mostNotes = 20;

/**
 * What this user asked, who may be meant with what is open there, and the notes with these words.
 * @param noted the row that the address opens for a note; else the first one is
 * @throws AppError not_found when the question is too old, or somebody else's
 */
export async function foundPage(
  trx: Trx,
  actor: Staff,
  id: string,
  time: Clock,
  noted: string | null = null,
): Promise<{
  words: string;
  rows: Found[];
  open: Record<string, OpenWith>;
  opened: NotedRow | null;
  notes: NoteView[];
}> {
  const question = await findNameQuestion(trx, actor.userId, id, questionsSince(time.now()));
  if (!question) throw notFound("question");
  const today = time.today();
  const rows = await findByName(trx, question.words, today);
  const row = rows.find((one) => one.id === noted) ?? rows[0];
  return {
    words: question.words,
    rows,
    open: await openWith(trx, rows.map(openOf), today),
    opened: row ? { id: row.id, subject: await noteSubject(trx, openOf(row), today) } : null,
    notes: await notesWith(trx, question.words, mostNotes, time),
  };
}
