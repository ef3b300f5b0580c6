import { type Kysely, sql } from "kysely";

/** A code and the ways in which an office writes it, folded. Only a whole piece of a sentence counts. */
const ways: readonly (readonly [code: string, way: RegExp])[] = [
  ["german_a2", germanAt("a2")],
  ["german_b1", germanAt("b1")],
  ["german_b2", germanAt("b2")],
  ["reading", /^(deutsch )?lesen( auf deutsch)?( bis| auf)? a2$|^reading( german)?( to| at)? a2$/],
  ["course", /^(platz in einem |ein )?(deutsch|sprach|integrations|berufssprach)kurs$|^(a )?(german|language) course$/],
  [
    "work_permit",
    /^(die )?(arbeits|beschaeftigungs)?erlaubnis( der auslaenderbehoerde| fuer die (arbeit|ausbildung))?$|^work permit$/,
  ],
  [
    "agency_consent",
    /^(die )?zustimmung (der|von der) (agentur( fuer arbeit)?|bundesagentur|ba)$|^consent of the (employment )?agency$/,
  ],
  ["training_voucher", /^(ein(en)? )?bildungsgutschein( (der|von der) agentur)?$|^training voucher$/],
  ["contract", /^(der |ein )?(arbeits|ausbildungs)?vertrag( (auf papier|unterschrieben))?$|^(a )?contract$/],
  [
    "contract_registered",
    /^(der )?(ausbildungs)?vertrag (bei|von) der kammer( eingetragen)?$|^contract registered( with the chamber)?$/,
  ],
  ["company_visit", /^(der |ein )?(betriebsbesuch|besuch (im|des) betriebs?)$|^visit (at|of) the company$/],
  [
    "company_check",
    /^(die )?kammer prueft den betrieb$|^pruefung des betriebs( durch die kammer)?$|^chamber checks the company$/,
  ],
  [
    "school_place",
    /^(ein(en)? )?(schul)?platz (an|in) der (berufs|pflege)schule$|^berufsschule angemeldet$|^anmeldung (bei|an) der berufsschule$|^place at (the )?(vocational )?school$/,
  ],
  ["support_lessons", /^(der )?stuetzunterricht( von anfang an)?$|^nachhilfe$|^support lessons$/],
  [
    "training_support",
    /^(die )?begleitung der ausbildung$|^assistierte ausbildung( \(?asa\)?)?$|^asa$|^assisted training$/,
  ],
  [
    "final_exam",
    /^(die )?(bestandene )?abschlusspruefung( bestanden)?$|^abschluss nach (zwei|drei) jahren$|^final exam(ination)?$/,
  ],
  ["credit", /^(die )?anrechnung( der ersten ausbildung)?$|^credit(ed time)?$/],
  ["work_clothes", /^(die )?(arbeitskleidung|sicherheitsschuhe|schutzkleidung)$|^(work|safety) (clothes|shoes)$/],
  ["childcare", /^(die )?kinderbetreuung$|^(ein(en)? )?kita-?platz$|^childcare$/],
  ["way", /^(der )?(arbeitsweg|weg zur arbeit)$|^way to work$/],
  ["driving_licence", /^(der |ein(en)? )?fuehrerschein( (klasse )?b)?$|^driving licen[cs]e$/],
];

function germanAt(level: string): RegExp {
  return new RegExp(`^(deutsch |german )?(auf |niveau )?${level}( deutsch| german)?(-?(zertifikat|pruefung))?$`);
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/ß/g, "ss")
    .replace(/\s+/g, " ")
    .trim();

/** Until when: it says nothing about what is missing, and has to be kept elsewhere. */
const deadline = / (bis|ab|vor|spaetestens|by|until) (ende |anfang |zum )?(\p{L}+|\d[\d.]*)( \d{4})?$/u;

/**
 * What a sentence names that somebody once typed, and whether that is all it says. A piece that is not wholly one of the
 * ways of writing a code names nothing: "keine Arbeitserlaubnis" is no lack of one.
 */
export function namedIn(sentence: string): { needs: string[]; whole: boolean } {
  let whole = true;
  const needs = folded(sentence)
    .split(/\s*[,;.\n]\s*|\s+(?:und|and)\s+/)
    .filter((piece) => piece !== "")
    .flatMap((piece) => {
      const codeOf = (words: string) => ways.find(([, way]) => way.test(words))?.[0];
      const exact = codeOf(piece);
      if (exact === undefined) whole = false;
      return exact ?? codeOf(piece.replace(deadline, "")) ?? [];
    });
  return { needs: [...new Set(needs)], whole };
}

/**
 * What a planned rung lacks is named from a closed list instead of a German sentence, so that everybody reads it in their
 * language, a company reads only what is its own business, and it ends when the facts say so or somebody ends it.
 *
 * What the sentences say is taken over; one that says more, or something else, stays as a note of the team.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop view my_stage_view;
    alter table placement_stage rename column needs to needs_said;
    alter table placement_stage
      add column needs text[] not null default '{}' check (needs <@ array['german_a2', 'german_b1', 'german_b2', 'reading',
        'course', 'work_permit', 'agency_consent', 'training_voucher', 'company_visit', 'contract', 'contract_registered',
        'company_check', 'school_place', 'credit', 'final_exam', 'support_lessons', 'training_support', 'work_clothes',
        'driving_licence', 'way', 'childcare']),
      -- what somebody ended, each with its moment; the rest ends by the facts
      add column needs_ended jsonb not null default '{}' check (jsonb_typeof(needs_ended) = 'object');
  `.execute(db);

  const { rows } = await sql<{ id: string; said: string }>`
    select id, needs_said as said from placement_stage where needs_said <> ''`.execute(db);
  const read = rows.map(({ id, said }) => ({ id, ...namedIn(said) }));
  await sql`
    with named as (
      select * from jsonb_to_recordset(${JSON.stringify(read)}::jsonb) as t (id uuid, needs text[], whole boolean)),
    kept as (
      insert into note (candidate_id, kind, audience, text, source, written_by, written_at)
      select s.candidate_id, 'remark', 'team', s.needs_said, 'Geplante Sprosse: ' || g.de, s.entered_by, s.created_at
      from named n join placement_stage s on s.id = n.id join stage g on g.id = s.stage_id
        join candidate c on c.id = s.candidate_id
      where not n.whole and c.state <> 'erased')
    update placement_stage s set needs = n.needs from named n where s.id = n.id and n.needs <> '{}'`.execute(db);

  await sql`
    alter table placement_stage drop column needs_said;

    create view my_stage_view with (security_barrier) as
      select s.id, s.placement_id, s.stage_id, s.planned, s.during, s.ends_on, s.needs, s.needs_ended, s.step_back,
        s.end_reason_id, s.apprenticeship_id, e.name as employer_name, j.title as job_title,
        u.name as helper_name, u.phone as helper_phone,
        s.employer_id, lower(s.during) as starts_on, (upper(s.during) - 1) as ended_on, s.candidate_id
      from placement_stage s join placement p on p.id = s.placement_id join app_user u on u.id = p.responsible_user_id
        left join employer e on e.id = s.employer_id left join job j on j.id = s.job_id
      where s.main and s.candidate_id = (select actor_candidate());
    grant select on my_stage_view to sprosse_app;

    -- of what a planned rung lacks, what a company may read: what it does itself, signs, or is told by law. Nothing about
    -- papers, benefits, family, language or learning leaves the table (§ 35 SGB I)
    create function company_needs(named text[], ended jsonb) returns text[] language sql immutable parallel safe as $$
      select array(select n from unnest(named) n where not ended ? n and n = any (array['company_visit', 'contract',
        'contract_registered', 'company_check', 'school_place', 'credit', 'final_exam', 'work_clothes', 'driving_licence']))
    $$;

    create or replace view employer_placement_view with (security_barrier) as
      select s.id, s.placement_id, s.employer_id, c.given_name, s.stage_id, s.planned, s.during, s.ends_on, s.job_id,
        s.apprenticeship_id, s.step_back and g.ground = 'consent' as step_back, (s.end_reason_id is not null) as ended,
        case when s.end_reason_id = 'moved_up' and g.ground = 'consent' then 'moved_up'
          when s.end_reason_id is not null then 'ended' end as end_group,
        u.id as helper_id, u.name as helper_name, u.phone as helper_phone, s.version,
        lower(s.during) as starts_on, (upper(s.during) - 1) as ended_on, g.ground,
        case when s.planned and g.ground = 'consent' then company_needs(s.needs, s.needs_ended) else '{}' end as needs,
        -- what ends a need of these, and only where it is named
        case when s.planned and g.ground = 'consent' and 'driving_licence' = any (s.needs)
          then array(select k.skill_id from candidate_skill k where k.candidate_id = s.candidate_id and k.level > 0
            and k.skill_id in ('L_B', 'L_BE', 'L_C', 'L_D')) else '{}' end as licences,
        case when s.planned and 'company_visit' = any (s.needs)
          then (select max(v.visited_on) from company_visit v where v.employer_id = s.employer_id) end as visited_on
      from placement_stage s join placement p on p.id = s.placement_id join candidate c on c.id = s.candidate_id
        join stage t on t.id = s.stage_id
        cross join lateral (select company_ground(s.candidate_id, s.employer_id) as ground) g
        left join limits_agreement l on l.employer_id = s.employer_id and l.state = 'live'
        -- who accompanies the person, or else whom the company's own agreement names
        left join app_user u on u.id = case when g.ground = 'consent' then p.responsible_user_id else l.call_user_id end
      where s.main and s.employer_id = (select actor_employer()) and c.state <> 'erased'
        and (g.ground = 'consent'
          or g.ground = 'employment' and not s.planned and t.employed_there and lower(s.during) <= current_date);
  `.execute(db);
}
