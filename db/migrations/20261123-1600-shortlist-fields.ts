import { type Kysely, sql } from "kysely";

/**
 * What the matching rules need to know of a person beside what people search for, so that a bound of the score can be
 * worked out from the index alone. Nothing here names, locates or labels anybody: occupations, skills, wishes, ways to
 * work and times. Rows of the old settings hold none of it; the index counts as outdated until it is rebuilt.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const slot of ["a", "b"]) {
    const table = sql.id(`candidates_${slot}`);
    await sql`
      alter table search_pg.${table}
        add practised text[] not null default '{}', add able text[] not null default '{}',
        add lacking text[] not null default '{}', add wish_groups text[] not null default '{}',
        add apprenticeships text[] not null default '{}', add apprenticeship_wish text, add any_work boolean,
        add travel_modes text[] not null default '{}', add travel_minutes double precision,
        add demands text[] not null default '{}', add time_from text, add time_to text;
      create or replace view search_pg.${sql.id(`candidates_${slot}_read`)} as
        select * from search_pg.${table} where (select actor_is_staff());
    `.execute(db);
  }
}
