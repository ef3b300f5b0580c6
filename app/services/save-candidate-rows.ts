import type { z } from "zod";
import type { Trx } from "#db/index.server";
import { type Clock, clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import type {
  channelSchema,
  experienceSchema,
  languageSchema,
  skillSchema,
  wishSchema,
} from "~/domain/candidate/sections";
import { AppError, notFound } from "~/domain/errors";
import { syncSearch } from "./sync-search";

/**
 * Facts of which a person has many. Each notes who said it and when; the same language or skill said again replaces
 * what was known, and the history keeps both.
 */
async function stamp(trx: Trx, actor: Staff, time: Clock) {
  const user = await trx.selectFrom("appUser").select("name").where("id", "=", actor.userId).executeTakeFirst();
  return { saidBy: user?.name ?? "", saidOn: time.today() };
}

export async function saveLanguage(
  trx: Trx,
  actor: Staff,
  candidateId: string,
  input: z.output<typeof languageSchema>,
  time: Clock = clock,
): Promise<void> {
  await mustExist(trx, candidateId);
  const values = {
    isFirst: input.isFirst,
    speaking: input.speaking ?? null,
    listening: input.listening ?? null,
    reading: input.reading ?? null,
    writing: input.writing ?? null,
    evidence: input.evidence,
    ...(await stamp(trx, actor, time)),
  };
  await trx
    .insertInto("candidateLanguage")
    .values({ candidateId, language: input.language, ...values })
    .onConflict((c) => c.columns(["candidateId", "language"]).doUpdateSet(values))
    .execute();
  await syncSearch(trx, "candidates", candidateId);
}

export async function saveSkill(
  trx: Trx,
  actor: Staff,
  candidateId: string,
  input: z.output<typeof skillSchema>,
  time: Clock = clock,
): Promise<void> {
  await mustExist(trx, candidateId);
  const skill = await trx.selectFrom("skill").select("id").where("id", "=", input.skillId).executeTakeFirst();
  if (!skill) throw new AppError("rule", "choose", {}, "skillId");
  const values = { level: input.level, evidence: input.evidence, ...(await stamp(trx, actor, time)) };
  await trx
    .insertInto("candidateSkill")
    .values({ candidateId, skillId: input.skillId, ...values })
    .onConflict((c) => c.columns(["candidateId", "skillId"]).doUpdateSet(values))
    .execute();
  await syncSearch(trx, "candidates", candidateId);
}

export async function addExperience(
  trx: Trx,
  actor: Staff,
  candidateId: string,
  input: z.output<typeof experienceSchema>,
  time: Clock = clock,
): Promise<void> {
  await mustExist(trx, candidateId);
  await trx
    .insertInto("candidateExperience")
    .values({
      candidateId,
      occupationId: input.occupationId ?? null,
      yearsMin: input.years,
      yearsMax: input.years,
      original: input.original,
      ...(await stamp(trx, actor, time)),
    })
    .execute();
  await syncSearch(trx, "candidates", candidateId);
}

export async function addWish(
  trx: Trx,
  _actor: Staff,
  candidateId: string,
  input: z.output<typeof wishSchema>,
): Promise<void> {
  await mustExist(trx, candidateId);
  const { n } = await trx
    .selectFrom("candidateWish")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("candidateId", "=", candidateId)
    .executeTakeFirstOrThrow();
  await trx
    .insertInto("candidateWish")
    .values({
      candidateId,
      position: n,
      occupationId: input.kind === "occupation" ? (input.occupationId ?? null) : null,
      occupationGroup: input.kind === "group" ? (input.occupationGroup ?? null) : null,
      apprenticeshipId: input.kind === "apprenticeship" ? (input.apprenticeshipId ?? null) : null,
      wantsApprenticeship: input.kind === "apprenticeship" || input.wantsApprenticeship,
      anyWork: input.kind === "any",
    })
    .execute();
  await syncSearch(trx, "candidates", candidateId);
}

export async function saveChannel(
  trx: Trx,
  _actor: Staff,
  candidateId: string,
  input: z.output<typeof channelSchema>,
  time: Clock = clock,
): Promise<void> {
  await mustExist(trx, candidateId);
  const on = input.outcomeOn ?? time.today();
  const values = {
    shared: input.shared,
    note: input.note,
    ...(input.outcome === "worked" ? { lastWorkedOn: on } : {}),
    ...(input.outcome === "failed" ? { lastFailedOn: on } : {}),
  };
  await trx
    .insertInto("candidateChannel")
    .values({ candidateId, kind: input.kind, value: input.value, ...values })
    .onConflict((c) => c.columns(["candidateId", "kind", "value"]).doUpdateSet(values))
    .execute();
}

const tables = {
  language: { table: "candidateLanguage", key: "language" },
  skill: { table: "candidateSkill", key: "skillId" },
  experience: { table: "candidateExperience", key: "id" },
  wish: { table: "candidateWish", key: "id" },
  channel: { table: "candidateChannel", key: "id" },
  access: { table: "workAccess", key: "id" },
  benefit: { table: "benefitPeriod", key: "id" },
} as const;
export const removableRows = Object.keys(tables) as [keyof typeof tables, ...(keyof typeof tables)[]];
export type RemovableRow = keyof typeof tables;

/** Takes one of those facts back; the history keeps what stood there. @throws AppError not_found */
export async function removeCandidateRow(
  trx: Trx,
  _actor: Staff,
  candidateId: string,
  input: { row: RemovableRow; key: string },
): Promise<void> {
  const { table, key } = tables[input.row];
  const removed = await trx
    .deleteFrom(table as "candidateSkill")
    .where("candidateId", "=", candidateId)
    .where(key as "skillId", "=", input.key)
    .returning("candidateId")
    .executeTakeFirst();
  if (!removed) throw notFound(input.row);
  await syncSearch(trx, "candidates", candidateId);
}

async function mustExist(trx: Trx, candidateId: string): Promise<void> {
  const row = await trx
    .selectFrom("candidate")
    .select("id")
    .where("id", "=", candidateId)
    .where("state", "<>", "erased")
    .executeTakeFirst();
  if (!row) throw notFound("candidate");
}
