import { type Kysely, sql } from "kysely";

/**
 * Districts are a city's own data from here on: the product brings none, whoever keeps them changes them, with history.
 * When buses hardly reach one stands in its row. A city that runs already goes on as it did: in North Rhine-Westphalia,
 * with a Jobcenter of its own, because that is what the code said until now.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table district
      add column weak_service text[] not null default '{}'
        check (weak_service <@ array['evening', 'night', 'sunday']),
      add column version integer not null default 1,
      add column updated_at timestamptz not null default now();
    update district set weak_service = case id when 'selbeck' then array['evening', 'night', 'sunday']
        else array['night', 'sunday'] end
      where id in ('selbeck', 'mintard', 'ickten', 'hafen') and source = 'domain research, place list';
    create trigger version before update on district for each row execute function bump_version();
    create trigger history after insert or update or delete on district
      for each row execute function write_history('id');
    grant insert, update on district, instrument to sprosse_app;`.execute(db);
  await sql`select set_config('app.role', 'system', true), set_config('app.reason', 'cityAsBefore', true)`.execute(db);
  await sql`update city_setting set value = jsonb_build_object('state', 'NW', 'jobcenter', 'own') || value
    where key = 'city'`.execute(db);
  await sql`select set_config('app.role', '', true), set_config('app.reason', '', true)`.execute(db);
}
