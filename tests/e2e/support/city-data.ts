import { readFileSync } from "node:fs";
import { pagesCity } from "./cities";
import { onDatabase } from "./product-database";

/** Something a company must never receive: what kind of fact it is, and how it is written. */
export type SocialFact = { kind: string; value: string };

const german = (iso: string) => iso.split("-").reverse().join(".");
const unpadded = (iso: string) => iso.split("-").reverse().map(Number).join(".");
const inWords = (iso: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(iso));

/**
 * What the database knows about the city's people that is none of a company's business: residence, benefits, birth,
 * address, family, channels, reachability, notes, and full names. Also the given names of people who are not at this
 * company and have not consented to be shown to it.
 * @param email the company's contact who reads the pages
 */
export async function socialFacts(email: string): Promise<SocialFact[]> {
  return reading(async (rows) => {
    const people = await rows(
      `select id::text, given_name, family_name, birth_date::text, street, care_of, note, wish_note, named_gap from candidate`,
    );
    const known = await rows(
      `select distinct c.given_name from candidate c join placement_stage s on s.candidate_id = c.id
       join membership m on m.employer_id = s.employer_id join app_user u on u.id = m.user_id
       where u.email = $1 and s.stage_id not in ('profiling', 'proposal')`,
      [email],
    );
    // names that companies and the city's own staff share say nothing about anybody
    const openNames = new Set(
      (
        await rows(
          `select name from app_user where id not in (select user_id from membership where role = 'candidate')
           union select name from employer_contact union select name from employer union select mentor_name from job
           union select name from district union select street from employer_site union select city from employer_site`,
        )
      ).flatMap(({ name }) => (name ?? "").split(/[\s/(),.-]+/)),
    );
    const met = new Set(known.map(({ given_name }) => given_name));
    const facts: SocialFact[] = [];
    const add = (kind: string, value: string | null | undefined) => {
      if (value && value.trim().length > 2 && value !== "none") facts.push({ kind, value: value.trim() });
    };
    for (const person of people) {
      add("full name", `${person.given_name} ${person.family_name}`);
      add("full name", `${person.family_name}, ${person.given_name}`);
      if (!openNames.has(person.family_name ?? "")) add("family name", person.family_name);
      if (!met.has(person.given_name) && !openNames.has(person.given_name ?? "")) add("given name", person.given_name);
      if (person.birth_date) {
        for (const date of [person.birth_date, german(person.birth_date), unpadded(person.birth_date)])
          add("birth date", date);
        for (const locale of ["de-DE", "en-GB"]) add("birth date", inWords(person.birth_date, locale));
      }
      add("address", person.street);
      add("care of", person.care_of);
      for (const text of [person.note, person.wish_note, person.named_gap]) add("note", text);
    }
    for (const { value } of await rows("select distinct value from candidate_channel")) add("channel", value);
    for (const access of await rows("select distinct original, document from work_access"))
      for (const text of [access.original, access.document]) add("residence", text);
    for (const { original } of await rows("select distinct original from benefit_period")) add("benefit", original);
    for (const { system } of await rows("select distinct system from benefit_period")) add("benefit", system);
    return [...facts, ...statusNames()].filter(
      (fact, i, all) => all.findIndex(({ value }) => value === fact.value) === i,
    );
  });
}

/**
 * Everything people have typed into the city's rows, in whatever language: it is theirs and not the product's.
 * Reference data, which has a source, is the product's; so is the wording of support steps.
 */
export function writtenByPeople(): Promise<Set<string>> {
  written ??= reading(async (rows) => {
    const columns = await rows(
      `select c.table_name, c.column_name from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb', 'ARRAY')
         and c.table_name not like 'search%' and (c.table_name, c.column_name) <> ('support_step', 'title')
         and not exists (select 1 from information_schema.columns r where r.table_schema = 'public'
           and r.table_name = c.table_name and r.column_name = 'confidence')`,
    );
    const found = new Set<string>();
    const collect = (value: unknown) => {
      if (typeof value === "string") found.add(value.replace(/\s+/g, " ").trim());
      else if (value && typeof value === "object")
        for (const [key, inner] of Object.entries(value)) [key, inner].forEach(collect);
    };
    for (const { table_name, column_name } of columns)
      for (const { value } of await rows(`select distinct to_jsonb("${column_name}") as value from "${table_name}"`))
        collect(value);
    return found;
  });
  return written;
}
/** Thirty checks ask for it, and nothing is written while pages are checked. */
let written: Promise<Set<string>> | undefined;

/** The state after the worker has asked somebody how the first days went: in the product only time brings it about. */
export function askHowTheyAre(email: string): Promise<void> {
  return reading(async (rows) => {
    const asked = await rows(
      `update support_step set template_key = 'starter_job.D3', who = 'system', channel = 'message', state = 'done',
         done_on = current_date, answer = null
       where id = (select s.id from support_step s join placement p on p.id = s.placement_id
         join membership m on m.candidate_id = p.candidate_id join app_user u on u.id = m.user_id
         where u.email = $1 and s.state = 'open' order by s.due_on limit 1) returning id`,
      [email],
    );
    if (asked.length !== 1) throw new Error(`${email} has no open step to ask by`);
  });
}

type Rows = (query: string, values?: unknown[]) => Promise<Record<string, string | null>[]>;

const reading = <T>(work: (rows: Rows) => Promise<T>): Promise<T> =>
  onDatabase(pagesCity, (client) =>
    work(async (query, values = []) => (await client.query<Record<string, string | null>>(query, values)).rows),
  );

/** Names of residence statuses and of the documents that state them, in both languages. */
function statusNames(): SocialFact[] {
  const file = JSON.parse(readFileSync("db/reference/residence_statuses.json", "utf8")) as Record<string, string>[];
  return (
    file
      .flatMap(({ de, en, document }) => [de, en, document])
      .map((value) => value?.trim() ?? "")
      // the city also calls its specialists "Fachkraft"
      .filter((value) => value.length > 5 && value !== "Fachkraft")
      .map((value) => ({ kind: "residence", value }))
  );
}
