import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { findCandidateWithReference } from "#db/repositories/match-facts";
import { type NextThing, nextThingOf } from "#db/repositories/next-thing";
import { personCalled } from "#db/repositories/person-name";
import type { LookRelation } from "~/domain/access/looks";
import { notFound } from "~/domain/errors";
import type { CandidateFactsRow } from "~/domain/matching/rows";
import type { StageId } from "~/domain/placement";
import { lookUpOf, type MatchLookUp } from "~/facts/match-reference";

/** A record as its page shows it. Dates are ISO days; lists are empty when nothing is known. */
export type CandidateRecord = {
  id: string;
  code: string;
  givenName: string;
  familyName: string;
  /** What staff call the person. */
  called: string;
  birthDate: string | null;
  birthYear: number | null;
  street: string;
  careOf: string;
  postcode: string | null;
  city: string;
  districtId: string | null;
  mailbox: string;
  preferredLanguage: string;
  needsInterpreter: boolean;
  schoolYears: number | null;
  hoursMin: number | null;
  hoursMax: number | null;
  shiftsAccepted: string[];
  shiftsRefused: string[];
  timeFrom: string | null;
  timeTo: string | null;
  availableFrom: string | null;
  mobility: string[];
  travelMinutesMax: number | null;
  demandsAccepted: string[];
  demandsRefused: string[];
  wishNote: string;
  state: string;
  namedGap: string;
  nextStep: string;
  nextStepOn: string | null;
  responsibleUserId: string | null;
  responsible: string | null;
  /** as whom the actor reads this record, and when they last gave a reason to */
  relation: LookRelation;
  reasonAt: Date | null;
  waitingSince: string;
  note: string;
  version: number;
  channels: {
    id: string;
    kind: string;
    value: string;
    shared: boolean;
    lastWorkedOn: string | null;
    lastFailedOn: string | null;
    note: string;
  }[];
  languages: {
    language: string;
    isFirst: boolean;
    speaking: string | null;
    listening: string | null;
    reading: string | null;
    writing: string | null;
    evidence: string;
    original: string;
    saidBy: string;
    saidOn: string;
  }[];
  skills: {
    skillId: string;
    type: string;
    level: number;
    evidence: string;
    original: string;
    saidOn: string;
    validTo: string | null;
  }[];
  experience: { id: string; occupationId: string | null; years: number | null; original: string; saidOn: string }[];
  wishes: {
    id: string;
    occupationId: string | null;
    group: string | null;
    apprenticeshipId: string | null;
    wantsApprenticeship: boolean;
    anyWork: boolean;
    original: string;
  }[];
  access: {
    id: string;
    statusId: string | null;
    permission: string;
    permitState: string;
    permitEmployer: string | null;
    hoursLimit: number | null;
    document: string;
    seenOn: string | null;
    seenBy: string | null;
    from: string | null;
    until: string | null;
    original: string;
  }[];
  benefits: { id: string; system: string; from: string | null; until: string | null; original: string }[];
  consents: {
    id: string;
    purpose: string;
    employerId: string | null;
    employer: string | null;
    data: string[];
    language: string;
    explainedBy: string | null;
    withInterpreter: boolean;
    givenAt: string;
    validUntil: string;
    withdrawnAt: string | null;
  }[];
  questions: {
    id: string;
    field: string;
    code: string;
    original: string;
    suggestions: { value: string; of?: string }[];
  }[];
  proposals: { id: string; state: string; job: string; employer: string; sentAt: string | null; pseudonym: string }[];
  interests: { jobId: string; title: string; employer: string }[];
  placementId: string | null;
  /** Where the person stands on the ladder, and the highest they ever stood. */
  stage: StageId | null;
  bestStage: StageId | null;
  /** Where they are now: the company of the running stage, and the day it is meant to end. */
  stageAt: { company: string | null; until: string | null } | null;
  /** What comes next, the same as on every page. */
  next: NextThing | null;
};

/** One person with everything in the record, in one statement. @throws AppError not_found */
export async function candidateRecord(trx: Trx, id: string): Promise<CandidateRecord> {
  const { rows } = await sql<CandidateRecord>`
    select c.id, c.code, c.given_name, c.family_name, ${personCalled("c")} as called, c.birth_date, c.birth_year, c.street, c.care_of, c.postcode, c.city,
      c.district_id, c.mailbox, c.preferred_language, c.needs_interpreter, c.school_years, c.hours_min, c.hours_max,
      c.shifts_accepted, c.shifts_refused, c.time_from, c.time_to, c.available_from, c.mobility, c.travel_minutes_max,
      c.demands_accepted, c.demands_refused, c.wish_note, c.state, c.named_gap, c.next_step, c.next_step_on,
      c.responsible_user_id, u.name as responsible, reader.relation, reader.reason_at, c.waiting_since, c.note, c.version,
      p.id as placement_id, s.stage_id as stage, p.best_stage_id as best_stage,
      (select jsonb_build_object('company', se.name, 'until', s.ends_on) from placement_stage s
        left join employer se on se.id = s.employer_id
        where s.placement_id = p.id and s.main and not s.planned and s.end_reason_id is null
        order by s.during desc limit 1) as stage_at,
      ${nextThingOf} as next,
      coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'kind', h.kind, 'value', h.value, 'shared', h.shared,
        'lastWorkedOn', h.last_worked_on, 'lastFailedOn', h.last_failed_on, 'note', h.note) order by h.kind, h.value)
        from candidate_channel h where h.candidate_id = c.id), '[]') as channels,
      coalesce((select jsonb_agg(jsonb_build_object('language', l.language, 'isFirst', l.is_first,
        'speaking', l.speaking, 'listening', l.listening, 'reading', l.reading, 'writing', l.writing,
        'evidence', l.evidence, 'original', l.original, 'saidBy', l.said_by, 'saidOn', l.said_on)
        order by (l.language = 'de') desc, l.is_first desc, l.language)
        from candidate_language l where l.candidate_id = c.id), '[]') as languages,
      coalesce((select jsonb_agg(jsonb_build_object('skillId', s.skill_id, 'type', k.type, 'level', s.level,
        'evidence', s.evidence, 'original', s.original, 'saidOn', s.said_on, 'validTo', s.valid_to) order by k.type, k.position, k.id)
        from candidate_skill s join skill k on k.id = s.skill_id where s.candidate_id = c.id), '[]') as skills,
      coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'occupationId', e.occupation_id,
        'years', coalesce(e.years_min, e.years_max), 'original', e.original, 'saidOn', e.said_on)
        order by e.years_min desc nulls last, e.id)
        from candidate_experience e where e.candidate_id = c.id), '[]') as experience,
      coalesce((select jsonb_agg(jsonb_build_object('id', w.id, 'occupationId', w.occupation_id,
        'group', w.occupation_group, 'apprenticeshipId', w.apprenticeship_id,
        'wantsApprenticeship', w.wants_apprenticeship, 'anyWork', w.any_work, 'original', w.original)
        order by w.position, w.id) from candidate_wish w where w.candidate_id = c.id), '[]') as wishes,
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'statusId', a.status_id, 'permission', a.permission,
        'permitState', a.permit_state, 'permitEmployer', pe.name, 'hoursLimit', a.hours_limit, 'document', a.document,
        'seenOn', a.seen_on, 'seenBy', su.name, 'from', lower(a.during), 'until', upper(a.during) - 1,
        'original', a.original) order by a.during desc)
        from work_access a left join employer pe on pe.id = a.permit_employer_id left join app_user su on su.id = a.seen_by
        where a.candidate_id = c.id), '[]') as access,
      coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'system', b.system, 'from', lower(b.during),
        'until', upper(b.during) - 1, 'original', b.original) order by b.during desc)
        from benefit_period b where b.candidate_id = c.id), '[]') as benefits,
      coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'purpose', k.purpose, 'employerId', k.employer_id,
        'employer', ke.name, 'data', k.data, 'language', k.language, 'explainedBy', ku.name,
        'withInterpreter', k.with_interpreter, 'givenAt', k.given_at, 'validUntil', k.valid_until,
        'withdrawnAt', k.withdrawn_at) order by k.given_at desc)
        from consent k left join employer ke on ke.id = k.employer_id left join app_user ku on ku.id = k.explained_by
        where k.candidate_id = c.id), '[]') as consents,
      coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'field', q.field, 'code', q.code,
        'original', q.original, 'suggestions', q.suggestions) order by q.created_at, q.field)
        from candidate_question q where q.candidate_id = c.id and q.state = 'open'), '[]') as questions,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'state', p.state, 'job', j.title, 'employer', e.name,
        'sentAt', p.sent_at, 'pseudonym', p.pseudonym) order by p.created_at desc)
        from proposal p join job j on j.id = p.job_id join employer e on e.id = p.employer_id
        where p.candidate_id = c.id), '[]') as proposals,
      coalesce((select jsonb_agg(jsonb_build_object('jobId', i.job_id, 'title', j.title, 'employer', e.name)
        order by i.created_at desc)
        from interest i join job j on j.id = i.job_id join employer e on e.id = j.employer_id
        where i.candidate_id = c.id), '[]') as interests
    from candidate c cross join lateral reader_of(c.id) reader left join app_user u on u.id = c.responsible_user_id
      left join placement p on p.candidate_id = c.id left join person_standing s on s.candidate_id = c.id
    where c.id = ${id}::uuid and c.state <> 'erased'`.execute(trx);
  const record = rows[0];
  if (!record) throw notFound("candidate");
  return record;
}

/** The record, the facts the rules read, and all names: what every tab of a record needs. */
export type RecordBasis = {
  record: CandidateRecord;
  row: CandidateFactsRow;
  reference: MatchLookUp;
};

/** A record with what its tabs share, in two statements. @throws AppError not_found */
export async function recordBasis(trx: Trx, id: string, today: string): Promise<RecordBasis> {
  const record = await candidateRecord(trx, id);
  const found = await findCandidateWithReference(trx, id, today);
  if (!found) throw notFound("candidate");
  return { record, row: found.row, reference: lookUpOf(found.reference) };
}
