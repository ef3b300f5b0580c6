import { type Kysely, sql } from "kysely";

/**
 * Which person's facts beyond the search index were written by which transaction: age, work access, benefit, what
 * somebody refused, work in no named occupation, work today. A process that holds them asks for what was written since
 * it last looked, by the same rule as for the index: every transaction below the snapshot's xmin was visible then.
 * A line for each person and transaction, so that two at once never wait for each other; old lines are swept away.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table search_pg.facts_written (
      candidate_id uuid not null, xid xid8 not null default pg_current_xact_id(), at timestamptz not null default now(),
      primary key (xid, candidate_id));
    create index on search_pg.facts_written (at);
    alter table search_pg.facts_written enable row level security;
    grant select, delete on search_pg.facts_written to sprosse_app;
    create policy read on search_pg.facts_written for select to sprosse_app using ((select actor_is_staff()));
    create policy system on search_pg.facts_written for all to sprosse_app
      using ((select actor_role()) = 'system') with check ((select actor_role()) = 'system');

    create function note_person() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      insert into search_pg.facts_written (candidate_id) values (coalesce(new.id, old.id)) on conflict do nothing;
      return null;
    end $$;
    create function note_facts() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      insert into search_pg.facts_written (candidate_id)
        select id from (values (new.candidate_id), (old.candidate_id)) v (id) where id is not null
        on conflict do nothing;
      return null;
    end $$;
    create trigger facts_made after insert or delete on candidate for each row execute function note_person();
    create trigger facts_written after update of state, birth_date, birth_year, demands_refused on candidate for each row
      when ((old.state, old.birth_date, old.birth_year, old.demands_refused)
        is distinct from (new.state, new.birth_date, new.birth_year, new.demands_refused))
      execute function note_person();
    create trigger facts_written after insert or update or delete on work_access for each row execute function note_facts();
    create trigger facts_written after insert or update or delete on benefit_period for each row execute function note_facts();
    create trigger facts_written after insert or update or delete on candidate_experience for each row execute function note_facts();
    create trigger facts_written after insert or update or delete on placement_stage for each row execute function note_facts();
  `.execute(db);
}
