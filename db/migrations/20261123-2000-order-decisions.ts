import { type Kysely, sql } from "kysely";

/**
 * Decisions against the order of a list, with both ratings as they were: somebody from far down was proposed, or somebody
 * at the top was put aside. Kept so that reasons can be counted and the rules mended; goes with the people it is about.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table order_decision (
      id uuid primary key default gen_random_uuid(),
      kind text not null check (kind in ('proposed', 'set_aside')),
      job_id uuid not null references job on delete cascade,
      proposal_id uuid unique references proposal on delete cascade,
      -- who stood further up and was passed over or put aside
      passed_id uuid not null references candidate on delete cascade,
      -- who was proposed, or who moves up; nobody may be left
      chosen_id uuid references candidate on delete cascade,
      -- empty: nobody was asked for one, because it went with the order
      reason text not null,
      passed_fit jsonb not null, chosen_fit jsonb,
      -- in which the one who was passed over stood better
      dimensions text[] not null,
      decided_by uuid not null references app_user,
      decided_at timestamptz not null default now(),
      -- only what was put aside can be taken up again
      taken_back_by uuid references app_user, taken_back_at timestamptz,
      check ((kind = 'proposed') = (proposal_id is not null)),
      check ((taken_back_at is null) = (taken_back_by is null)),
      check (kind = 'set_aside' or (chosen_id is not null and reason <> '' and taken_back_at is null)),
      check (chosen_id <> passed_id));
    create unique index order_decision_set_aside on order_decision (job_id, passed_id)
      where kind = 'set_aside' and taken_back_at is null;
    create index order_decision_at on order_decision (decided_at);
    create index order_decision_passed on order_decision (passed_id);
    create index order_decision_chosen on order_decision (chosen_id);
    create index order_decision_job on order_decision (job_id);
    alter table order_decision enable row level security;
    grant select, insert, update (taken_back_by, taken_back_at) on order_decision to sprosse_app;
    create policy staff on order_decision for all to sprosse_app
      using ((select actor_is_staff())) with check ((select actor_is_staff()));
  `.execute(db);
}
