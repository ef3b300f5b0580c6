import { sql } from "kysely";
import { type Hold, LOST_ALARM_DAYS, type RealStep } from "~/domain/candidate/nobody-lost";
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
  select coalesce(t.candidate_id, p.candidate_id), t.due_on, '' from support_step t
    left join placement p on p.id = t.placement_id
    where t.state = 'open' and t.due_on >= ${today}::date and t.template_key is distinct from ${LOST_ALARM}
) days`;

/** How many active people have neither offer nor named gap nor a dated next step: those of `listHolds` whom none holds. */
export async function countUnheld(trx: Trx, today: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from candidate c
    where c.state = 'active' and c.named_gap = ''
      and not exists (select from ${rungs} and s.candidate_id = c.id)
      and not exists (select from ${offers} and p.candidate_id = c.id)
      and c.id not in (select candidate_id from ${ahead(today)} where candidate_id is not null)`.execute(trx);
  return rows[0]?.n ?? 0;
}

/** Everyone active with what holds them and the last real step, nobody left out; one statement. */
export async function listHolds(trx: Trx, today: string): Promise<LostRow[]> {
  const { rows } = await sql<LostRow>`
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
      select candidate_id, 'proposal' as kind, sent_at::date as day from proposal where sent_at is not null
      union all
      select candidate_id, 'appointment', (starts_at at time zone 'Europe/Berlin')::date from appointment where state = 'done'
      union all
      select candidate_id, 'stage', lower(during) from placement_stage where main and not planned
      union all
      select coalesce(t.candidate_id, p.candidate_id), 'checkin', t.done_on from support_step t
        left join placement p on p.id = t.placement_id where t.kind = 'checkin' and t.who <> 'system' and t.state = 'done'
      union all
      select candidate_id, 'contact', last_worked_on from candidate_channel where last_worked_on is not null),
    last as (
      select distinct on (candidate_id) candidate_id, kind, day from happened where day <= ${today}::date
      order by candidate_id, day desc, kind),
    ended as (
      select candidate_id, max(day) as day from (
        select candidate_id, updated_at::date as day from proposal where state in ('declined', 'withdrawn', 'expired', 'closed')
        union all
        select candidate_id, upper(during) from placement_stage where main and not planned and not upper_inf(during)
        union all
        select coalesce(t.candidate_id, p.candidate_id), coalesce(t.done_on, t.due_on) from support_step t
          left join placement p on p.id = t.placement_id where t.template_key is distinct from ${LOST_ALARM}
        union all
        select id, next_step_on from candidate
      ) days where day <= ${today}::date group by candidate_id)
    select c.id, coalesce(nullif(trim(c.given_name || ' ' || c.family_name), ''), c.code) as who, c.code,
      coalesce(l.responsible_user_id, c.responsible_user_id) as responsible_user_id, u.name as responsible,
      h.hold, case h.hold when 'offer' then coalesce(offer.name, rung.name, '') when 'gap' then c.named_gap
        when 'step' then coalesce(ahead.words, '') else '' end as detail,
      rung.stage_id, ahead.day as next_on, last.kind as last_step, last.day as last_step_on,
      coalesce(last.day, c.waiting_since) as since,
      case when h.hold = 'none' then greatest(c.waiting_since, last.day, ended.day) end as none_since
    from candidate c
    left join placement l on l.candidate_id = c.id
    left join app_user u on u.id = coalesce(l.responsible_user_id, c.responsible_user_id)
    left join rung on rung.candidate_id = c.id left join offer on offer.candidate_id = c.id
    left join ahead on ahead.candidate_id = c.id left join last on last.candidate_id = c.id
    left join ended on ended.candidate_id = c.id
    cross join lateral (select case when offer.candidate_id is not null or rung.candidate_id is not null then 'offer'
      when c.named_gap <> '' then 'gap' when ahead.day is not null then 'step' else 'none' end as hold) h
    where c.state = 'active'
    order by (h.hold = 'none') desc, coalesce(last.day, c.waiting_since), c.id`.execute(trx);
  return rows;
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
    .$if(except.length > 0, (query) => query.where("candidateId", "not in", except))
    .returning("id")
    .execute();
  return closed.length;
}

/** A task that somebody has nothing that holds them. @returns false while the same one is open for the same user */
export async function addLostAlarm(
  trx: Trx,
  alarm: { candidateId: string; responsibleUserId: string; dueOn: string },
): Promise<boolean> {
  const added = await trx
    .insertInto("supportStep")
    .values({ ...alarm, kind: "task", templateKey: LOST_ALARM, title: "", channel: "task" })
    .onConflict((conflict) =>
      conflict
        .columns(["candidateId", "responsibleUserId"])
        .where("templateKey", "=", LOST_ALARM)
        .where("state", "=", "open")
        .doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  return added !== undefined;
}
