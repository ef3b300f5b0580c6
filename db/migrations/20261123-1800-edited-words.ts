import { type Kysely, sql } from "kysely";

/**
 * A word that a coordinator added or took away is theirs: the shipped list never writes over it, so that a removed word
 * does not come back with the next version. Taken away means `valid_to`; the row stays for the history. Every process
 * hears of a change with its commit, on a channel of its own, and reads the words again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table synonym add edited boolean not null default false;
    create function announce_words() returns trigger language plpgsql set search_path = public as $$
    begin
      perform pg_notify('search_words', '');
      return null;
    end $$;
    create trigger announce_words after insert or update or delete on synonym
      for each statement execute function announce_words();
    create trigger announce_words after insert or delete or update of de, en on occupation
      for each statement execute function announce_words();
  `.execute(db);
}
