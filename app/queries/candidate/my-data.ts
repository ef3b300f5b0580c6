import { sql } from "kysely";
import { z } from "zod";
import type { Trx } from "#db/index.server";
import { notFound } from "~/domain/errors";
import type { CandidateRecord } from "./record";

type CandidateActor = { role: "candidate"; userId: string; candidateId: string };

const named = z.object({ de: z.string(), en: z.string().nullable() });
/** `id`: the occupation's, where it is one. */
const work = named.extend({ id: z.string().nullable() });
const lists = z.object({
  channels: z.array(z.object({ id: z.string(), kind: z.string(), value: z.string() })),
  languages: z.array(
    z.object({
      language: z.string(),
      isFirst: z.boolean(),
      speaking: z.string().nullable(),
      reading: z.string().nullable(),
      writing: z.string().nullable(),
    }),
  ),
  papers: z.array(
    z.object({ id: z.string(), status: named.nullable(), document: z.string(), until: z.string().nullable() }),
  ),
  benefits: z.array(z.object({ id: z.string(), system: z.string(), until: z.string().nullable() })),
  skills: z.array(named.extend({ id: z.string() })),
  experience: z.array(
    z.object({ id: z.string(), occupation: work.nullable(), original: z.string(), years: z.number().nullable() }),
  ),
  wishes: z.array(
    z.object({
      id: z.string(),
      name: work.nullable(),
      group: z.string().nullable(),
      anyWork: z.boolean(),
      wantsApprenticeship: z.boolean(),
      original: z.string(),
    }),
  ),
});

type Person = Pick<
  CandidateRecord,
  | "givenName"
  | "familyName"
  | "birthDate"
  | "birthYear"
  | "street"
  | "careOf"
  | "postcode"
  | "city"
  | "preferredLanguage"
  | "hoursMin"
  | "hoursMax"
  | "shiftsAccepted"
  | "shiftsRefused"
  | "timeFrom"
  | "timeTo"
  | "availableFrom"
  | "mobility"
  | "travelMinutesMax"
  | "demandsAccepted"
  | "demandsRefused"
>;

/** What is stored about a person, as their own page shows it; lists are empty when nothing is known. */
export type MyData = Person & z.output<typeof lists>;

/** A person's own facts, read only (Art. 15 GDPR); row-level security lets them read no others. One query. */
export async function myData(trx: Trx, actor: CandidateActor): Promise<MyData> {
  const { rows } = await sql<Person & Record<keyof z.output<typeof lists>, unknown>>`
    select c.given_name, c.family_name, c.birth_date, c.birth_year, c.street, c.care_of, c.postcode, c.city,
      c.preferred_language, c.hours_min, c.hours_max, c.shifts_accepted, c.shifts_refused, c.time_from, c.time_to,
      c.available_from, c.mobility, c.travel_minutes_max, c.demands_accepted, c.demands_refused,
      coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'kind', h.kind, 'value', h.value) order by h.kind, h.value)
        from candidate_channel h where h.candidate_id = c.id), '[]') as channels,
      coalesce((select jsonb_agg(jsonb_build_object('language', l.language, 'isFirst', l.is_first,
        'speaking', l.speaking, 'reading', l.reading, 'writing', l.writing)
        order by (l.language = 'de') desc, l.is_first desc, l.language)
        from candidate_language l where l.candidate_id = c.id), '[]') as languages,
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'document', a.document, 'until', upper(a.during) - 1,
        'status', case when r.id is not null then jsonb_build_object('de', r.de, 'en', r.en) end) order by a.during desc)
        from work_access a left join residence_status r on r.id = a.status_id
        where a.candidate_id = c.id), '[]') as papers,
      coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'system', b.system, 'until', upper(b.during) - 1)
        order by b.during desc)
        from benefit_period b where b.candidate_id = c.id and b.system not in ('none', 'unknown')), '[]') as benefits,
      coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'de', k.de, 'en', k.en) order by k.type, k.position, k.id)
        from candidate_skill s join skill k on k.id = s.skill_id
        where s.candidate_id = c.id and s.level > 0), '[]') as skills,
      coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'original', e.original,
        'years', coalesce(e.years_min, e.years_max),
        'occupation', case when o.id is not null then jsonb_build_object('id', o.id, 'de', o.de, 'en', o.en) end)
        order by e.years_min desc nulls last, e.id)
        from candidate_experience e left join occupation o on o.id = e.occupation_id
        where e.candidate_id = c.id), '[]') as experience,
      coalesce((select jsonb_agg(jsonb_build_object('id', w.id, 'group', w.occupation_group, 'anyWork', w.any_work,
        'wantsApprenticeship', w.wants_apprenticeship, 'original', w.original,
        'name', case when coalesce(o.id, a.id) is not null
          then jsonb_build_object('id', o.id, 'de', coalesce(o.de, a.de), 'en', coalesce(o.en, a.en)) end) order by w.position, w.id)
        from candidate_wish w left join occupation o on o.id = w.occupation_id
          left join apprenticeship a on a.id = w.apprenticeship_id
        where w.candidate_id = c.id), '[]') as wishes
    from candidate c where c.id = ${actor.candidateId}::uuid`.execute(trx);
  const row = rows[0];
  if (!row) throw notFound("candidate");
  return { ...row, ...lists.parse(row) };
}
