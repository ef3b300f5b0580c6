import { type Kysely, sql } from "kysely";

/**
 * Benefits and papers are read by those responsible, their stand-in and the coordinator, and for the rest of the day by a
 * colleague who said why (§ 35 SGB I, § 67c SGB X). The reason is a line of the access log of its own, which the person
 * reads with the looks.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop function may_read_papers(uuid, timestamptz);

    -- as whom the actor reads this person, and when they last gave a reason to read what others are responsible for
    create function reader_of(person uuid) returns table (relation text, reason_at timestamptz)
      language sql stable security definer set search_path = public as $$
      select reader_relation(person), (select max(e.at) from access_log e
        where e.detail ? 'people' and e.detail -> 'people' ? person::text and e.event = 'reason-given'
          and e.actor_user_id = actor_user()) $$;
    revoke all on function reader_of(uuid) from public;
    grant execute on function reader_of(uuid) to sprosse_app;

    create or replace view my_look_view with (security_barrier) as
      select (e.at at time zone 'Europe/Berlin')::date as day, e.detail ->> 'as' as relation, e.detail ->> 'part' as part,
        e.detail ->> 'why' as why, c.id as employer_id, c.name as employer_name, count(*)::int as times, max(e.at) as last_at
      from access_log e left join employer c on c.id::text = e.detail ->> 'company'
      where e.detail ? 'people' and e.detail -> 'people' ?| (select array(select unnest(erased_ids(actor_candidate()))::text))
        and e.event in ('looked', 'seen-as-person', 'reason-given')
      group by 1, 2, 3, 4, 5, 6;
  `.execute(db);
}
