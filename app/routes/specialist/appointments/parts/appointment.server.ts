import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { z } from "zod";
import { readAs, type Trx } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { type Clock, clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { appointmentRecord } from "~/queries/support/appointment-record";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { ownPath } from "~/request/safe-path";

/** What every page of an appointment reads. */
export async function appointmentLoader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const appointment = await readAs(actor, (trx) => appointmentRecord(trx, id));
  return { appointment, begun: appointment.startsAt <= clock.now() };
}

type Save<Input> = (trx: Trx, actor: Staff, input: Input & { id: string }, time: Clock) => Promise<void>;

/** The action of a verb on an appointment: checks and saves its form, then shows the record, or the list it came from, with the word `done`. */
export function appointmentAction<Schema extends z.ZodType<object>>(
  schema: Schema,
  save: Save<z.output<Schema>>,
  done: string,
) {
  return async (args: ActionFunctionArgs) => {
    const actor = await requireActor(args, ["specialist", "coordinator"]);
    const id = idParam(args.params.id);
    return formCommand(args, actor, schema, async (trx, input, form) => {
      await save(trx, actor, { ...input, id }, clock);
      const back = ownPath(String(form.get("next") ?? ""), `/specialist/appointments/${id}`);
      return redirect(`${back}${back.includes("?") ? "&" : "?"}done=${done}`);
    });
  };
}
