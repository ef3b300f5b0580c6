import { type RawBuilder, sql } from "kysely";
import type { Trx } from "#db/index.server";
import { findNoteSubject, type NoteSubject } from "#db/repositories/notes";
import { personCalled } from "#db/repositories/person-name";
import type { Clock } from "~/config/clock";
import { notFound } from "~/domain/errors";
import { mayTakeBack, type NoteAudience, type NoteKind } from "~/domain/note/notes";

type NoteRow = {
  id: string;
  kind: NoteKind;
  audience: NoteAudience;
  text: string;
  /** The list a remark came from. */
  source: string;
  writtenAt: Date;
  /** Null for a remark that nobody here wrote. */
  writtenBy: string | null;
  nextStep: string;
  nextOn: string | null;
  person: { id: string; name: string } | null;
  company: { id: string; name: string } | null;
};
export type NoteView = NoteRow & { mayTakeBack: boolean };
export type { NoteSubject };

/** Notes, the newest first; those that were taken back are in no list. */
async function readNotes(trx: Trx, where: RawBuilder<unknown>, most: number, time: Clock): Promise<NoteView[]> {
  const { rows } = await sql<NoteRow>`
    select n.id, n.kind, n.audience, n.text, n.source, n.written_at as "writtenAt", u.name as "writtenBy",
      n.next_step as "nextStep", n.next_on as "nextOn",
      case when c.id is not null then jsonb_build_object('id', c.id, 'name', ${personCalled("c")}) end as person,
      case when e.id is not null then jsonb_build_object('id', e.id, 'name', e.name) end as company
    from note_read n left join app_user u on u.id = n.written_by
      left join candidate c on c.id = n.candidate_id left join employer e on e.id = n.employer_id
    where ${where} order by n.written_at desc, n.id limit ${most}`.execute(trx);
  const now = time.now();
  return rows.map((row) => ({ ...row, mayTakeBack: mayTakeBack({ ...row, takenBackAt: null }, now) }));
}

/** Whom a note would be about. @param id as `findNoteSubject` takes it @throws AppError not_found */
export async function noteSubject(trx: Trx, id: string, today: string): Promise<NoteSubject> {
  const subject = await findNoteSubject(trx, id, today);
  if (!subject) throw notFound("note");
  return subject;
}

/** The row of a list that stands open for a note, and whom the note would be about. */
export type NotedRow = { id: string; subject: NoteSubject };

/**
 * The row that the address opens for a note; null when it opens none of them.
 * @param id in the address, of a person, placement, proposal, company or job
 */
export async function notedRow(
  trx: Trx,
  id: string | null,
  rows: readonly { id: string }[],
  today: string,
): Promise<NotedRow | null> {
  if (id === null || !rows.some((row) => row.id === id)) return null;
  return { id, subject: await noteSubject(trx, id, today) };
}

/** At most this many stand on a record. */
const mostOnRecord = 50;

/** Everything a record shows about notes: whom they are about, and those that are there. @throws AppError not_found */
export async function notesAbout(
  trx: Trx,
  id: string,
  time: Clock,
): Promise<{ subject: NoteSubject; notes: NoteView[] }> {
  const subject = await noteSubject(trx, id, time.today());
  const column = sql.ref(subject.about === "person" ? "n.candidate_id" : "n.employer_id");
  return { subject, notes: await readNotes(trx, sql`${column} = ${subject.id}::uuid`, mostOnRecord, time) };
}

/** One note. @throws AppError not_found also when it was taken back */
export async function oneNote(trx: Trx, id: string, time: Clock): Promise<NoteView> {
  const [note] = await readNotes(trx, sql`n.id = ${id}::uuid`, 1, time);
  if (!note) throw notFound("note");
  return note;
}

/** Shorter words are in half of all notes. */
const shortestWord = 3;

/**
 * Notes of the whole team with these words, parts of words and other spellings of them included. Words may also name
 * whom the note is about, as long as one of them is in the note.
 */
export async function notesWith(trx: Trx, asked: string, most: number, time: Clock): Promise<NoteView[]> {
  const words = (asked.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= shortestWord);
  if (words.length === 0) return [];
  const inNote = words.map((word) => sql`n.words like '%' || name_latin(${word}) || '%'`);
  // one at a time: an index finds whom a word names
  const anywhere = words.map(
    (word, at) => sql`(${inNote[at]} or coalesce(n.candidate_id, n.employer_id) in (
      select id from name_word_read where word >= name_latin(${word}) and word < name_latin(${word}) || U&'\\FFFF'))`,
  );
  return readNotes(trx, sql`(${sql.join(inNote, sql` or `)}) and ${sql.join(anywhere, sql` and `)}`, most, time);
}
