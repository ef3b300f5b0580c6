import { type RawBuilder, sql } from "kysely";
import { type FollowUp, followUps, lostAlarmDays, lostSpans, type RealStep } from "~/domain/candidate/nobody-lost";
import type { StageId } from "~/domain/placement";
import { liveStates, proposalStatus } from "~/domain/proposal/states";
import { stepStatus } from "~/domain/support/states";
import type { Trx } from "../index.server";
import { among } from "./among";
import { saveCitySetting } from "./city-settings";
import { type NextThing, nextThingOf } from "./next-thing";
import { type PersonFacts, personFacts, personFactsJoins } from "./person-facts";
import { personCalled } from "./person-name";

export type LostRow = {
  id: string;
  name: string;
  code: string;
  responsibleUserId: string | null;
  responsible: string | null;
  followUp: FollowUp;
  /** company of the offer or stage, words of the gap */
  detail: string;
  stageId: StageId | null;
  /** What comes next, the same as on every page. */
  next: NextThing | null;
  lastStep: RealStep | null;
  lastStepOn: string | null;
  /** day since which nothing has happened: the last real step, else the day the person came */
  since: string;
  /** day since which the person has had none of the three; only for people who have none */
  noneSince: string | null;
};

const lostAlarm = "escalate.lost";
const setting = "nobody_lost";

/**
 * Which of the three somebody of `person_standing s` has on that day. They are stored without regard to the day; only
 * whether the dated step still lies ahead is decided here.
 */
const followUpConditions = (today: string): Record<FollowUp, RawBuilder<unknown>> => {
  const ahead = sql`s.ahead_until >= ${today}::date`;
  return {
    offer: sql`(s.offered or s.on_rung)`,
    gap: sql`(not s.offered and not s.on_rung and s.has_gap)`,
    step: sql`(not s.offered and not s.on_rung and not s.has_gap and ${ahead})`,
    none: sql`(not s.offered and not s.on_rung and not s.has_gap and (${ahead}) is not true)`,
  };
};
/** Whether somebody of `person_standing s` has neither offer nor named gap nor a dated next step on that day. */
export const withoutFollowUp = (today: string): RawBuilder<unknown> => followUpConditions(today).none;
const helper = sql`coalesce(s.ladder_user_id, s.responsible_user_id)`;

/** How many active people have neither offer nor named gap nor a dated next step: those of `listWithoutHold`. */
export async function countWithoutFollowUp(trx: Trx, today: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from person_standing s where s.state = 'active' and ${followUpConditions(today).none}`.execute(
    trx,
  );
  return rows[0]?.n ?? 0;
}

/** Since when nothing has happened with somebody of `person_standing s`; entries for a future day do not count. */
const sinceOf = (today: string) => sql`case when s.last_on > ${today}::date
  then coalesce((select max(r.day) from real_steps(s.candidate_id) r where r.day <= ${today}::date), s.waiting_since)
  else s.since end`;

/**
 * Active people with which of the three they have and their last real step, at most `most` of each part, worst first.
 * People with an entry for a future day form a part of their own: it has not happened yet, so their steps are read one
 * by one. That way all others can be read in the order of an index.
 */
function active(today: string, only: RawBuilder<unknown>, parts: readonly RawBuilder<unknown>[], most: number | null) {
  const conditions = followUpConditions(today);
  const rows = (
    step: RawBuilder<unknown>,
  ) => sql`select s.candidate_id as id, ${helper} as responsible_user_id, s.waiting_since,
    case when ${conditions.offer} then 'offer' when ${conditions.gap} then 'gap' when ${conditions.step} then 'step' else 'none' end as follow_up, ${step}
    from person_standing s`;
  const happened = parts.map(
    (part) => sql`(${rows(sql`s.last_on as last_step_on, s.last_step, s.since`)}
      where s.state = 'active' and (s.last_on > ${today}::date) is not true and ${only} and ${part}
      order by s.since, s.candidate_id limit ${most}::int)`,
  );
  return sql`(${sql.join(happened, sql` union all `)} union all
    (${rows(sql`l.day as last_step_on, l.kind as last_step, coalesce(l.day, s.waiting_since) as since`)}
      left join lateral (select r.day, r.kind from real_steps(s.candidate_id) r where r.day <= ${today}::date
        order by r.day desc, r.kind limit 1) l on true
      where s.state = 'active' and s.last_on > ${today}::date and ${only}))`;
}

const worstFirst = sql`(a.follow_up = 'none') desc, a.since, a.id`;

/**
 * Rows of `everyone a` as the pages show them; whatever is only needed for their words is looked up for these rows
 * alone.
 */
const lostRows = <Row extends LostRow>(
  today: string,
  chosen: RawBuilder<unknown>,
  facts?: { columns: RawBuilder<unknown>; joins: RawBuilder<unknown> },
) => sql<Row>`
  select a.id, ${personCalled("c")} as name, c.code,
    a.responsible_user_id, u.name as responsible, a.follow_up, case a.follow_up when 'offer' then coalesce(offer.name, rung.name, '')
      when 'gap' then c.named_gap else '' end as detail,
    rung.stage_id, ${nextThingOf} as next, a.last_step, a.last_step_on, a.since,
    case when a.follow_up = 'none' then greatest(a.waiting_since, a.last_step_on, (select max(day) from (
      select (updated_at at time zone 'Europe/Berlin')::date as day from proposal
        where candidate_id = a.id and state in (${among(proposalStatus.ended)})
      union all
      select upper(during) from placement_stage where candidate_id = a.id and main and not planned and not upper_inf(during)
      union all
      select coalesce(t.done_on, t.due_on) from support_step t
        where t.candidate_id = a.id and t.template_key is distinct from ${lostAlarm}
      union all
      select coalesce(t.done_on, t.due_on) from support_step t join placement p on p.id = t.placement_id
        where t.candidate_id is null and p.candidate_id = a.id and t.template_key is distinct from ${lostAlarm}
      union all
      select c.next_step_on
    ) days where day <= ${today}::date)) end as none_since${facts ? sql`, ${facts.columns}` : sql``}
  from (${chosen}) a join candidate c on c.id = a.id join person_standing s on s.candidate_id = a.id left join app_user u on u.id = a.responsible_user_id
    left join lateral (select s.stage_id, e.name from placement_stage s left join employer e on e.id = s.employer_id
      where s.candidate_id = a.id and s.main and s.end_reason_id is null and s.stage_id not in ('profiling', 'exit')
        and (s.planned or upper_inf(s.during))
      order by s.planned, lower(s.during) desc limit 1) rung on true
    left join lateral (select e.name from proposal p join employer e on e.id = p.employer_id
      where p.candidate_id = a.id and p.state in (${among(liveStates)})
      order by p.sent_at desc nulls last, p.id limit 1) offer on true
    ${facts?.joins ?? sql``}
  order by ${worstFirst}`;

/** Everyone with none of the three; one statement. */
export async function listWithoutFollowUp(trx: Trx, today: string): Promise<LostRow[]> {
  const { none } = followUpConditions(today);
  return (await lostRows(today, active(today, none, [sql`true`], null)).execute(trx)).rows;
}

export type FollowUpChoice = {
  followUp: FollowUp | null;
  responsibleUserId: string | null;
  longerThan: number;
  /** only these people; everybody without */
  named: readonly string[] | null;
  limit: number;
  offset: number;
};

/** How many people there are, of everybody and of those the other filters leave. */
export type FollowUpNumbers = {
  everyone: number;
  /** with none of the three, whatever the filters */
  lost: number;
  total: number;
  counts: Record<FollowUp, number>;
  /** whose last real step is as long ago as each of `lostSpans` */
  spans: number[];
};

/** A page of everyone active, those with none of the three first, and how many there are; two statements. */
export async function readFollowUps(
  trx: Trx,
  choice: FollowUpChoice,
  today: string,
): Promise<FollowUpNumbers & { rows: (LostRow & PersonFacts)[] }> {
  const { followUp, responsibleUserId: user, longerThan, named, limit, offset } = choice;
  const conditions = followUpConditions(today);
  const goneFor = (days: number) => sql`${today}::date - ${sinceOf(today)} >= ${days}::int`;
  const every = {
    held: followUp ? conditions[followUp] : sql`true`,
    mine: sql.join(
      [
        sql`true`,
        ...(user ? [sql`${helper} = ${user}::uuid`] : []),
        ...(named ? [sql`s.candidate_id = any(${[...named]}::uuid[])`] : []),
      ],
      sql` and `,
    ),
    gone: longerThan > 0 ? goneFor(longerThan) : sql`true`,
  };
  const counted = followUps.map(
    (each) => sql`${each}::text, count(*) filter (where ${conditions[each]} and ${every.mine} and ${every.gone})::int`,
  );
  const spans = lostSpans.map(
    (days) => sql`count(*) filter (where ${goneFor(days)} and ${every.mine} and ${every.held})::int`,
  );
  const chosen = sql`${every.held} and ${every.mine} and ${every.gone}`;
  const { rows: numbers } = await sql<FollowUpNumbers>`
    select count(*)::int as everyone, count(*) filter (where ${conditions.none})::int as lost,
      count(*) filter (where ${chosen})::int as total, jsonb_build_object(${sql.join(counted)}) as counts,
      array[${sql.join(spans)}] as spans
    from person_standing s where s.state = 'active'`.execute(trx);
  const [known] = numbers;
  if (!known) throw new Error("a count always has one row");
  const parts = [conditions.none, sql`not ${conditions.none}`];
  const page = sql`select * from ${active(today, chosen, parts, offset + limit)} a
    order by ${worstFirst} limit ${limit} offset ${offset}`;
  const facts = { columns: personFacts, joins: personFactsJoins };
  const { rows } = await lostRows<LostRow & PersonFacts>(today, page, facts).execute(trx);
  return { rows, ...known };
}

export type LostAlarm = {
  /** days without any of the three before the coordinator is told */
  days: number;
  /** set by the city, not the product's own number */
  own: boolean;
  /** 0 where the city has set none */
  version: number;
};

/** After how many days the coordinator is told. */
export async function getLostAlarm(trx: Trx): Promise<LostAlarm> {
  const row = await trx
    .selectFrom("citySetting")
    .select(["value", "version"])
    .where("key", "=", setting)
    .executeTakeFirst();
  const days = (row?.value as { alarmDays?: unknown } | undefined)?.alarmDays;
  const own = typeof days === "number" && Number.isInteger(days) && days > 0;
  return { days: own ? days : lostAlarmDays, own, version: row?.version ?? 0 };
}

/**
 * Sets the city's own number.
 * @param version as it was read; 0 where there was none
 * @returns false when somebody else set one in between
 */
export const saveLostAlarm = (trx: Trx, version: number, alarmDays: number): Promise<boolean> =>
  saveCitySetting(trx, setting, version, { alarmDays });

/** Closes the open alarms of everybody but `except`. @returns how many there were */
export async function closeLostAlarms(trx: Trx, except: readonly string[], today: string): Promise<number> {
  const move = stepStatus.moveAll("complete", "system");
  const closed = await trx
    .updateTable("supportStep")
    .set({ state: move.to, doneOn: today })
    .where("templateKey", "=", lostAlarm)
    .where("state", "in", [...move.from])
    .where(sql<boolean>`candidate_id <> all(${[...except]}::uuid[])`)
    .returning("id")
    .execute();
  return closed.length;
}

/**
 * Tasks that tell one user that these people have none of the three.
 * @returns ids of those for whom the user had no open task
 */
export async function addLostAlarms(
  trx: Trx,
  people: readonly string[],
  task: { responsibleUserId: string; dueOn: string },
): Promise<string[]> {
  const { rows } = await sql<{ candidateId: string }>`
    insert into support_step (candidate_id, responsible_user_id, due_on, kind, template_key, title, channel)
    select id, ${task.responsibleUserId}::uuid, ${task.dueOn}::date, 'task', ${lostAlarm}, '', 'task'
    from unnest(${[...people]}::uuid[]) id
    on conflict (candidate_id, responsible_user_id) where template_key = ${sql.lit(lostAlarm)} and state = 'open'
    do nothing returning candidate_id`.execute(trx);
  return rows.map((row) => row.candidateId);
}
