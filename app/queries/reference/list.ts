import { type RawBuilder, sql } from "kysely";
import type { Trx } from "#db/index.server";

export type ReferenceRow = {
  id: string;
  de: string;
  en: string;
  /** working notes on the data, in English, or codes that have no language; those on wage floors in German */
  detail: string;
  /** the notes in German; "" where nobody has written them yet, null where `detail` is read in every language */
  detailDe: string | null;
  /** kind of a skill */
  kind: string | null;
  /** months an apprenticeship takes */
  months: number | null;
  cents: number | null;
  unit: string | null;
  source: string | null;
  /** H sure, M fairly sure, L to be checked */
  confidence: string | null;
  validFrom: string;
  validTo: string | null;
  checkedOn: string | null;
};

const provenance = sql`source, confidence, valid_from, valid_to, checked_on`;
const noAmount = sql`null::int as cents, null::text as unit, null::text as kind, null::int as months`;
const anyLanguage = sql`null::text as detail_de`;

const lists = {
  "wage-floors": sql`select id, floor as de, floor as en, note as detail, ${anyLanguage},
    amount_cents as cents, unit, null::text as kind, null::int as months, ${provenance} from wage_floor order by floor, valid_from desc, position`,
  instruments: sql`select id, de, en, '' as detail, ${anyLanguage}, ${noAmount}, ${provenance} from instrument order by position, id`,
  stages: sql`select id, de, en, '' as detail, ${anyLanguage}, ${noAmount}, ${provenance} from stage order by position, id`,
  guards: sql`select id, id as de, id as en, rule as detail, rule_de as detail_de, ${noAmount}, ${provenance}
    from guard order by position, id`,
  "end-reasons": sql`select id, de, en, '' as detail, ${anyLanguage}, ${noAmount}, ${provenance} from end_reason order by position, id`,
  residence: sql`select id, de, en, concat_ws(' – ', conditions, document) as detail,
    '' as detail_de, ${noAmount}, ${provenance}
    from residence_status order by position, id`,
  occupations: sql`select id, de, en, concat_ws(', ', 'KldB ' || kldb2010, 'ISCO ' || isco08) as detail, ${anyLanguage}, ${noAmount},
    ${provenance} from occupation where template order by de collate "de-x-icu"`,
  apprenticeships: sql`select id, de, en, chamber as detail, ${anyLanguage}, null::int as cents, null::text as unit, null::text as kind,
    months, ${provenance} from apprenticeship order by de collate "de-x-icu"`,
  skills: sql`select id, de, en, note as detail, note_de as detail_de, null::int as cents, null::text as unit, type as kind,
    null::int as months, ${provenance} from skill order by de collate "de-x-icu"`,
  districts: sql`select id, name as de, name as en, array_to_string(postcodes, ', ') as detail, ${anyLanguage}, ${noAmount}, ${provenance}
    from district order by name collate "de-x-icu"`,
} satisfies Record<string, RawBuilder<unknown>>;

export type ReferenceList = keyof typeof lists;
export const referenceLists = Object.keys(lists) as ReferenceList[];
export const isReferenceList = (name: string | undefined): name is ReferenceList =>
  name !== undefined && Object.hasOwn(lists, name);

/** One list of reference data with each row's source, confidence and validity. */
export async function referenceList(trx: Trx, name: ReferenceList): Promise<ReferenceRow[]> {
  return (await (lists[name] as RawBuilder<ReferenceRow>).execute(trx)).rows;
}
