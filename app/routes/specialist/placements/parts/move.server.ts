import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { z } from "zod";
import { readAs, type Trx } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { type Clock, clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import {
  type GuardId,
  isStageId,
  type MoveDecision,
  type MoveVerb,
  maySave,
  problemsByField,
} from "~/domain/placement";
import { moveOptions } from "~/queries/placement/move-options";
import { command } from "~/request/command.server";
import { readForm } from "~/request/form.server";
import { idParam } from "~/request/params.server";
import { type PlacementRef, previewMove, type StageInput } from "~/services/placement/enter-stage";
import { moveSchema, toStageInput } from "./move-schema";

type MoveService = (
  trx: Trx,
  actor: Staff,
  placement: PlacementRef,
  input: StageInput,
  time: Clock,
) => Promise<unknown>;

/** What the form may offer, and the stage already chosen in the address. */
export async function moveLoader(args: LoaderFunctionArgs, verb: MoveVerb) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const today = clock.today();
  const options = await readAs(actor, (trx) => moveOptions(trx, verb, id, today));
  const asked = new URL(args.request.url).searchParams.get("stage") ?? "";
  const only = options.stages.length === 1 ? (options.stages[0] ?? null) : null;
  const stage = isStageId(asked) && options.stages.includes(asked) ? asked : only;
  return { verb, options, stage, today };
}

/** Checks the move, shows what the guards found, and makes it once every warning is ticked. */
export async function moveAction(args: ActionFunctionArgs, verb: MoveVerb, service: MoveService) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const placementId = idParam(args.params.id);
  const today = clock.today();
  return command(args, actor, async (trx, form) => {
    const submission = readForm(form, moveSchema, clock.today());
    if (submission.status !== "success") return data({ ...submission.reply(), findings: null }, { status: 400 });
    const { companies } = await moveOptions(trx, verb, placementId, today);
    const input = toStageInput(submission.value, companies);
    const { decision } = await previewMove(trx, verb, { placementId }, input, clock);
    if (!maySave(decision, input.acknowledged)) {
      const reply = submission.reply({ fieldErrors: problemsByField("move", decision, input.acknowledged) });
      return data({ ...reply, findings: decision.findings }, { status: 400 });
    }
    await service(trx, actor, { placementId, version: submission.value.version }, input, clock);
    return redirect(`/specialist/placements/${placementId}?done=moved`);
  });
}

/** The same for a move that leads to no company: an end or a pause, each with its own questions. */
export async function leavingAction<Answers extends { version: number; acknowledged: GuardId[] }>(
  args: ActionFunctionArgs,
  verb: "end" | "pause",
  schema: z.ZodType<Answers>,
  preview: (trx: Trx, input: Answers & { placementId: string }, time: Clock) => Promise<MoveDecision>,
  service: (trx: Trx, actor: Staff, input: Answers & { placementId: string }, time: Clock) => Promise<unknown>,
) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const placementId = idParam(args.params.id);
  return command(args, actor, async (trx, form) => {
    const submission = readForm(form, schema, clock.today());
    if (submission.status !== "success") return data({ ...submission.reply(), findings: null }, { status: 400 });
    const input = { ...submission.value, placementId };
    const decision = await preview(trx, input, clock);
    if (!maySave(decision, input.acknowledged)) {
      const fieldErrors = problemsByField(verb, decision, input.acknowledged);
      return data({ ...submission.reply({ fieldErrors }), findings: decision.findings }, { status: 400 });
    }
    await service(trx, actor, input, clock);
    return redirect(`/specialist/placements/${placementId}?done=moved`);
  });
}
