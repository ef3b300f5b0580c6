import { sql } from "kysely";
import { z } from "zod";
import type { Trx } from "#db/index.server";
import { among } from "#db/repositories/among";
import { notFound } from "~/domain/errors";
import { isStageId, type LadderStage, openNeeds, rungNeeds } from "~/domain/placement";
import { lateMinutes } from "~/domain/support/appointments";
import { shownStates } from "~/domain/support/states";
import { isUuid } from "~/domain/uuid";

type EmployerActor = { role: "employer"; userId: string; employerId: string };

/** A stage at the company as its own view shows it: no reason, no other company, and of what is missing only its own. */
const stage = z.object({
  id: z.string(),
  stage: z.string().refine(isStageId),
  title: z.string().nullable(),
  start: z.string(),
  end: z.string().nullable(),
  expectedEnd: z.string().nullable(),
  planned: z.boolean(),
  endGroup: z.enum(["moved_up", "ended"]).nullable(),
  needs: z.array(z.enum(rungNeeds)),
  licences: z.array(z.string()),
  visitedOn: z.string().nullable(),
});
const task = z.object({
  id: z.string(),
  version: z.number(),
  kind: z.string(),
  templateKey: z.string().nullable(),
  channel: z.string(),
  who: z.string(),
  dueOn: z.string(),
});
const date = z.object({
  id: z.string(),
  kind: z.string(),
  startsAt: z.string(),
  minutes: z.number(),
  place: z.string(),
  cancelled: z.boolean(),
});

export type EmployerTask = z.output<typeof task>;

export type EmployerPlacement = {
  id: string;
  givenName: string;
  /** The contact of the company; null while no agreement names one. */
  helper: { name: string; phone: string } | null;
  stages: LadderStage[];
  tasks: EmployerTask[];
  dates: z.output<typeof date>[];
};

/** The people who are or were at this company, those here now first. One query, through views without social data. */
export async function employerPlacements(trx: Trx, actor: EmployerActor, today: string): Promise<EmployerPlacement[]> {
  const rows = await read(trx, actor, null);
  return rows.map((row) => toPlacement(row, actor, today)).sort((a, b) => Number(isOver(a)) - Number(isOver(b)));
}

/** One person's placement at this company. @throws AppError not_found also when the placement exists elsewhere */
export async function employerPlacement(
  trx: Trx,
  actor: EmployerActor,
  placementId: string,
  today: string,
): Promise<EmployerPlacement> {
  const [row] = isUuid(placementId) ? await read(trx, actor, placementId) : [];
  if (!row) throw notFound("placement");
  return toPlacement(row, actor, today);
}

type Row = {
  id: string;
  givenName: string;
  helperName: string | null;
  helperPhone: string | null;
  stages: unknown;
  tasks: unknown;
  dates: unknown;
};

async function read(trx: Trx, { employerId }: EmployerActor, placementId: string | null): Promise<Row[]> {
  const result = await sql<Row>`
    select v.placement_id as id, v.given_name as "givenName", v.helper_name as "helperName", v.helper_phone as "helperPhone",
      jsonb_agg(jsonb_build_object('id', v.id, 'stage', v.stage_id, 'title', coalesce(a.de, nullif(j.title, '')),
        'start', v.starts_on, 'end', v.ended_on, 'expectedEnd', v.ends_on, 'planned', v.planned, 'endGroup', v.end_group,
        'needs', v.needs, 'licences', v.licences, 'visitedOn', v.visited_on)
        order by v.starts_on, v.planned) as stages,
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'version', t.version, 'kind', t.kind,
          'templateKey', t.template_key, 'channel', t.channel, 'who', t.who, 'dueOn', t.due_on) order by t.due_on), '[]')
        from employer_support_view t where t.placement_id = v.placement_id and t.state = 'open') as tasks,
      (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'startsAt', d.starts_at,
          'minutes', d.minutes, 'place', d.place, 'cancelled', d.state = 'cancelled') order by d.starts_at), '[]')
        from appointment d where d.placement_id = v.placement_id and d.state in (${among(shownStates)}) and d.starts_at > now() - make_interval(mins => ${lateMinutes}::int)) as dates
    from employer_placement_view v left join job j on j.id = v.job_id left join apprenticeship a on a.id = v.apprenticeship_id
    where v.employer_id = ${employerId}::uuid
      and (${placementId}::uuid is null or v.placement_id = ${placementId}::uuid)
    group by v.placement_id, v.given_name, v.helper_name, v.helper_phone
    order by v.given_name`.execute(trx);
  return result.rows;
}

function toPlacement(row: Row, actor: EmployerActor, today: string): EmployerPlacement {
  return {
    id: row.id,
    givenName: row.givenName,
    helper: row.helperName === null ? null : { name: row.helperName, phone: row.helperPhone ?? "" },
    stages: z
      .array(stage)
      .parse(row.stages)
      .map(({ endGroup, needs, licences, visitedOn, ...each }) => ({
        ...each,
        employerId: actor.employerId,
        employerName: null,
        endReason: endGroup,
        needs: openNeeds(
          { start: each.start, employerId: actor.employerId, needs, needsEnded: {} },
          { ...noneOfIt, licences, visitedOn },
          today,
        ),
      })),
    tasks: z.array(task).parse(row.tasks),
    dates: z.array(date).parse(row.dates),
  };
}

/** What a company's own view does not hold, and nothing that it shows depends on. */
const noneOfIt = { speaking: null, reading: null, permissions: [] } as const;

const isOver = (placement: EmployerPlacement): boolean =>
  placement.stages.every((each) => each.end !== null && !each.planned);
