import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { clock } from "~/config/clock";
import { stepRecord } from "~/queries/support/step-record";
import { idParam } from "~/request/params.server";
import { recordOf } from "./record-of";

export async function stepLoader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const step = await readAs(actor, (trx) => stepRecord(trx, id));
  return { step, today: clock.today(), back: recordOf(step) };
}
