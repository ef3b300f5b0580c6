import { type Kysely, sql } from "kysely";

/**
 * Whoever hears two names and takes them for one has to be told which of the two people is meant: Mohamad Yousef and
 * Muhammed Yusuf, Jörg and Joerg, Олександр and Oleksandr. So namesakes are found by the sounds of the index of names
 * and by the vowels that tell Hassan from Hussein and Amin from Amina, whatever the order of the words; no longer by
 * equal letters. People who have left are nobody's namesakes. The year is told only where it is not the namesake's too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- A word's first vowel and the one it ends in: e is heard as a or i, o as u. "-" stands for no vowel, "?" for one that
    -- may be any, as where the script leaves vowels out.
    create function name_vowels(word text, bare boolean) returns text language sql immutable parallel safe as $$
      select case when bare then '??' else translate(
        coalesce(substring(word from '[aeiou]'), '?') || coalesce(substring(word from '([aeiouy])h?$'), '-'),
        'eoy', '?ui') end
    $$;

    -- Two strings of name_vowels that may be the same name's.
    create function vowels_alike(one text, other text) returns boolean language sql immutable parallel safe as $$
      select length(one) = length(other) and not exists (select from generate_series(1, length(one)) at
        where substr(one, at, 1) <> substr(other, at, 1) and '?' not in (substr(one, at, 1), substr(other, at, 1)))
    $$;

    -- The words of a name as they sound, and their vowels; the article may be written as one with its word.
    create function namesake_words(raw text) returns table (sound text, vowels text) language sql immutable parallel safe rows 3 as $$
      select coalesce(case when x.bared is null then w.sounds[1] else (name_sounds(x.bared))[1] end, w.word), name_vowels(coalesce(x.bared, w.word), w.bare)
      from name_words(raw) w cross join lateral (select substring(w.word from '^al([^aeiou][a-z]{2,})') as bared) x
      where w.part = 'own'
    $$;
    create function namesake_sounds(raw text) returns text language sql immutable parallel safe as $$
      select coalesce(string_agg(sound, ' ' order by sound, vowels), '') from namesake_words(raw)
    $$;
    create function namesake_vowels(raw text) returns text language sql immutable parallel safe as $$
      select coalesce(string_agg(vowels, '' order by sound, vowels), '') from namesake_words(raw)
    $$;

    alter table name_entry
      add sounds text collate "C" not null generated always as (case when kind = 'person' then namesake_sounds(name) else '' end) stored,
      add vowels text not null generated always as (case when kind = 'person' then namesake_vowels(name) else '' end) stored;
    create index on name_entry (sounds) where sounds <> '';

    -- What staff call a person: the name, or the code of the record where none is known. Where somebody else is called
    -- alike, it says what tells the two apart: the year of birth, else also the district, else the code.
    -- With the owner's rights, because the policy of the team keeps PostgreSQL from using the index of names; it says
    -- nothing of the other person.
    drop function person_called(candidate);
    create function person_called(c candidate) returns text
      language plpgsql stable strict security definer set search_path = public as $$
    declare
      called text := coalesce(nullif(trim(c.given_name || ' ' || c.family_name), ''), c.code);
      own_year integer := coalesce(extract(year from c.birth_date)::int, c.birth_year);
      others integer; same_year boolean; same_place boolean;
    begin
      select count(*), bool_or(o.born is not distinct from own_year), bool_or(o.born is not distinct from own_year and o.district_id is not distinct from c.district_id)
        into others, same_year, same_place
        from name_entry m join name_entry e on e.sounds = m.sounds and e.sounds <> '' and e.id <> m.id
          cross join lateral (select coalesce(extract(year from p.birth_date)::int, p.birth_year) as born, p.district_id
            from candidate p where p.id = e.id and p.state not in ('left', 'erased') offset 0) o
        where m.kind = 'person' and m.id = c.id and vowels_alike(e.vowels, m.vowels);
      if others = 0 then return called; end if;
      return called || ' (' || concat_ws(', ', '*' || own_year, case
        when own_year is not null and not same_year then null
        when c.district_id is not null and not same_place then (select d.name from district d where d.id = c.district_id)
        else c.code end) || ')';
    end $$;
    revoke execute on function person_called(candidate) from public;
    grant execute on function person_called(candidate) to sprosse_app;
  `.execute(db);
}
