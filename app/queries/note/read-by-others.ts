import { sql } from "kysely";
import type { Trx } from "#db/index.server";

/** A note as whoever it was written for reads it. */
export type NoteForYou = { id: string; text: string; writtenAt: Date; writtenBy: string };

/** So many of the newest are shown. */
const newest = 5;

/** Notes written for the person who asks. */
export async function myNotes(trx: Trx, { candidateId }: { candidateId: string }): Promise<NoteForYou[]> {
  const { rows } = await sql<NoteForYou>`
    select id, text, written_at as "writtenAt", written_by as "writtenBy" from my_note_view
    where candidate_id = ${candidateId}::uuid order by written_at desc, id limit ${newest}`.execute(trx);
  return rows;
}

/** Notes written for a company about somebody there; none while that person's consent for the company does not live. */
export async function companyNotes(
  trx: Trx,
  { employerId }: { employerId: string },
  placementId: string,
): Promise<NoteForYou[]> {
  const { rows } = await sql<NoteForYou>`
    select id, text, written_at as "writtenAt", written_by as "writtenBy" from employer_note_view
    where employer_id = ${employerId}::uuid and placement_id = ${placementId}::uuid
    order by written_at desc, id limit ${newest}`.execute(trx);
  return rows;
}
