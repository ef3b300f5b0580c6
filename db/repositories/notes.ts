import { type Insertable, sql } from "kysely";
import type { Trx } from "../index.server";
import type { Note } from "../schema";
import { phoneOf } from "./names";
import { companyNextOf, type NextThing, nextThingOf } from "./next-thing";
import { personCalled } from "./person-name";
import { companyStep } from "./support-step";

/** Whom a note is about, with what the form says before it is saved. */
export type NoteSubject = {
  about: "person" | "company";
  id: string;
  name: string;
  /** The number to call them by; "" where there is none. */
  phone: string;
  /** The language a person reads; null for a company. */
  language: string | null;
  /** What comes next with them, the same as on every page. */
  next: NextThing | null;
  /** The day on which that is so. */
  today: string;
  /** The own step of the person or company, which a note can move or replace; "" without one. */
  nextStep: string;
  /** The company where a person is now; `consent`: it may read what the office writes about them. */
  company: { id: string; name: string; consent: boolean } | null;
};

/**
 * The person behind an id, be it theirs or that of their placement, proposal, appointment or step; else the company
 * behind it, be it its own or that of its job, visit, concern or step.
 */
export async function findNoteSubject(trx: Trx, id: string, today: string): Promise<NoteSubject | undefined> {
  const { rows } = await sql<NoteSubject>`
    with asked as (select ${id}::uuid as id),
    step as (select t.employer_id, coalesce(t.candidate_id, p.candidate_id) as candidate_id
      from asked join support_step t on t.id = asked.id left join placement p on p.id = t.placement_id),
    known as (
      select coalesce(
          (select c.id from candidate c where c.id = asked.id),
          (select p.candidate_id from placement p where p.id = asked.id),
          (select o.candidate_id from proposal o where o.id = asked.id),
          (select a.candidate_id from appointment a where a.id = asked.id),
          (select candidate_id from step)) as person,
        coalesce(
          (select e.id from employer e where e.id = asked.id),
          (select j.employer_id from job j where j.id = asked.id),
          (select v.employer_id from company_visit v where v.id = asked.id),
          (select n.employer_id from concern n where n.id = asked.id),
          (select employer_id from step)) as company
      from asked)
    select 'person' as about, c.id, ${personCalled("c")} as name, ${phoneOf("person", "c.id")} as phone,
      c.preferred_language as language, ${nextThingOf} as next, ${today}::text as today, c.next_step as "nextStep",
      (select jsonb_build_object('id', e.id, 'name', e.name, 'consent', coalesce(company_ground(c.id, e.id) = 'consent', false))
        from placement_stage s join employer e on e.id = s.employer_id
        where s.candidate_id = c.id and s.main and not s.planned and s.during @> ${today}::date
        order by lower(s.during) desc limit 1) as company
    from known join candidate c on c.id = known.person and c.state <> 'erased'
      left join person_standing s on s.candidate_id = c.id
    union all
    select 'company', e.id, e.name, ${phoneOf("company", "e.id")}, null, ${companyNextOf(sql`e.id`)}, ${today}::text, coalesce(t.title, ''), null
    from known join employer e on e.id = known.company and known.person is null
      left join support_step t on t.employer_id = e.id and t.template_key = ${companyStep} and t.state = 'open'`.execute(
    trx,
  );
  return rows[0];
}

export async function insertNotes(trx: Trx, notes: readonly Insertable<Note>[]): Promise<void> {
  if (notes.length > 0) await trx.insertInto("note").values(notes).execute();
}

/** Whether a list has remarked this about a company before. */
export async function hasRemark(trx: Trx, employerId: string, text: string): Promise<boolean> {
  const found = await trx
    .selectFrom("note")
    .select("id")
    .where("employerId", "=", employerId)
    .where("kind", "=", "remark")
    .where("text", "=", text)
    .executeTakeFirst();
  return found !== undefined;
}

/** A note, locked until the transaction ends; undefined when the transaction's actor cannot see one. */
export const lockNote = (trx: Trx, id: string) =>
  trx
    .selectFrom("note")
    .select(["id", "kind", "candidateId", "employerId", "writtenAt", "takenBackAt"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

/** Takes a note back: nobody reads or finds it any more, and the row says who did so. */
export async function takeBackNoteRow(trx: Trx, id: string, by: string, at: Date): Promise<void> {
  await trx
    .updateTable("note")
    .set({ takenBackBy: by, takenBackAt: at })
    .where("id", "=", id)
    .where("takenBackAt", "is", null)
    .execute();
}
