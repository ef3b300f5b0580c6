import { type RawBuilder, sql } from "kysely";
import type { Asked } from "~/domain/find/asked";
import { callers, type FoundKind, type NamedKind, type NameWord, type Share } from "~/domain/find/rank";
import type { Trx } from "../index.server";

/** A row of the index of names: a person, a company, a contact or a job; where users are asked for also one of these. */
export type NameEntry<Kind extends NamedKind = FoundKind> = {
  kind: Kind;
  id: string;
  name: string;
  code: string;
  /** the number to call; of a job, and of a contact without one, that of the company */
  phone: string;
  born: string | null;
  companyId: string | null;
  company: string | null;
  /** The placement of a person. */
  placementId: string | null;
};

/**
 * An entry with the parts of the question that match it; `asked`: the words of the question as the index reads them;
 * `said`: with everything said around them. Both stand in one row only, because all rows answer the same question.
 */
export type NameCandidate<Kind extends NamedKind = FoundKind> = NameEntry<Kind> & {
  asked: NameWord[] | null;
  said: NameWord[] | null;
  words: NameWord[];
  number: Share;
  mailed: Share;
  /** The code name that was asked for, where it is the one a company sees in a proposal; null otherwise. */
  pseudonym: string | null;
};

/** Rows that words name, by their ids, and the place of each; who is equally near has the same place. */
export type Meant = { readonly ids: readonly string[]; readonly places: readonly number[] };

/** Whether a column of ids names one of these. */
export const isMeant = (column: RawBuilder<unknown>, { ids }: Meant): RawBuilder<unknown> =>
  sql`${column} = any(${[...ids]}::uuid[])`;

/**
 * The order of a list that words name something in: whom the words name before whatever else has them, the nearest first.
 * @param named ids in a column of the row, and those that are meant; the nearest of them decides
 */
export const nearestFirst = (named: readonly (readonly [RawBuilder<unknown>, Meant])[]): RawBuilder<unknown> =>
  sql`least(${sql.join(
    named.map(
      ([column, { ids, places }]) => sql`(${[...places]}::int[])[array_position(${[...ids]}::uuid[], ${column})]`,
    ),
  )}) nulls last`;

/** An entry of the index with its company, as `e` and `c`, which is called where the entry has no number of its own. */
export const nameEntryColumns = sql`e.kind, e.id, e.name, e.code, coalesce(nullif(e.phone, ''), c.phone, '') as phone, e.born::text, e.company_id as "companyId", c.name as company,
  (select p.id from placement p where e.kind = 'person' and p.candidate_id = e.id) as "placementId"`;

/** The number to call a person or a company by, as the index of names keeps it; "" where there is none. */
export const phoneOf = (kind: "person" | "company", id: string) =>
  sql<string>`coalesce((select t.phone from name_entry_read t where t.kind = ${kind} and t.id = ${sql.ref(id)}), '')`;

/** Digits that are enough to name a telephone line; anything after them is an extension. */
const fewestOfLine = 8;

/** The words of a question without a sentence around it, which need no reading and no planning. */
const nothingSaid = sql`select 0 as no, '' as word, '' as part, false as bare, '{}'::text[] as sounds where false`;

/**
 * Everybody who may be meant, in one statement and in no order: by words of the same spelling, beginning, letters or
 * sound, by the beginning or end of a number, by a mail, a day of birth, a code name. Staff only: for others the views
 * are empty.
 * @param most at most this many by each of these ways; any others share only a letter or two with what was asked
 * @param kinds of rows that may be meant
 */
export async function nameCandidates<Kind extends NamedKind = FoundKind>(
  trx: Trx,
  asked: Asked,
  most: number,
  kinds: readonly Kind[] = callers as unknown as readonly Kind[],
): Promise<NameCandidate<Kind>[]> {
  const { digits, ending, mail, born, code } = asked;
  const end = [...ending].reverse().join("");
  // the number of a mobile is somebody's own: none has extensions
  const isLine = digits.length >= fewestOfLine && !/^1[567]/.test(digits);
  const isKind = sql`kind = any(${[...kinds]}::text[])`;
  const { rows } = await sql<NameCandidate<Kind>>`
    with asked as materialized (select * from name_words(${asked.words})),
    said as materialized (${asked.sentence === "" ? nothingSaid : sql`select * from name_words(${asked.sentence})`}),
    numbered as (
      select kind, id, max(case when digits = ${digits} then 2 else 1 end) as how from name_number_read
      where ${isKind} and length(${ending}) >= 4 and (
        (digits >= nullif(${digits}, '') and digits < ${`${digits}:`})
        or (reverse(digits) collate "C" >= ${end} and reverse(digits) collate "C" < ${`${end}:`})
        -- another extension of the same number, and a number with an extension behind it
        or (${isLine} and digits >= left(${digits}, -2) and digits < left(${digits}, -2) || ':')
        or (${isLine} and digits = any (array(
          select left(${digits}, n) from generate_series(${fewestOfLine} - 2, length(${digits})) n))))
      group by kind, id limit ${most}),
    mailed as (
      select kind, id, max(case when mail = ${mail} then 2 else 1 end) as how from name_mail_read
      where ${isKind} and ${mail} <> '' and mail >= ${mail} and mail < ${mail} || U&'\\FFFF' group by kind, id limit ${most}),
    -- each word by itself, so that every one is looked up in its index, however many names there are
    hits as (
      select w.kind, w.id, a.no, w.how from asked a cross join lateral (
        select kind, id, 4 as how from name_word_read where word = a.word
        union all
        select kind, id, 3 from name_word_read
          where length(a.word) >= 2 and word > a.word and word < a.word || U&'\\FFFF'
        union all
        -- a word that somebody has is no mistake
        select kind, id, 2 from name_alike(a.word) where a.part = 'own' and length(a.word) >= 4
          and not exists (select from name_word_read where word = a.word and part = 'own' and ${isKind})
        union all
        select kind, id, 1 from name_sound_read where sound = any (a.sounds)) w
      union all
      -- what is said around a name is somebody's only where it is spelled so, and comes behind any likeness
      select w.kind, w.id, 100 + s.no, 0 from said s join name_word_read w on w.word = s.word where s.part = 'own'),
    named as (
      select kind, id from (select kind, id, no, max(how) as how from hits where ${isKind} group by kind, id, no) one
      group by kind, id order by sum(1 + how * 0.3) desc, id limit ${most}),
    -- what a company calls a person by, in one proposal
    proposed as (select candidate_id, pseudonym from proposal where pseudonym = ${code}),
    known as (
      select kind, id from named
      union select kind, id from numbered union select kind, id from mailed
      union (select kind, id from name_entry_read where born = ${born}::date limit ${most})
      union select kind, id from name_entry_read where code <> '' and code = ${code}
      union select 'person', candidate_id from proposed
      union select kind, id from name_entry_read where code <> '' and split_part(code, '-', 2) = ${digits})
    select ${nameEntryColumns},
      case when row_number() over () = 1 then coalesce((select jsonb_agg(to_jsonb(a)) from asked a), '[]') end as asked,
      case when row_number() over () = 1 then coalesce((select jsonb_agg(to_jsonb(s)) from said s), '[]') end as said,
      coalesce((select jsonb_agg(jsonb_build_object('no', w.no, 'word', w.word, 'part', w.part, 'bare', w.bare, 'sounds', w.sounds))
        from name_word_read w where w.kind = e.kind and w.id = e.id), '[]') as words,
      case n.how when 2 then 'whole' when 1 then 'part' else 'none' end as number,
      case m.how when 2 then 'whole' when 1 then 'part' else 'none' end as mailed,
      (select pseudonym from proposed where e.kind = 'person' and candidate_id = e.id) as pseudonym
    from known k cross join lateral (select * from name_entry_read one where one.kind = k.kind and one.id = k.id offset 0) e
      left join lateral (select name, phone from name_entry_read one where one.kind = 'company' and one.id = e.company_id offset 0) c on true
      left join numbered n on n.kind = e.kind and n.id = e.id
      left join mailed m on m.kind = e.kind and m.id = e.id`.execute(trx);
  return rows;
}
