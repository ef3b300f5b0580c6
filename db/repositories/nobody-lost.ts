import { type RawBuilder, sql } from "kysely";
import { type Hold, holds, LOST_ALARM_DAYS, type RealStep } from "~/domain/candidate/nobody-lost";
import type { Trx } from "../index.server";

export type LostRow = {
  id: string;
  who: string;
  code: string;
  responsibleUserId: string | null;
  responsible: string | null;
  hold: Hold;
  /** company of the offer or rung, words of the gap or of the next step */
  detail: string;
  stageId: string | null;
  nextOn: string | null;
  lastStep: RealStep | null;
  lastStepOn: string | null;
  /** day since which nothing has happened: the last real step, else the day the person came */
  since: string;
  /** day since which none of the three has been there; only of people who have none */
  noneSince: string | null;
};

const LOST_ALARM = "escalate.lost";
const SETTING = "nobody_lost";

/** Rungs that hold a person: the present or next one, but not the first talk and not the end. */
const rungs = sql`placement_stage s where s.main and s.end_reason_id is null and s.stage_id not in ('profiling', 'exit')
  and (s.planned or upper_inf(s.during))`;
/** Offers that run. */
const offers = sql`proposal p where p.state in ('draft', 'sent', 'invited', 'accepted')`;
/** Every day ahead on which something is to happen with a person. */
const ahead = (today: string) => sql`(
  select id as candidate_id, next_step_on as day, next_step as words from candidate where next_step_on >= ${today}::date
  union all
  select candidate_id, (starts_at at time zone 'Europe/Berlin')::date, '' from appointment
    where state = 'planned' and starts_at >= ${today}::date
  union all
  select coalesce(t.candidate_id, p.candidate_id), min(t.due_on), '' from support_step t
    left join placement p on p.id = t.placement_id
    where t.state = 'open' and t.due_on >= ${today}::date and t.template_key is distinct from ${LOST_ALARM} group by 1
) days`;

/** How many active people have neither offer nor named gap nor a dated next step: those of `listWithoutHold`. */
export async function countUnheld(trx: Trx, today: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from candidate c
    where c.state = 'active' and c.named_gap = ''
      and not exists (select from ${rungs} and s.candidate_id = c.id)
      and not exists (select from ${offers} and p.candidate_id = c.id)
      and c.id not in (select candidate_id from ${ahead(today)} where candidate_id is not null)`.execute(trx);
  return rows[0]?.n ?? 0;
}

/** The latest real step in one number, so that a maximum finds it: the day, then which of the steps of that day is told. */
const stepNumber = (kind: RealStep, day: RawBuilder<unknown>) =>
  sql`(${day} - date '0001-01-01') * 8 + ${sql.lit(8 - TOLD.indexOf(kind))}`;
const TOLD: readonly RealStep[] = ["appointment", "checkin", "contact", "proposal", "stage"];

/**
 * Everyone active with what holds them and the last real step, nobody left out, as `everyone`. Each question is asked
 * once for all people.
 */
const everyone = (today: string) => sql`
  with rung as (
    select distinct on (r.candidate_id) r.candidate_id, r.stage_id, e.name
    from (select s.* from ${rungs}) r left join employer e on e.id = r.employer_id
    order by r.candidate_id, r.planned, lower(r.during) desc),
  offer as (
    select distinct on (o.candidate_id) o.candidate_id, e.name
    from (select p.* from ${offers}) o join employer e on e.id = o.employer_id
    order by o.candidate_id, o.sent_at desc nulls last, o.id),
  ahead as (
    select distinct on (candidate_id) candidate_id, day, words from ${ahead(today)} order by candidate_id, day, words),
  happened as (
    select candidate_id, ${stepNumber("proposal", sql`sent_at::date`)} as step from proposal
      where sent_at is not null and sent_at::date <= ${today}::date
    union all
    select candidate_id, ${stepNumber("appointment", sql`(starts_at at time zone 'Europe/Berlin')::date`)} from appointment
      where state = 'done' and (starts_at at time zone 'Europe/Berlin')::date <= ${today}::date
    union all
    select candidate_id, ${stepNumber("stage", sql`lower(during)`)} from placement_stage
      where main and not planned and lower(during) <= ${today}::date
    union all
    select coalesce(t.candidate_id, p.candidate_id), ${stepNumber("checkin", sql`max(t.done_on)`)} from support_step t
      left join placement p on p.id = t.placement_id
      where t.kind = 'checkin' and t.who <> 'system' and t.state = 'done' and t.done_on <= ${today}::date group by 1
    union all
    select candidate_id, ${stepNumber("contact", sql`last_worked_on`)} from candidate_channel
      where last_worked_on <= ${today}::date),
  last as (
    select candidate_id, date '0001-01-01' + (max(step) - 1) / 8 as day,
      (${[...TOLD]}::text[])[8 - (max(step) - 1) % 8] as kind
    from happened group by candidate_id),
  everyone as materialized (
    select c.id, coalesce(l.responsible_user_id, c.responsible_user_id) as responsible_user_id,
      c.waiting_since, c.named_gap, h.hold, case h.hold when 'offer' then coalesce(offer.name, rung.name, '')
        when 'gap' then c.named_gap when 'step' then coalesce(ahead.words, '') else '' end as detail,
      rung.stage_id, ahead.day as next_on, last.kind as last_step, last.day as last_step_on,
      coalesce(last.day, c.waiting_since) as since
    from candidate c
    left join placement l on l.candidate_id = c.id
    left join rung on rung.candidate_id = c.id left join offer on offer.candidate_id = c.id
    left join ahead on ahead.candidate_id = c.id left join last on last.candidate_id = c.id
    cross join lateral (select case when offer.candidate_id is not null or rung.candidate_id is not null then 'offer'
      when c.named_gap <> '' then 'gap' when ahead.day is not null then 'step' else 'none' end as hold) h
    where c.state = 'active')`;

const worstFirst = sql`(a.hold = 'none') desc, a.since, a.id`;

/** Rows of `everyone a` as they are told; since when nothing holds somebody is looked up for those alone. */
const told = (today: string, chosen: RawBuilder<unknown>) => sql<LostRow>`
  select a.id, coalesce(nullif(trim(c.given_name || ' ' || c.family_name), ''), c.code) as who, c.code,
    a.responsible_user_id, u.name as responsible, a.hold, a.detail, a.stage_id, a.next_on, a.last_step, a.last_step_on, a.since,
    case when a.hold = 'none' then greatest(a.waiting_since, a.last_step_on, (select max(day) from (
      select updated_at::date as day from proposal
        where candidate_id = a.id and state in ('declined', 'withdrawn', 'expired', 'closed')
      union all
      select upper(during) from placement_stage where candidate_id = a.id and main and not planned and not upper_inf(during)
      union all
      select coalesce(t.done_on, t.due_on) from support_step t
        where t.candidate_id = a.id and t.template_key is distinct from ${LOST_ALARM}
      union all
      select coalesce(t.done_on, t.due_on) from support_step t join placement p on p.id = t.placement_id
        where t.candidate_id is null and p.candidate_id = a.id and t.template_key is distinct from ${LOST_ALARM}
      union all
      select c.next_step_on
    ) days where day <= ${today}::date)) end as none_since
  from (${chosen}) a join candidate c on c.id = a.id left join app_user u on u.id = a.responsible_user_id
  order by ${worstFirst}`;

/** Everyone whom nothing holds; one statement. */
export async function listWithoutHold(trx: Trx, today: string): Promise<LostRow[]> {
  const { rows } = await sql<LostRow>`${everyone(today)}
    ${told(today, sql`select * from everyone where hold = 'none'`)}`.execute(trx);
  return rows;
}

export type HoldsChoice = {
  hold: Hold | null;
  responsibleUserId: string | null;
  longerThan: number;
  limit: number;
  offset: number;
};

/** A page of everyone active, those whom nothing holds first, and how many there are by what holds them; one statement. */
export async function readHolds(
  trx: Trx,
  choice: HoldsChoice,
  today: string,
): Promise<{ rows: LostRow[]; total: number; counts: Record<Hold, number> }> {
  const { hold, responsibleUserId: user, longerThan, limit, offset } = choice;
  const chosen = sql`a.hold = coalesce(${hold}, a.hold) and (${user}::uuid is null or a.responsible_user_id = ${user}::uuid)
    and ${today}::date - a.since >= ${longerThan}::int`;
  const { rows } = await sql<{ rows: LostRow[]; total: number; counts: Record<Hold, number> }>`${everyone(today)},
    page as (${told(today, sql`select a.* from everyone a where ${chosen} order by ${worstFirst} limit ${limit} offset ${offset}`)})
    select (select count(*)::int from everyone a where ${chosen}) as total,
      (select jsonb_build_object(${sql.join(holds.map((each) => sql`${sql.lit(each)}, count(*) filter (where hold = ${each})`))})
        from everyone) as counts,
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'who', a.who, 'code', a.code,
        'responsibleUserId', a.responsible_user_id, 'responsible', a.responsible, 'hold', a.hold, 'detail', a.detail,
        'stageId', a.stage_id, 'nextOn', a.next_on, 'lastStep', a.last_step, 'lastStepOn', a.last_step_on, 'since', a.since,
        'noneSince', a.none_since) order by ${worstFirst}) from page a), '[]') as rows`.execute(trx);
  const [found] = rows;
  if (!found) throw new Error("a select without from always has one row");
  return found;
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
    .where("key", "=", SETTING)
    .executeTakeFirst();
  const days = (row?.value as { alarmDays?: unknown } | undefined)?.alarmDays;
  const own = typeof days === "number" && Number.isInteger(days) && days > 0;
  return { days: own ? days : LOST_ALARM_DAYS, own, version: row?.version ?? 0 };
}

/**
 * Sets the city's own number.
 * @param version as it was read; 0 where there was none
 * @returns false when somebody else set one in between
 */
export async function saveLostAlarm(trx: Trx, version: number, alarmDays: number): Promise<boolean> {
  const value = JSON.stringify({ alarmDays });
  const saved =
    version === 0
      ? await trx
          .insertInto("citySetting")
          .values({ key: SETTING, value })
          .onConflict((conflict) => conflict.column("key").doNothing())
          .returning("key")
          .executeTakeFirst()
      : await trx
          .updateTable("citySetting")
          .set({ value })
          .where("key", "=", SETTING)
          .where("version", "=", version)
          .returning("key")
          .executeTakeFirst();
  return saved !== undefined;
}

/** Closes the open alarms of everybody but `except`. @returns how many there were */
export async function closeLostAlarms(trx: Trx, except: readonly string[], today: string): Promise<number> {
  const closed = await trx
    .updateTable("supportStep")
    .set({ state: "done", doneOn: today })
    .where("templateKey", "=", LOST_ALARM)
    .where("state", "=", "open")
    .where(sql<boolean>`candidate_id <> all(${[...except]}::uuid[])`)
    .returning("id")
    .execute();
  return closed.length;
}

/**
 * Tasks for one user that these people have nothing that holds them.
 * @returns ids of those of whom the user had none open
 */
export async function addLostAlarms(
  trx: Trx,
  people: readonly string[],
  task: { responsibleUserId: string; dueOn: string },
): Promise<string[]> {
  const { rows } = await sql<{ candidateId: string }>`
    insert into support_step (candidate_id, responsible_user_id, due_on, kind, template_key, title, channel)
    select id, ${task.responsibleUserId}::uuid, ${task.dueOn}::date, 'task', ${LOST_ALARM}, '', 'task'
    from unnest(${[...people]}::uuid[]) id
    on conflict (candidate_id, responsible_user_id) where template_key = ${sql.lit(LOST_ALARM)} and state = 'open'
    do nothing returning candidate_id`.execute(trx);
  return rows.map((row) => row.candidateId);
}
