import { type Kysely, sql } from "kysely";

/** What the rules on training pay, fixed terms and unpaid days read, and a company could not say so far. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table job
      -- gross per month, first year of the training first
      add column training_pay_cents integer[] not null default '{}' check (0 < all (training_pay_cents)),
      add column unpaid_days integer check (unpaid_days between 1 and 366),
      add column term_extensions integer not null default 0 check (term_extensions between 0 and 20),
      add column earlier_job_here boolean not null default false;
  `.execute(db);
}
