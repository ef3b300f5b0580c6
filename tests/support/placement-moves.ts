import { giveConsent, makeCompany, makeWorld, stageInput } from "#tests/factories/placement";
import { advancePlacement } from "~/services/placement/advance-placement";
import { changeCompany } from "~/services/placement/change-company";
import type { StageInput } from "~/services/placement/enter-stage";
import { onDay } from "./clock";
import { systemActor, type TestDatabase } from "./database";

/** The day on which placements move in the tests. */
export const today = "2026-11-23";
export type World = Awaited<ReturnType<typeof makeWorld>>;
/** The company of this world, as a stage names it. */
export const at = (w: World) => ({ employerId: w.employer.id, jobId: w.job.id });

/** Worlds of their own in this database, what stands there of a placement, and how it moves. */
export function placementMoves(database: TestDatabase) {
  const world = () => database.as(systemActor, makeWorld);

  const placementOf = (w: World) =>
    database.as(systemActor, (trx) =>
      trx.selectFrom("placement").selectAll().where("candidateId", "=", w.person.id).executeTakeFirstOrThrow(),
    );
  const stagesOf = (w: World) =>
    database.as(systemActor, (trx) =>
      trx
        .selectFrom("placementStage")
        .selectAll()
        .where("candidateId", "=", w.person.id)
        .orderBy((eb) => eb.fn("lower", ["during"]))
        .execute(),
    );
  const openSteps = (w: World) =>
    database.as(systemActor, (trx) =>
      trx
        .selectFrom("supportStep")
        .select(["templateKey", "dueOn", "state", "reason"])
        .where("candidateId", "=", w.person.id)
        .orderBy("dueOn")
        .execute(),
    );

  const agree = (w: World, employerId: string) =>
    database.as(w.specialist, (trx) =>
      giveConsent(trx, { candidateId: w.person.id, employerId, explainedBy: w.specialist.userId }),
    );

  /** Starts with an interview, the usual first stage at a company. */
  async function begin(w: World, stage: StageInput = stageInput("interview", "2026-11-10", at(w))) {
    await database.as(w.specialist, (trx) =>
      advancePlacement(trx, w.specialist, { candidateId: w.person.id }, stage, onDay(today)),
    );
    return placementOf(w);
  }
  const advance = (w: World, placement: { id: string; version: number }, input: StageInput) =>
    database.as(w.specialist, (trx) =>
      advancePlacement(
        trx,
        w.specialist,
        { placementId: placement.id, version: placement.version },
        input,
        onDay(today),
      ),
    );
  return { world, placementOf, stagesOf, openSteps, agree, begin, advance };
}

/** First at the other company, which did not work out, then at this one, with a plan back at the other. */
export async function twoCompanies(database: TestDatabase) {
  const { world, agree } = placementMoves(database);
  const w = await world();
  const other = await database.as(systemActor, (trx) => makeCompany(trx, w.specialist.userId));
  const there = { employerId: other.employer.id, jobId: other.job.id };
  const here = { employerId: w.employer.id, jobId: w.job.id };
  await agree(w, other.employer.id);
  const { placementId } = await database.as(w.specialist, (trx) =>
    advancePlacement(
      trx,
      w.specialist,
      { candidateId: w.person.id },
      stageInput("starter_job", "2026-11-03", there),
      onDay(today),
    ),
  );
  const version = async () =>
    (
      await database.as(systemActor, (trx) =>
        trx.selectFrom("placement").select("version").where("id", "=", placementId).executeTakeFirstOrThrow(),
      )
    ).version;
  await database.as(w.specialist, async (trx) =>
    changeCompany(
      trx,
      w.specialist,
      { placementId, version: await version() },
      stageInput("starter_job", "2026-11-23", here, { endReason: "permit_lost", endNote: "Papier abgelaufen" }),
      onDay(today),
    ),
  );
  return { ...w, other, placementId, version };
}
