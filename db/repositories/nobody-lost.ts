import { type RawBuilder, sql } from "kysely";
import { type FollowUp, lostAlarmDays } from "~/domain/candidate/nobody-lost";
import { proposalStatus } from "~/domain/proposal/states";
import { stepStatus } from "~/domain/support/states";
import type { Trx } from "../index.server";
import { among } from "./among";
import { saveCitySetting } from "./city-settings";

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
/** Which of the three an active person of `person_standing s` has on that day; null for the others. */
export const followUpOf = (today: string): RawBuilder<FollowUp | null> => {
  const { offer, gap, step } = followUpConditions(today);
  return sql`case when s.state <> 'active' then null when ${offer} then 'offer' when ${gap} then 'gap' when ${step} then 'step' else 'none' end`;
};
/** Whether somebody of `person_standing s` has neither offer nor named gap nor a dated next step on that day. */
export const withoutFollowUp = (today: string): RawBuilder<unknown> => followUpConditions(today).none;

/** How many active people have neither offer nor named gap nor a dated next step. */
export async function countWithoutFollowUp(trx: Trx, today: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from person_standing s where s.state = 'active' and ${followUpConditions(today).none}`.execute(
    trx,
  );
  return rows[0]?.n ?? 0;
}

/** Since when nothing has happened with somebody of `person_standing s`; entries for a future day do not count. */
export const sinceOf = (today: string) => sql`case when s.last_on > ${today}::date
  then coalesce((select max(r.day) from real_steps(s.candidate_id) r where r.day <= ${today}::date), s.waiting_since)
  else s.since end`;

/** Somebody active who has none of the three, and since which day. */
export type WithoutFollowUp = { id: string; noneSince: string };

/** Everyone with none of the three; one statement. */
export async function listWithoutFollowUp(trx: Trx, today: string): Promise<WithoutFollowUp[]> {
  const { rows } = await sql<WithoutFollowUp>`
    select s.candidate_id as id, greatest(s.waiting_since, ${sinceOf(today)}, (select max(day) from (
      select (updated_at at time zone 'Europe/Berlin')::date as day from proposal
        where candidate_id = s.candidate_id and state in (${among(proposalStatus.ended)})
      union all
      select upper(during) from placement_stage
        where candidate_id = s.candidate_id and main and not planned and not upper_inf(during)
      union all
      select coalesce(t.done_on, t.due_on) from support_step t
        where t.candidate_id = s.candidate_id and t.template_key is distinct from ${lostAlarm}
      union all
      select coalesce(t.done_on, t.due_on) from support_step t join placement p on p.id = t.placement_id
        where t.candidate_id is null and p.candidate_id = s.candidate_id and t.template_key is distinct from ${lostAlarm}
      union all
      select c.next_step_on from candidate c where c.id = s.candidate_id
    ) days where day <= ${today}::date)) as none_since
    from person_standing s where s.state = 'active' and ${withoutFollowUp(today)} order by none_since, s.candidate_id`.execute(
    trx,
  );
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
    .where("key", "=", setting)
    .executeTakeFirst();
  return lostAlarmOf(row);
}

type Setting = { value: unknown; version: number };

/** The row that `lostAlarmOf` reads, as a column of another statement; null where the city has set nothing. */
export const lostAlarmColumn = sql<Setting | null>`
  (select jsonb_build_object('value', value, 'version', version) from city_setting where key = ${setting})`;

export function lostAlarmOf(row: Setting | null | undefined): LostAlarm {
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
