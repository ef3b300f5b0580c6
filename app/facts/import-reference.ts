import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import type { ImportReference } from "~/domain/import/types";

/**
 * The reference data the importer works with, as of now: a synonym added by a coordinator works for the next file. A
 * bare word for a place or activity finds jobs and people but states no fact: "school" may just be where somebody was.
 */
export async function importReference(trx: Trx): Promise<ImportReference> {
  const { rows } = await sql<{ reference: ImportReference }>`
    select jsonb_build_object(
      'occupations', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'de', de, 'en', en, 'group', occupation_group,
        'min_speaking', min_speaking, 'apprenticeships', apprenticeships) order by position), '[]') from occupation where valid_to is null),
      'synonyms', (select coalesce(jsonb_agg(jsonb_build_object('occupation', occupation_id, 'de', words)), '[]')
        from (select occupation_id, jsonb_agg(word order by word) as words from synonym where valid_to is null
          and names_work group by occupation_id) s),
      'apprenticeships', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'de', de, 'en', en) order by position), '[]') from apprenticeship where valid_to is null),
      'skills', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'de', de, 'en', en, 'type', type) order by position), '[]') from skill where valid_to is null),
      'residenceStatuses', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'de', de, 'en', en, 'work_access', work_access) order by position), '[]')
        from residence_status where valid_to is null),
      'learnt', (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'folded', folded, 'meaning', meaning)), '[]') from learnt_word),
      'home', jsonb_build_object(
        'city', coalesce((select regexp_replace(coalesce(value ->> 'town', value ->> 'name'), '^([0-9]{5} |Stadt )', '') from city_setting where key = 'city'),
          (select city from employer_site group by city order by count(*) desc, city limit 1), ''),
        'postcodes', (select coalesce(jsonb_agg(distinct code), '[]') from district, unnest(postcodes) as code))
    ) as reference`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error("the reference data could not be read");
  return row.reference;
}

/** Postcode → its district, if it lies in only one; postcodes of several districts are left out. */
export async function districtsByPostcode(trx: Trx): Promise<Map<string, string>> {
  const districts = await trx.selectFrom("district").select(["id", "kind", "postcodes"]).execute();
  const sure = new Map<string, string>();
  for (const postcode of new Set(districts.flatMap((district) => district.postcodes))) {
    const here = districts.filter((district) => district.postcodes.includes(postcode));
    const named = here.filter(
      (district) => district.postcodes[0] === postcode && district.kind.startsWith("Stadtteil"),
    );
    const [only] = here.length === 1 ? here : named.length === 1 ? named : [];
    if (only) sure.set(postcode, only.id);
  }
  return sure;
}
