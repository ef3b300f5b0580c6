import { type Kysely, sql } from "kysely";

/**
 * What somebody is called where people stand in a list. Where another person has the same name, the year of birth tells
 * them apart, or else the district, or else the code name. It runs with the owner's rights, because the policy of the
 * team keeps PostgreSQL from using the index of names, and says nothing of the other person.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function person_called(c candidate) returns text
      language sql stable security definer set search_path = public as $$
      select trim(c.given_name || ' ' || c.family_name) || case
        when c.given_name || c.family_name <> '' and exists (select from candidate o
          where lower(o.family_name) = lower(c.family_name) and lower(o.given_name) = lower(c.given_name)
            and o.id <> c.id and o.state <> 'erased')
        then ' (' || coalesce('*' || coalesce(extract(year from c.birth_date)::int, c.birth_year),
          (select d.name from district d where d.id = c.district_id), c.code) || ')'
        else '' end
    $$;
    revoke execute on function person_called(candidate) from public;
    grant execute on function person_called(candidate) to sprosse_app;
  `.execute(db);
}
