import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { among } from "#db/repositories/among";
import { type CompanyNext, companyNextOf } from "#db/repositories/next-thing";
import { bestStage, type OnLadder, stageNow } from "#db/repositories/person-facts";
import { personCalled } from "#db/repositories/person-name";
import { openProposalsOf } from "#db/repositories/places";
import { companyStep } from "#db/repositories/support-step";
import { type AgreementState, agreementState } from "~/domain/employer/agreement";
import { type VisitStanding, visitStanding } from "~/domain/employer/visit";
import { notFound } from "~/domain/errors";
import { endedJobStates } from "~/domain/job/states";
import type { StepState } from "~/domain/support/states";

type SiteView = {
  id: string;
  name: string;
  street: string;
  postcode: string;
  city: string;
  districtId: string | null;
  district: string | null;
  isMain: boolean;
  version: number;
};
type ContactView = {
  id: string;
  name: string;
  position: string;
  email: string | null;
  phone: string;
  isMain: boolean;
  signsIn: boolean;
  version: number;
};
type VisitView = {
  id: string;
  state: string;
  plannedOn: string;
  visitedOn: string | null;
  userId: string;
  user: string;
  peopleMet: string;
  seen: string;
  said: string;
  nextStep: string;
  nextStepOn: string | null;
  version: number;
};
export type AgreementView = {
  id: string;
  state: string;
  does: string;
  doesNot: string;
  callUserId: string | null;
  callName: string | null;
  callPhone: string | null;
  standInUserId: string | null;
  standInName: string | null;
  standInPhone: string | null;
  answerWithinHours: number;
  validFrom: string;
  reviewOn: string;
  validTo: string | null;
  visitId: string | null;
  specialistConfirmedAt: string | null;
  specialistName: string | null;
  employerConfirmedAt: string | null;
  employerName: string | null;
  endedAt: string | null;
  endNote: string;
  version: number;
};
type ConcernView = {
  id: string;
  topic: string;
  text: string;
  state: string;
  promisedUntil: string;
  createdAt: string;
  answeredAt: string | null;
  answer: string;
  raisedBy: string;
  answeredBy: string | null;
  closedBy: string | null;
  closedAt: string | null;
  result: string | null;
  resultNote: string;
  person: string | null;
  version: number;
};

type Stored = {
  id: string;
  name: string;
  branch: string;
  size: number | null;
  state: string;
  trains: string;
  contactCap: number;
  note: string;
  version: number;
  responsibleUserId: string | null;
  responsible: string | null;
  openProposals: number;
  sites: SiteView[];
  contacts: ContactView[];
  visits: VisitView[];
  agreements: AgreementView[];
  jobs: { id: string; title: string; state: string; places: number; updatedAt: string }[];
  people: {
    placementId: string;
    name: string;
    stage: string;
    since: string;
    planned: boolean;
    /** where they stand now, wherever that is */
    standing: OnLadder;
  }[];
  concerns: ConcernView[];
  /** what comes next with the company; null when nothing is open */
  next: CompanyNext | null;
  /** the last one that was done, with what says whether that can be taken back */
  lastDone: { id: string; title: string; state: StepState; who: string; reason: string; changedAt: string } | null;
  /** open tasks to ask the company for a job that does not exist yet */
  asks: { id: string; candidateId: string; person: string; occupation: string; dueOn: string; responsible: string }[];
};

export type EmployerRecord = Stored & {
  agreement: (AgreementView & { standing: AgreementState }) | null;
  visit: VisitStanding;
};

/** Everything in the record of a company except its history; one statement. @throws AppError not_found */
export async function employerRecord(trx: Trx, id: string, today: string): Promise<EmployerRecord> {
  const { rows } = await sql<Stored>`
    select e.id, e.name, e.branch, e.size, e.state, e.trains_apprentices as trains, e.contact_cap, e.note, e.version,
      e.responsible_user_id, u.name as responsible,
      ${openProposalsOf(sql`e.id`)} as open_proposals,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'street', s.street, 'postcode', s.postcode,
          'city', s.city, 'districtId', s.district_id, 'district', d.name, 'isMain', s.is_main, 'version', s.version)
          order by s.is_main desc, s.created_at, s.id)
        from employer_site s left join district d on d.id = s.district_id where s.employer_id = e.id), '[]') as sites,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'position', c.position, 'email', c.email,
          'phone', c.phone, 'isMain', c.is_main, 'signsIn', c.user_id is not null, 'version', c.version)
          order by c.is_main desc, c.name)
        from employer_contact c where c.employer_id = e.id), '[]') as contacts,
      coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'state', v.state, 'plannedOn', v.planned_on,
          'visitedOn', v.visited_on, 'userId', v.user_id, 'user', vu.name, 'peopleMet', v.people_met, 'seen', v.seen,
          'said', v.said, 'nextStep', v.next_step, 'nextStepOn', v.next_step_on, 'version', v.version)
          order by (v.state = 'planned') desc, coalesce(v.visited_on, v.planned_on) desc)
        from company_visit v join app_user vu on vu.id = v.user_id where v.employer_id = e.id), '[]') as visits,
      coalesce((${agreementsOf(sql`e.id`)}), '[]') as agreements,
      coalesce((select jsonb_agg(jsonb_build_object('id', j.id, 'title', j.title, 'state', j.state, 'places', j.places,
          'updatedAt', j.updated_at) order by (j.state in (${among(endedJobStates)})), j.updated_at desc)
        from job j where j.employer_id = e.id), '[]') as jobs,
      coalesce((select jsonb_agg(jsonb_build_object('placementId', p.placement_id, 'name', ${personCalled("c")},
          'stage', p.stage_id, 'since', lower(p.during), 'planned', p.planned,
          'standing', jsonb_build_object('stageId', ${stageNow("c.id")}, 'bestStageId', ${bestStage("c.id")}))
          order by p.planned, lower(p.during) desc)
        from placement_stage p join candidate c on c.id = p.candidate_id
        where p.employer_id = e.id and p.main and p.end_reason_id is null
          and (p.planned or p.during @> ${today}::date)), '[]') as people,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'topic', c.topic, 'text', c.text, 'state', c.state,
          'promisedUntil', c.promised_until, 'createdAt', c.created_at, 'answeredAt', c.answered_at, 'answer', c.answer,
          'raisedBy', ru.name, 'answeredBy', au.name, 'closedBy', cu.name, 'closedAt', c.closed_at, 'result', c.result,
          'resultNote', c.result_note, 'person', ${personCalled("k")}, 'version', c.version)
          order by (c.state = 'open') desc, c.created_at desc)
        from concern c join app_user ru on ru.id = c.raised_by
          left join app_user au on au.id = c.answered_by left join app_user cu on cu.id = c.closed_by left join placement pl on pl.id = c.placement_id
          left join candidate k on k.id = pl.candidate_id where c.employer_id = e.id), '[]') as concerns,
      ${companyNextOf(sql`e.id`)} as next,
      (select jsonb_build_object('id', t.id, 'title', t.title, 'state', t.state, 'who', t.who, 'reason', t.reason,
          'changedAt', t.updated_at)
        from support_step t where t.employer_id = e.id and t.template_key = ${companyStep} and t.state = 'done'
        order by t.updated_at desc limit 1) as last_done,
      coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'candidateId', k.id,
          'person', ${personCalled("k")}, 'occupation', t.title,
          'dueOn', t.due_on, 'responsible', r.name) order by t.due_on, t.id)
        from support_step t join candidate k on k.id = t.candidate_id join app_user r on r.id = t.responsible_user_id
        where t.employer_id = e.id and t.template_key = 'acquisition' and t.state = 'open'), '[]') as asks
    from employer e left join app_user u on u.id = e.responsible_user_id
    where e.id = ${id}`.execute(trx);
  const row = rows[0];
  if (!row) throw notFound("employer");
  const latest = row.agreements[0];
  const planned = row.visits.filter((each) => each.state === "planned").map((each) => each.plannedOn);
  const done = row.visits.flatMap((each) => (each.visitedOn ? [each.visitedOn] : []));
  return {
    ...row,
    agreement: latest ? { ...latest, standing: agreementState(latest, today) } : null,
    visit: visitStanding({ plannedOn: planned.sort()[0] ?? null, lastDoneOn: done.sort().at(-1) ?? null }, today),
  };
}

/**
 * Agreements of a company as one JSON list, the open one first. Names come from the staff directory and its contacts.
 */
function agreementsOf(employerId: ReturnType<typeof sql>) {
  return sql<AgreementView[]>`select jsonb_agg(jsonb_build_object('id', a.id, 'state', a.state, 'does', a.does,
      'doesNot', a.does_not, 'callUserId', a.call_user_id, 'callName', cu.name, 'callPhone', cu.phone,
      'standInUserId', a.stand_in_user_id, 'standInName', su.name, 'standInPhone', su.phone,
      'answerWithinHours', a.answer_within_hours, 'validFrom', a.valid_from, 'reviewOn', a.review_on,
      'validTo', a.valid_to, 'visitId', a.visit_id,
      'specialistConfirmedAt', a.specialist_confirmed_at, 'specialistName', sc.name,
      'employerConfirmedAt', a.employer_confirmed_at, 'employerName', ec.name,
      'endedAt', a.ended_at, 'endNote', a.end_note, 'version', a.version)
      order by (a.state = 'ended'), a.created_at desc)
    from limits_agreement a
      left join app_user cu on cu.id = a.call_user_id left join app_user su on su.id = a.stand_in_user_id
      left join app_user sc on sc.id = a.specialist_confirmed_by left join app_user ec on ec.id = a.employer_confirmed_by
    where a.employer_id = ${employerId}`;
}
