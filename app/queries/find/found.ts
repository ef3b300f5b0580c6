import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import type { IsoDate } from "~/domain/days";
import { readAsked } from "~/domain/find/asked";
import { type FoundKind, type NameWord, rarity, score } from "~/domain/find/rank";

export type Found = {
  kind: FoundKind;
  id: string;
  name: string;
  code: string;
  phone: string;
  born: IsoDate | null;
  companyId: string | null;
  company: string | null;
};

/** An entry of the index with its company, as `e` and `c`. */
export const foundColumns = sql`e.kind, e.id, e.name, e.code, e.phone, e.born::text, e.company_id as "companyId", c.name as company`;

/** A number so long names a line, and what follows is an extension. */
const fewestOfLine = 8;

/** So many are compared by the rules; more have nothing in common with what was asked but a letter or two. */
const compared = 250;

/**
 * People, companies, contacts and jobs by whatever a caller says or a paper shows, the nearest first.
 * @param text a name in any spelling, digits of a telephone number, a mail, a code name, a day of birth, or several
 */
export async function found(trx: Trx, text: string, today: IsoDate, most = 20): Promise<Found[]> {
  const asked = readAsked(text, today);
  const { digits, ending, mail, born, year, code } = asked;
  const end = [...ending].reverse().join("");
  const words = asked.words
    ? (await sql<NameWord>`select no, word, part, bare, sounds from name_words(${asked.words})`.execute(trx)).rows
    : [];
  const { rows } = await sql<
    Found & { words: NameWord[]; number: "whole" | "part" | "none"; mailed: "whole" | "part" | "none" }
  >`
    with asked as (
      select no, word, array(select jsonb_array_elements_text(sounds)) as sounds
      from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as a (no int, word text, sounds jsonb)),
    numbered as (
      select kind, id, max(case when digits = ${digits} then 2 else 1 end) as how from name_number_read
      where length(${ending}) >= 4 and (
        (digits >= nullif(${digits}, '') and digits < ${`${digits}:`})
        or (reverse(digits) collate "C" >= ${end} and reverse(digits) collate "C" < ${`${end}:`})
        -- another extension of the same number, and a number with an extension behind it
        or (length(${digits}) >= ${fewestOfLine} and digits >= left(${digits}, -2) and digits < left(${digits}, -2) || ':')
        or (length(${digits}) >= ${fewestOfLine} and digits = any (array(
          select left(${digits}, n) from generate_series(${fewestOfLine} - 2, length(${digits})) n))))
      group by kind, id limit ${compared}),
    mailed as (
      select kind, id, max(case when mail = ${mail} then 2 else 1 end) as how from name_mail_read
      where ${mail} <> '' and mail >= ${mail} and mail < ${mail} || U&'\\FFFF' group by kind, id limit ${compared}),
    hits as (
      select w.kind, w.id, a.no, 4 as how from asked a join name_word_read w on w.word = a.word
      union all
      select w.kind, w.id, a.no, 3 from asked a
        join name_word_read w on w.word > a.word and w.word < a.word || U&'\\FFFF' where length(a.word) >= 2
      union all
      select w.kind, w.id, a.no, 2 from asked a join name_word_read w on w.word % a.word where length(a.word) >= 4
      union all
      select w.kind, w.id, a.no, 1 from asked a join name_word_read w on w.sounds && a.sounds),
    named as (
      select kind, id from (select kind, id, no, max(how) as how from hits group by kind, id, no) one
      group by kind, id order by sum(1 + how * 0.3) desc, id limit ${compared}),
    known as (
      select kind, id from named
      union select kind, id from numbered union select kind, id from mailed
      union (select kind, id from name_entry_read where born = ${born}::date limit ${compared})
      union select kind, id from name_entry_read where code <> '' and code = ${code}
      union select kind, id from name_entry_read where code <> '' and split_part(code, '-', 2) = ${digits})
    select ${foundColumns},
      coalesce((select jsonb_agg(jsonb_build_object('no', w.no, 'word', w.word, 'part', w.part, 'bare', w.bare, 'sounds', w.sounds))
        from name_word_read w where w.kind = e.kind and w.id = e.id), '[]') as words,
      case n.how when 2 then 'whole' when 1 then 'part' else 'none' end as number,
      case m.how when 2 then 'whole' when 1 then 'part' else 'none' end as mailed
    from known k join name_entry_read e on e.kind = k.kind and e.id = k.id
      left join name_entry_read c on c.kind = 'company' and c.id = e.company_id
      left join numbered n on n.kind = e.kind and n.id = e.id
      left join mailed m on m.kind = e.kind and m.id = e.id`.execute(trx);
  const weights = rarity(
    words,
    rows.map((row) => row.words),
  );
  return rows
    .map(({ words: itsWords, number, mailed, ...row }) => ({
      row,
      score: score(
        words,
        {
          ...row,
          words: itsWords,
          number,
          mail: mailed,
          isBorn: row.born !== null && (row.born === born || (year !== "" && row.born.startsWith(year))),
          isCode: row.code !== "" && (row.code === code || row.code.split("-")[1] === digits),
        },
        weights,
      ),
    }))
    .filter((each) => each.score > 0)
    .sort((a, b) => b.score - a.score || a.row.name.localeCompare(b.row.name, "de"))
    .slice(0, most)
    .map(({ row }) => row);
}
