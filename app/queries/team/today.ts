import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { among } from "#db/repositories/among";
import { instrumentNames } from "#db/repositories/instruments";
import { phoneOf } from "#db/repositories/names";
import { withoutFollowUp } from "#db/repositories/nobody-lost";
import { personCalled } from "#db/repositories/person-name";
import { placesWorkedIn } from "#db/repositories/places";
import { responsibleForProposal } from "#db/repositories/proposal-ends";
import { paperEndedSince, paperSoonUntil } from "~/domain/access/permission";
import type { Staff } from "~/domain/actor";
import { activeOrPausedStates } from "~/domain/candidate/states";
import { addDays, dayAfter } from "~/domain/days";
import { openJobStates, waitingForCompanySince } from "~/domain/job/states";
import { longStarterJobSince } from "~/domain/placement/guards-person";
import { placeStages } from "~/domain/placement/stages";
import type { AgendaKind } from "~/domain/support/agenda";
import { dueSoonUntil } from "~/domain/support/steps";

/** One line of the first page: who, what, when, and the record behind it. Names are for staff eyes only. */
export type TodayItem = {
  kind: AgendaKind;
  id: string;
  name: string;
  /** Company, where one is involved; a place that became free is named by its job. */
  company: string | null;
  /** The number to call them by; "" where there is none. */
  phone: string;
  /** Calendar date or instant as text; null where nothing is dated, which is what the line is about. */
  due: string | null;
  /** Kind of appointment, words of a concern or of what comes next, state of a paper or job, title of a job, number of people or questions. */
  detail: string | null;
  late: boolean;
  /** The id is a placement's; else a person's, proposal's or concern's. */
  isPlacement: boolean;
  /** The company of a concern or visit, whose page answers it. */
  employerId: string | null;
  /** The job of an interest. */
  jobId: string | null;
  /** Of the appointment, job or placement that the line's act changes; else null. */
  version: number | null;
};

export type TodayStep = {
  id: string;
  version: number;
  placementId: string | null;
  candidateId: string | null;
  employerId: string | null;
  name: string;
  /** The number to call them by; "" where there is none. */
  phone: string;
  company: string | null;
  kind: string;
  templateKey: string | null;
  title: string;
  instrumentNames: { de: string; en: string } | null;
  channel: string;
  dueOn: string;
  moved: boolean;
};

export type Today = {
  steps: TodayStep[];
  items: TodayItem[];
  /** People with neither offer nor named gap nor dated next step, also those beyond the lines shown. */
  withoutPlan: number;
};

/** Days for which a free place is offered to be listed again. */
const placeDays = 30;
/** A group that is longer than this is worked through in its own list. */
const lines = 60;

/**
 * What needs a specialist now. `scope` mine: what this person is responsible for; team: everybody's.
 * Two queries, whatever the number of rows.
 */
export async function today(trx: Trx, actor: Staff, day: string, scope: "mine" | "team"): Promise<Today> {
  const user = scope === "mine" ? actor.userId : null;
  // The lines first, so that only theirs are looked up. Who a step is about stands in one of two places, each joined by
  // itself: through `coalesce` row-level security lets no index find them.
  const first = trx
    .selectFrom("supportStep")
    .selectAll()
    .where("state", "=", "open")
    .where("who", "=", "specialist")
    .where("dueOn", "<=", dueSoonUntil(day))
    .$if(user !== null, (query) => query.where("responsibleUserId", "=", user ?? ""))
    .orderBy("dueOn")
    .orderBy("id")
    .limit(lines * 2);
  const steps = await trx
    .selectFrom(first.as("t"))
    .leftJoin("placement as p", "p.id", "t.placementId")
    .leftJoin("candidate as c", "c.id", "t.candidateId")
    .leftJoin("candidate as l", "l.id", "p.candidateId")
    .leftJoin("employer as e", "e.id", "t.employerId")
    .select([
      "t.id",
      "t.version",
      "t.placementId",
      sql<string | null>`coalesce(c.id, l.id)`.as("candidateId"),
      sql<string>`coalesce(${nameOf}, ${personCalled("l")}, e.name, '')`.as("name"),
      "t.employerId",
      "e.name as company",
      sql<string>`coalesce(nullif(${phoneOf("person", "c.id")}, ''), nullif(${phoneOf("person", "l.id")}, ''),
        ${phoneOf("company", "e.id")})`.as("phone"),
      "t.kind",
      "t.templateKey",
      "t.title",
      instrumentNames.as("instrumentNames"),
      "t.channel",
      "t.dueOn",
      sql<boolean>`t.original_due_on is not null`.as("moved"),
    ])
    .orderBy("t.dueOn")
    .orderBy("t.id")
    .execute();
  const ofResponsible =
    user === null
      ? sql`true`
      : sql`(s.ladder_user_id = ${user}::uuid
    or s.ladder_user_id is null and s.responsible_user_id = ${user}::uuid)`;
  const ofUser = (column: string) => (user === null ? sql`true` : sql`${sql.ref(column)} = ${user}::uuid`);
  const others = await sql<TodayItem & { total: number }>`
    with me as (select ${day}::date as day), ${minePeople(user)}
    (select 'concern' as kind, n.id, e.name as name, e.name as company, ${phoneOf("company", "e.id")} as phone,
        n.promised_until::text as due, n.text as detail,
        n.promised_until < now() as late, false as "isPlacement",
        n.employer_id as "employerId", 0 as total, null::uuid as "jobId", null::int as version
      from concern n join employer e on e.id = n.employer_id, me
      where n.state = 'open' and ${ofUser("n.responsibleUserId")} order by n.promised_until limit ${lines})
    union all
    (select 'permit', m.id, ${nameOfMine}, null, ${phoneOf("person", "m.id")}, (upper(w.during) - 1)::text, w.permission, upper(w.during) - 1 < me.day, false, null, 0, null, null
      from mine m join work_access w on w.candidate_id = m.id, me
      where upper(w.during) - 1 between ${paperEndedSince(day)}::date and ${paperSoonUntil(day)}::date
        and not exists (select from work_access later where later.candidate_id = m.id and lower(later.during) >= upper(w.during))
      order by upper(w.during) limit ${lines})
    union all
    (select 'proposal', p.id, ${nameOf}, e.name, ${phoneOf("company", "e.id")}, p.answer_due_on::text, p.state, coalesce(p.answer_due_on < me.day, false), false, null, 0, null, null
      from proposal p join candidate c on c.id = p.candidate_id and c.state in (${among(activeOrPausedStates)})
        join employer e on e.id = p.employer_id, me
      where p.state = 'sent' and ${user === null ? sql`true` : sql`${responsibleForProposal} = ${user}::uuid`}
      order by p.answer_due_on nulls last limit ${lines})
    union all
    (select 'appointment', a.id, ${nameOfMine}, e.name, ${phoneOf("person", "m.id")}, a.starts_at::text, a.kind, a.starts_at < now(), false, null, 0, null, a.version
      from appointment a join mine m on m.id = a.candidate_id left join employer e on e.id = a.employer_id, me
      where a.state = 'planned' and a.starts_at < ${dayAfter(dueSoonUntil(day))}::date
      order by a.starts_at limit ${lines})
    union all
    (select 'next', m.id, ${nameOfMine}, null, ${phoneOf("person", "m.id")}, m.next_step_on::text, m.next_step, m.next_step_on < me.day, false, null, 0, null, null
      from mine m, me where m.state = 'active' and m.next_step_on <= ${dueSoonUntil(day)}::date
      order by m.next_step_on limit ${lines})
    union all
    (select 'review', m.placement_id, ${nameOfMine}, null, ${phoneOf("person", "m.id")}, m.review_on::text, 'pause', m.review_on < me.day, true, null, 0, null, m.ladder_version
      from mine m, me where m.ladder = 'paused' and m.review_on <= ${dueSoonUntil(day)}::date
      order by m.review_on limit ${lines})
    union all
    (select 'long', m.placement_id, ${nameOfMine}, e.name, ${phoneOf("person", "m.id")}, starter.since::text, s.stage_id, false, true, null, 0, null, null
      from mine m join placement_stage s on s.placement_id = m.placement_id and s.main and not s.planned
        left join employer e on e.id = s.employer_id
        -- starter jobs in a row count together, as in guard G17
        cross join lateral (select min(lower(r.during)) as since from placement_stage r
          where r.placement_id = m.placement_id and r.main and not r.planned and r.stage_id = 'starter_job'
            and not exists (select from placement_stage o where o.placement_id = m.placement_id and o.main
              and not o.planned and o.stage_id <> 'starter_job' and lower(o.during) > lower(r.during))) starter
      where s.stage_id = 'starter_job' and upper_inf(s.during) and starter.since < ${longStarterJobSince(day)}::date
        and not exists (select from placement_stage n where n.placement_id = m.placement_id and n.main and n.planned)
      order by starter.since limit ${lines})
    union all
    (select 'place', j.id, j.title, e.name, ${phoneOf("company", "e.id")}, max(upper(s.during))::text, null, false, false, null, 0, null, j.version
      from job j join employer e on e.id = j.employer_id join placement_stage s on s.job_id = j.id
      where j.state = 'filled' and s.main and s.end_reason_id is not null and upper(s.during) > ${addDays(day, -placeDays)}::date
        and s.stage_id = any(${[...placeStages]}::text[]) and ${ofUser("e.responsibleUserId")}
        and j.places > ${placesWorkedIn(sql`j.id`, day)}
      group by j.id, e.id order by max(upper(s.during)) limit ${lines})
    union all
    (select 'visit', v.id, e.name, e.name, ${phoneOf("company", "e.id")}, v.planned_on::text, null, v.planned_on < me.day, false,
        e.id, 0, null, null
      from company_visit v join employer e on e.id = v.employer_id, me
      where v.state = 'planned' and v.planned_on <= ${dueSoonUntil(day)}::date and ${ofUser("v.userId")}
      order by v.planned_on limit ${lines})
    union all
    (select 'job', j.id, j.title, e.name, ${phoneOf("company", "e.id")}, null, j.state, false, false, e.id, 0, null, null
      from job j join employer e on e.id = j.employer_id
      where (j.state = 'submitted' or j.state = 'returned' and j.updated_at < ${waitingForCompanySince(day)}::date
          -- whoever was asked has a week to answer
          and not exists (select from note_read n where n.employer_id = j.employer_id and n.kind <> 'remark'
            and n.written_at >= ${waitingForCompanySince(day)}::date))
        and ${ofUser("e.responsibleUserId")}
      order by j.state desc, j.updated_at limit ${lines})
    union all
    (select 'question', c.id, ${nameOf}, null, ${phoneOf("person", "c.id")}, null, asked.questions::text, false, false, null, 0, null, null
      from (select m.id, count(*) as questions, min(q.created_at) as since
        from mine m join candidate_question q on q.candidate_id = m.id and q.state = 'open'
        group by m.id order by since limit ${lines}) asked join candidate c on c.id = asked.id order by asked.since)
    union all
    (select 'interest', m.id, ${nameOfMine}, e.name, ${phoneOf("person", "m.id")}, null, j.title, false, false, null, 0, j.id, null
      from mine m join interest i on i.candidate_id = m.id
        join job j on j.id = i.job_id and j.state in (${among(openJobStates)}) join employer e on e.id = j.employer_id
      where not exists (select from proposal p where p.candidate_id = m.id and p.job_id = j.id)
      order by i.created_at limit ${lines})
    union all
    (select 'search', s.id, s.name, null, '', null, count(*)::text, false, false, null, 0, null, null
      from saved_search s join saved_search_hit h on h.search_id = s.id and h.is_new
        join candidate c on c.id = h.candidate_id and c.state <> 'erased'
      where s.owner_id = ${actor.userId} and s.alert <> 'none'
      group by s.id order by lower(s.name) limit ${lines})
    union all
    (select 'person', s.candidate_id, ${nameOf}, null, ${phoneOf("person", "c.id")}, s.waiting_since::text,
        case when s.placement_id is null then 'no_placement' end, true, false, null, (count(*) over ())::int, null, null
      from person_standing s join candidate c on c.id = s.candidate_id
      where s.state = 'active' and ${withoutFollowUp(day)} and ${ofResponsible}
      order by s.waiting_since limit ${lines})`.execute(trx);
  const items = others.rows.map(({ total: _total, ...item }) => item);
  const withoutPlan = others.rows.find((row) => row.kind === "person")?.total ?? 0;
  return { steps, items, withoutPlan };
}

const nameOf = personCalled("c");
const nameOfMine = personCalled("m.person");

/**
 * Everybody active or paused whom the user is responsible for, with their placement; for the team everybody. A person
 * with a placement belongs to whoever is responsible for the placement. One user's people are found by index and read
 * once; for the whole team each question finds the people it is about on its own.
 */
function minePeople(user: string | null) {
  const person = sql`select c.id, c as person, p.id as placement_id,
    p.state as ladder, p.version as ladder_version, p.review_on, c.state, c.next_step, c.next_step_on`;
  const there = sql`c.state in (${among(activeOrPausedStates)})`;
  if (user === null) {
    return sql`mine as not materialized (
      ${person} from candidate c left join placement p on p.candidate_id = c.id where ${there})`;
  }
  return sql`mine as materialized (
      ${person} from placement p join candidate c on c.id = p.candidate_id
        where p.responsible_user_id = ${user}::uuid and ${there}
      union all
      ${person} from candidate c left join placement p on p.candidate_id = c.id
        where c.responsible_user_id = ${user}::uuid and p.id is null and ${there})`;
}
