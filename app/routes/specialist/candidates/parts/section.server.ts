import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import type { z } from "zod";
import type { Trx } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import type { Staff } from "~/domain/actor";
import { formCommand } from "~/request/command.server";
import { idParam, versionOf } from "~/request/params.server";

/** The action of a section's form: parse, one service, back to the section (or the record) with a word of success. */
export function sectionAction<Schema extends z.ZodType>(
  schema: Schema,
  back: string,
  save: (trx: Trx, target: { id: string; version: number }, value: z.output<Schema>, actor: Staff) => Promise<void>,
) {
  return async (args: ActionFunctionArgs) => {
    const actor = await requireActor(args, ["specialist", "coordinator"]);
    const id = idParam(args.params.id);
    return formCommand(args, actor, schema, async (trx, input, form) => {
      await save(trx, { id, version: versionOf(form) }, input, actor);
      return redirect(`/specialist/candidates/${id}${back}?done=saved`);
    });
  };
}
