import { type Kysely, sql } from "kysely";

/**
 * The numbers of the matching rules as data. A rule set is never changed: a change is a new one, and the one in force is
 * the latest whose time has come. Everybody whose list is made with it may read it; it says nothing about anybody.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table match_rule_set (
      id uuid primary key default gen_random_uuid(),
      version text not null unique check (version <> ''),
      rules jsonb not null,
      in_force_from timestamptz not null,
      reason text not null check (length(reason) between 1 and 1000),
      -- the earlier set whose numbers came back, if they did
      copied_from uuid references match_rule_set,
      created_by uuid references app_user, created_at timestamptz not null default now());
    create index match_rule_set_in_force on match_rule_set (in_force_from desc, created_at desc);
    alter table match_rule_set enable row level security;
    grant select, insert on match_rule_set to sprosse_app;
    create policy read on match_rule_set for select to sprosse_app using (true);
    create policy coordinator on match_rule_set for insert to sprosse_app
      with check ((select actor_role()) in ('coordinator', 'system'));
    create trigger history after insert or update or delete on match_rule_set
      for each row execute function write_history('id');

    insert into match_rule_set (version, rules, in_force_from, reason) values ('2026-11.1',
      '{"weights": {"job": 0, "age": 0, "access": 6, "speaking": 15, "reading": 8, "required": 13, "helpful": 5,
        "experience": 12, "wish": 12, "hours": 6, "shifts": 6, "travel": 8, "start": 3, "demands": 3, "prospect": 3},
        "unknownCredit": 0.75, "maxTravelMinutes": 60, "startToleranceDays": 14, "permitWeeks": 4}',
      '2026-01-01', 'Anfang');
  `.execute(db);
}
