import { type Kysely, sql } from "kysely";

/**
 * Somali names are written x for ح, c for ع and long vowels twice, and everybody else writes what they hear: Maxamed
 * Cabdi Xasan is Mohamed Abdi Hassan. Such a word is kept in both spellings. And greetings are no longer taken out of
 * names, because people are called Hier and Tag: what is said around a name is known where the question is read.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table name_word drop constraint name_word_part_check;
    alter table name_word add constraint name_word_part_check check (part in ('own', 'joined', 'heard', 'company'));

    -- a word in Latin letters as somebody writes it who only heard it
    create function name_heard(word text) returns text language sql immutable parallel safe as $$
      select regexp_replace(replace(x.consonants, 'ee', 'ei'), '([aiou])\\1+', '\\1', 'g')
      from (select
        regexp_replace(regexp_replace(regexp_replace(word,
          -- the c is silent at the beginning, after a long vowel and before a soft consonant
          '^c(?=[aou]|i|ee)', ''),
          '(?<=[aeiou])c(?=$|[bdfgmnpqswyz]|aa|ee|ii|oo|uu)|(?<=aa|ee|ii|oo|uu)c(?=[aeiou])', '', 'g'),
          -- Alex and Felix have an x of their own
          '(?<![ei])x', 'h', 'g') as consonants) x
    $$;

    -- what stands before, between and behind names and names nobody: articles, titles, legal forms
    create or replace function name_fillers() returns text[] language sql immutable parallel safe as $$
      select string_to_array('al el as ash an ar ad at az ul ud ed er es von van der den und and bin ibn bint'
        || ' herr frau hr fr familie fam dr med prof dipl ing mr mrs ms'
        || ' gmbh mbh ag kg ohg gbr ug co ek ev se', ' ')
    $$;

    create or replace function name_words(raw text) returns table (no integer, word text, part text, bare boolean, sounds text[])
      language sql immutable parallel safe rows 8 as $$
      with parts as (
        select written, row_number() over (order by at)::int as no
        from regexp_split_to_table(lower(normalize(raw, nfkc)), '[^[:alnum:]\\u0300-\\u036f\\u064b-\\u0652''’ʼ\`´‘]+') with ordinality as p (written, at)
        where written ~ '[[:alnum:]]'),
      own as (
        select no, written, name_latin(written) as word from parts),
      named as (
        select row_number() over (order by no)::int as no, written, word from own where not word = any (name_fillers())),
      kept as (
        select * from named
        union all
        -- nothing but an article was typed: then it is the beginning of a name
        select no, written, word from own where not exists (select from named)),
      without_article as (
        select no, substr(word, 3) as word, written ~ '[\\u0620-\\u06ff]' as bare from kept where word ~ '^[ae]l[a-z]{3,}'),
      heard as (
        select no, name_heard(word) as word from kept where written ~ '^[a-z]{3,}$' and word ~ 'x|c|aa|ee|ii|oo|uu' and name_heard(word) <> word)
      select no, word, 'own', written ~ '[\\u0620-\\u06ff]', name_sounds(written) from kept where word <> ''
      union all
      select a.no, a.word || b.word, 'joined', a.written || b.written ~ '[\\u0620-\\u06ff]', name_sounds(a.written || b.written) from kept a join kept b on b.no = a.no + 1
      union all
      select a.no, a.word || b.word, 'joined', a.written ~ '[\\u0620-\\u06ff]', name_sounds(a.word || b.word) from kept a join without_article b on b.no = a.no + 1
      union all
      select no, word, 'joined', bare, name_sounds(word) from without_article
      union all
      select no, word, 'heard', false, name_sounds(word) from heard where length(word) > 1
    $$;

    -- Words alike in their letters. Beside other ways to ask PostgreSQL takes the comparison of all words for cheap and
    -- reads every one of them (60 against 6 ms at 20,000 people); here it may not.
    create function name_alike(asked text) returns table (kind text, id uuid)
      language plpgsql stable rows 100 set enable_seqscan = off as $$
    begin
      return query select w.kind, w.id from name_word_read w where w.part = 'own' and w.word % asked;
    end $$;

    select keep_names(array_agg(kind), array_agg(id)) from name_entry having count(*) > 0;
  `.execute(db);
}
