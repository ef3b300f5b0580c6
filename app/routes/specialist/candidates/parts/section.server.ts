import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import type { z } from "zod";
import type { Trx } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import type { Staff } from "~/domain/actor";
import type { WorkBoxes } from "~/domain/occupation/work-form";
import { command, withForm } from "~/request/command.server";
import { idParam, versionOf } from "~/request/params.server";
import { settleWork } from "~/request/work.server";

/**
 * The action of a group's form: parse, one service, back to the group on the record with a word of success.
 * @param back where to, below the record: the group alone, or its form again where entries are added one by one
 * @param work the boxes in which the form asks which work it is, where it does
 */
export function sectionAction<Schema extends z.ZodType>(
  schema: Schema,
  back: `#${string}` | `/${string}#${string}`,
  save: (trx: Trx, target: { id: string; version: number }, value: z.output<Schema>, actor: Staff) => Promise<void>,
  work?: WorkBoxes & { asked: (form: FormData) => boolean },
) {
  return async (args: ActionFunctionArgs) => {
    const actor = await requireActor(args, ["specialist", "coordinator"]);
    const id = idParam(args.params.id);
    return command(args, actor, async (trx, form) => {
      const asked = work?.asked(form) ? await settleWork(trx, form, work, "person") : null;
      if (asked) return asked;
      return withForm(form, schema, async (input) => {
        await save(trx, { id, version: versionOf(form) }, input, actor);
        const [page, part] = back.split("#");
        return redirect(`/specialist/candidates/${id}${page}?done=saved#${part}`);
      });
    });
  };
}
