import { type Kysely, sql } from "kysely";

/**
 * A name with one letter missing, doubled, changed or exchanged was found only where enough of its letters stood together:
 * in a short word a mistake near the beginning leaves too few. So every spelling that is one mistake away is looked up as
 * it is written, a few hundred for a word, each a step in the index.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- what somebody may have meant who made one mistake: a letter too many, one missing, another one, or two exchanged
    create function one_mistake_from(asked text) returns text[] language sql immutable parallel safe as $$
      select array_agg(distinct meant) from (
        select left(asked, at - 1) || substr(asked, at + 1) as meant from generate_series(1, length(asked)) at
        union all
        select left(asked, at - 1) || substr(asked, at + 1, 1) || substr(asked, at, 1) || substr(asked, at + 2)
          from generate_series(1, length(asked) - 1) at
        union all
        select left(asked, at) || letter || substr(asked, at + 1)
          from generate_series(0, length(asked)) at, string_to_table('abcdefghijklmnopqrstuvwxyz', null) letter
        union all
        select left(asked, at - 1) || letter || substr(asked, at + 1)
          from generate_series(1, length(asked)) at, string_to_table('abcdefghijklmnopqrstuvwxyz', null) letter) one
    $$;

    create or replace function name_alike(asked text) returns table (kind text, id uuid)
      language plpgsql stable rows 100 set enable_seqscan = off as $$
    begin
      return query select w.kind, w.id from name_word_read w where w.part = 'own' and w.word % asked
        union select w.kind, w.id from name_word_read w where w.part = 'own' and w.word = any (one_mistake_from(left(asked, 30)));
    end $$;
  `.execute(db);
}
