import { type Kysely, sql } from "kysely";

/**
 * Announces on the channel `public_pages` that something on a public page may have changed, with the commit of the
 * change: whoever remembers such pages throws them away. Rows behind `public_job_view`, what the city says about itself,
 * and the search index, which follows a moment later.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function announce_public_change() returns trigger language plpgsql set search_path = public as $$
    begin
      perform pg_notify('public_pages', '');
      return null;
    end $$;
    -- drafts are edited all day and nobody outside can see it
    create trigger announce_new after insert on job for each row
      when (new.state = 'published') execute function announce_public_change();
    create trigger announce_change after update on job for each row
      when (old.state = 'published' or new.state = 'published') execute function announce_public_change();
    create trigger announce_end after delete on job for each row
      when (old.state = 'published') execute function announce_public_change();
    create trigger announce after update of name, branch or delete on employer
      for each statement execute function announce_public_change();
    -- which index is live, for either engine
    create trigger announce after update of slot, generation on search_pg.state
      for each statement execute function announce_public_change();
  `.execute(db);
  for (const table of tables) {
    await sql`create trigger announce after insert or update or delete on ${sql.table(table)}
      for each statement execute function announce_public_change()`.execute(db);
  }
}

const tables = [
  "job_task",
  "job_skill",
  "employer_site",
  "city_setting",
  "district",
  "occupation",
  "synonym",
  "apprenticeship",
  "skill",
  "search_pg.jobs_a",
  "search_pg.jobs_b",
];
