import { type Kysely, sql } from "kysely";

/**
 * What is still said about a job that was public and has ended: its name, and whether it was filled. Links to it live on
 * in mails, messages and search engines; nothing else of it is public any more.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create view ended_job_view with (security_barrier) as
      select j.slug, j.title, j.occupation_id, o.de as occupation_de, o.en as occupation_en, o.occupation_group,
        (j.state = 'filled') as taken
      from job j join occupation o on o.id = j.occupation_id
      where j.published_at is not null
        and (j.state in ('filled', 'closed', 'expired') or (j.state = 'published' and j.closes_on < current_date));
    grant select on ended_job_view to sprosse_app;
  `.execute(db);
}
