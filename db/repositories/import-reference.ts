import { sql } from "kysely";
import type { ImportReference } from "~/domain/import/types";
import type { Trx } from "../index.server";

type WithVersion = { reference: ImportReference; titlesVersion: string | null };

/**
 * The reference data the importer works with, as of now: a synonym added by a coordinator works for the next file. A
 * bare word for a place or activity finds jobs and people but states no fact: "school" may just be where somebody was.
 * @returns it with the version of the list of titles; null before that was loaded
 */
export async function importReference(trx: Trx): Promise<WithVersion> {
  const { rows } = await sql<WithVersion>`
    select jsonb_build_object(
      'occupations', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'de', de, 'en', en, 'group', occupation_group,
        'min_speaking', min_speaking, 'positions', array[kldb2010] || trades, 'apprenticeships', apprenticeships) order by position), '[]') from occupation where template and valid_to is null),
      'synonyms', (select coalesce(jsonb_agg(jsonb_build_object('occupation', occupation_id, 'de', words)), '[]')
        from (select occupation_id, jsonb_agg(word order by word) as words from synonym where valid_to is null
          and names_work group by occupation_id) s),
      'apprenticeships', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'de', de, 'en', en) order by position), '[]') from apprenticeship where valid_to is null),
      'skills', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'de', de, 'en', en, 'type', type) order by position), '[]') from skill where valid_to is null),
      'residenceStatuses', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'de', de, 'en', en, 'work_access', work_access) order by position), '[]')
        from residence_status where valid_to is null),
      'learnt', (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'folded', folded, 'meaning', meaning)), '[]') from learnt_word
        where kind not like 'column%'),
      'staff', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name) order by name), '[]') from staff_directory),
      'home', jsonb_build_object(
        'city', coalesce((select regexp_replace(coalesce(value ->> 'town', value ->> 'name'), '^([0-9]{5} |Stadt )', '') from city_setting where key = 'city'),
          (select city from employer_site group by city order by count(*) desc, city limit 1), ''),
        'postcodes', (select coalesce(jsonb_agg(distinct code), '[]') from district, unnest(postcodes) as code))
    ) as reference, (select version from title_list) as titles_version`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error("the reference data could not be read");
  return row;
}

/** Where each district lies by its postcodes, and what kind of place it is. */
export const listDistrictPostcodes = (trx: Trx): Promise<{ id: string; kind: string; postcodes: string[] }[]> =>
  trx.selectFrom("district").select(["id", "kind", "postcodes"]).execute();
