import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { countUnheld } from "#db/repositories/nobody-lost";

export interface CoordinatorOverview {
  people: number;
  placed: number;
  /** active, with neither offer nor named gap nor dated next step: what the page "nobody lost" shows as such */
  unheld: number;
  publishedJobs: number;
  openPlaces: number;
  waitingProposals: number;
  overdueSteps: number;
  openConcerns: number;
  lateConcerns: number;
  failedMessages: number;
  openInvitations: number;
  team: TeamMember[];
  /** against the order of a list in the last 90 days, without those that were taken back */
  decisions: { reasons: DecisionReason[]; dimensions: { id: string; count: number }[] };
}

export type DecisionReason = { kind: "proposed" | "set_aside"; id: string; count: number };

export interface TeamMember {
  id: string;
  name: string;
  people: number;
  companies: number;
  overdue: number;
  dueThisWeek: number;
}

/** How the city stands today, and how the work lies on the team. Nobody leaves the denominator: erased people only. */
export async function coordinatorOverview(trx: Trx, today: string): Promise<CoordinatorOverview> {
  const decisions = sql`(select * from order_decision where reason <> '' and taken_back_at is null
    and decided_at >= ${today}::date - 90) d`;
  const numbers = sql<Omit<CoordinatorOverview, "team" | "unheld">>`
    select
      (select count(*)::int from candidate where state <> 'erased') as people,
      (select count(distinct s.candidate_id)::int from placement_stage s join stage g on g.id = s.stage_id
        where s.main and not s.planned and g.is_employment and s.during @> ${today}::date) as placed,
      (select count(*)::int from job where state = 'published') as published_jobs,
      (select coalesce(sum(places), 0)::int from job where state = 'published') as open_places,
      (select count(*)::int from proposal where state = 'sent') as waiting_proposals,
      (select count(*)::int from support_step where state = 'open' and due_on < ${today}::date) as overdue_steps,
      (select count(*)::int from concern where state = 'open') as open_concerns,
      (select count(*)::int from concern where state = 'open' and promised_until < now()) as late_concerns,
      (select count(*)::int from message where state = 'failed') as failed_messages,
      (select count(*)::int from app_user where invited_at is not null and last_signed_in_at is null and disabled_at is null)
        as open_invitations,
      jsonb_build_object(
        'reasons', (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'id', reason, 'count', n)
            order by n desc, kind, reason), '[]')
          from (select kind, reason, count(*)::int as n from ${decisions} group by kind, reason) r),
        'dimensions', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'count', n) order by n desc, id), '[]')
          from (select name as id, count(*)::int as n from ${decisions}, unnest(d.dimensions) as better(name) group by name) m)) as decisions`;
  const team = sql<TeamMember>`
    select u.id, u.name, coalesce(c.n, 0) as people, coalesce(e.n, 0) as companies, coalesce(t.overdue, 0) as overdue,
      coalesce(t.this_week, 0) as due_this_week
    from app_user u join membership m on m.user_id = u.id and m.ended_at is null
      left join (select responsible_user_id as id, count(*)::int as n from candidate where state = 'active' group by 1) c
        on c.id = u.id
      left join (select responsible_user_id as id, count(*)::int as n from employer where state <> 'closed' group by 1) e
        on e.id = u.id
      left join (select responsible_user_id as id, count(*) filter (where due_on < ${today}::date)::int as overdue,
          count(*) filter (where due_on >= ${today}::date)::int as this_week
        from support_step where state = 'open' and due_on <= ${today}::date + 6 group by 1) t on t.id = u.id
    where m.role in ('specialist', 'coordinator') and u.disabled_at is null
    order by u.name collate "de-x-icu"`;
  const [row] = (await numbers.execute(trx)).rows;
  if (!row) throw new Error("no numbers");
  return { ...row, unheld: await countUnheld(trx, today), team: (await team.execute(trx)).rows };
}
