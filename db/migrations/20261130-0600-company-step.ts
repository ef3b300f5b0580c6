import { type Kysely, sql } from "kysely";

/**
 * What comes next with a company is a step like any other: whoever is responsible sees it on their first page, does it
 * with one press and takes that back. A company has at most one open. What was said at a company's last visit, and was
 * still asked about, becomes one; the visit keeps its words.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create unique index support_step_one_of_company on support_step (employer_id)
      where template_key = 'company.next' and state = 'open';
    create index support_step_of_company on support_step (employer_id, updated_at desc) where template_key = 'company.next';
    insert into support_step (employer_id, kind, template_key, title, due_on, responsible_user_id)
      select e.id, 'task', 'company.next', v.next_step, v.next_step_on, coalesce(e.responsible_user_id, v.user_id)
      from employer e cross join lateral (select l.* from company_visit l
        where l.employer_id = e.id and l.state = 'done' order by l.visited_on desc, l.id limit 1) v
      where v.next_step <> '' and v.next_step_on >= current_date - 14;
  `.execute(db);
}
