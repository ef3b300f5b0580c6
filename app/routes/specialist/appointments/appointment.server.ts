import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";
import { idParam } from "~/auth/params.server";
import { read } from "~/auth/read.server";
import { clock } from "~/config/clock";
import { appointmentRecord } from "~/queries/appointment-record";

/** What every page of an appointment reads. */
export async function appointmentLoader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const appointment = await read(actor, (trx) => appointmentRecord(trx, actor, id));
  return { appointment, begun: appointment.startsAt <= clock.now() };
}
