import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import type { AgreementFacts } from "~/domain/employer/agreement";
import { notFound } from "~/domain/errors";
import { sectorOf } from "~/domain/job/sectors";
import { type GuardContext, isStageId, type StageId, type StageRecord } from "~/domain/placement";
import { parseTransitions, type TransitionTable } from "~/domain/placement/transitions";
import type { WorkPermission } from "~/domain/placement/work-permission";
import type { ConsentFacts } from "~/domain/proposal/consent";
import { benefitNames, permitStates, recordedPermissions } from "../../app/domain/access/permission";
import type { Trx } from "../index.server";
import { sectors } from "./job-reference";
import { personCalled } from "./person-name";

/** All that the rules ask about a person before a move; the same for the page that previews and the service that saves. */
export type MoveFacts = {
  candidateId: string;
  /** What staff call the person. */
  name: string;
  placement: { id: string; version: number; state: string; responsibleUserId: string } | null;
  history: StageRecord[];
  /** The person's consents, including ended ones. */
  consents: ConsentFacts[];
  permissions: WorkPermission[];
  permitUntil: string | null;
  person: Omit<GuardContext["person"], "seriousObstacles">;
  table: TransitionTable;
  templates: Record<string, unknown[]>;
  planned: { id: string; stage: StageId; version: number } | null;
};

const record = z.object({
  id: z.string(),
  stage: z.string().refine(isStageId),
  employerId: z.string().nullable(),
  jobId: z.string().nullable(),
  start: z.string(),
  end: z.string().nullable(),
  planned: z.boolean(),
  main: z.boolean(),
  attemptNo: z.number(),
  endReason: z.string().nullable(),
  version: z.number(),
});
const consent = z.object({
  purpose: z.string(),
  employerId: z.string().nullable(),
  validUntil: z.string(),
  withdrawnAt: z.coerce.date().nullable(),
});
/** A note of somebody's right to work as `permissionRowsOf` reads it. */
export const permission = z.object({
  access: z.enum(recordedPermissions),
  from: z.string(),
  until: z.string().nullable(),
  employerId: z.string().nullable(),
  permitState: z.enum(permitStates),
  statusId: z.string().nullable(),
});
const benefit = z.enum(benefitNames);

/** One query. @throws AppError not_found when the person is unknown to the transaction's actor */
export async function getMoveFacts(
  trx: Trx,
  where: { candidateId: string } | { placementId: string },
  today: string,
): Promise<MoveFacts> {
  const row = await trx
    .selectFrom("candidate as c")
    .leftJoin("placement as p", "p.candidateId", "c.id")
    .select([
      "c.id as candidateId",
      personCalled("c").as("name"),
      "c.birthDate",
      "c.birthYear",
      "p.id as placementId",
      "p.version",
      "p.state",
      "p.responsibleUserId",
      stageRows.as("stages"),
      consents.as("consents"),
      permissionRowsOf(sql`c.id`).as("permissions"),
      sql<
        string | null
      >`(select b.system from benefit_period b where b.candidate_id = c.id and b.during @> ${today}::date)`.as(
        "benefitSystem",
      ),
      transitionsOn(today).as("transitions"),
      templatesOn(today).as("templates"),
    ])
    .where((eb) => ("candidateId" in where ? eb("c.id", "=", where.candidateId) : eb("p.id", "=", where.placementId)))
    .executeTakeFirst();
  if (!row) throw notFound("placement");
  const permissions = z.array(permission).parse(row.permissions);
  const stages = z.array(record).parse(row.stages);
  const living = permissions.find((each) => each.from <= today && (each.until === null || each.until >= today));
  const planned = stages.find((each) => each.planned && each.main);
  return {
    candidateId: row.candidateId,
    name: row.name,
    placement:
      row.placementId && row.version && row.state && row.responsibleUserId
        ? { id: row.placementId, version: row.version, state: row.state, responsibleUserId: row.responsibleUserId }
        : null,
    history: stages,
    consents: z.array(consent).parse(row.consents),
    permissions,
    permitUntil: living?.until ?? null,
    person: {
      residenceStatus: living?.statusId ?? null,
      // The office records neither; the guards then ask instead of guessing (G12, G13 "unknown").
      inGermanySince: null,
      tolerationSince: null,
      // A year alone counts as its last day: youth protection must not be missed by eleven months.
      birthDate: row.birthDate ?? (row.birthYear === null ? null : `${row.birthYear}-12-31`),
      benefitSystem: benefit.nullable().parse(row.benefitSystem),
    },
    table: parseTransitions(row.transitions),
    templates: row.templates,
    planned: planned ? { id: planned.id, stage: planned.stage, version: planned.version } : null,
  };
}

const stageRows = sql<unknown>`(select coalesce(jsonb_agg(jsonb_build_object(
    'id', s.id, 'stage', s.stage_id, 'employerId', s.employer_id, 'jobId', s.job_id, 'start', lower(s.during),
    'end', upper(s.during) - 1, 'planned', s.planned, 'main', s.main, 'attemptNo', s.attempt_no,
    'endReason', s.end_reason_id, 'version', s.version) order by lower(s.during)), '[]')
  from placement_stage s where s.placement_id = p.id)`;

const consents = sql<unknown>`(select coalesce(jsonb_agg(jsonb_build_object(
    'purpose', k.purpose, 'employerId', k.employer_id, 'validUntil', k.valid_until, 'withdrawnAt', k.withdrawn_at)), '[]')
  from consent k where k.candidate_id = c.id)`;

/** All notes of a person's right to work, the earliest first. */
export const permissionRowsOf = (
  candidateId: RawBuilder<unknown>,
) => sql<unknown>`(select coalesce(jsonb_agg(jsonb_build_object(
    'access', w.permission, 'from', coalesce(lower(w.during), '1900-01-01'), 'until', upper(w.during) - 1,
    'employerId', w.permit_employer_id, 'permitState', w.permit_state, 'statusId', w.status_id)
    order by lower(w.during)), '[]')
  from work_access w where w.candidate_id = ${candidateId})`;

const transitionsOn = (day: string) => sql<unknown>`(select jsonb_object_agg(t.from_stage, t.targets) from (
    select from_stage, jsonb_agg(to_stage order by position) as targets from transition
    where valid_to is null or valid_to > ${day}::date group by from_stage) t)`;

const templatesOn = (day: string) => sql<Record<string, unknown[]>>`(select jsonb_object_agg(t.template, t.lines) from (
    select template, jsonb_agg(data order by position) as lines from checkin_template
    where valid_to is null or valid_to > ${day}::date group by template) t)`;

export type Workplace = {
  /** The confirmed limits agreement of the company, in force or not. */
  agreement: AgreementFacts | null;
  facts: GuardContext["workplace"];
};

const noWorkplace: GuardContext["workplace"] = { idCardSector: false, shifts: [], demands: [] };

/** What the rules ask about the company and the job of a move. One query; none without a company. */
export async function getWorkplace(
  trx: Trx,
  { employerId, jobId }: { employerId: string | null; jobId: string | null },
): Promise<Workplace> {
  if (employerId === null) return { agreement: null, facts: noWorkplace };
  const row = await trx
    .selectFrom("employer as e")
    .leftJoin("job as j", (join) => join.onRef("j.employerId", "=", "e.id").on("j.id", "=", jobId))
    .leftJoin("limitsAgreement as a", (join) => join.onRef("a.employerId", "=", "e.id").on("a.state", "=", "live"))
    .select([
      "j.occupationId",
      "j.shifts",
      "j.demands",
      "a.validFrom",
      "a.reviewOn",
      "a.validTo",
      "a.specialistConfirmedAt",
      "a.employerConfirmedAt",
    ])
    .where("e.id", "=", employerId)
    .executeTakeFirst();
  if (!row) throw notFound("employer");
  const agreement: AgreementFacts | null =
    row.validFrom && row.reviewOn
      ? {
          validFrom: row.validFrom,
          reviewOn: row.reviewOn,
          state: "live",
          validTo: row.validTo,
          specialistConfirmedAt: row.specialistConfirmedAt,
          employerConfirmedAt: row.employerConfirmedAt,
        }
      : null;
  return {
    agreement,
    facts: {
      idCardSector: row.occupationId !== null && sectorOf(row.occupationId, sectors)?.paperContract === true,
      shifts: row.shifts ?? [],
      demands: row.demands ?? [],
    },
  };
}
