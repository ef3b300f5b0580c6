import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAs, type Trx } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { clock } from "~/config/clock";
import { candidateHistory } from "~/queries/candidate/history";
import { notesAbout } from "~/queries/note/notes";
import { idParam } from "~/request/params.server";
import { recordOfRequest } from "./record.server";

/** The newest changes that stand at the side; all of them have their own page. */
const newestChanges = 3;

/** What stands at the side of a record, on every page that shows the record whole. */
export async function recordSide(args: LoaderFunctionArgs) {
  const { papers } = await recordOfRequest(args);
  return readSide(args, async (trx, id) => ({
    history: await candidateHistory(trx, id, { limit: newestChanges, papers }),
  }));
}

/** The same with what the form of one group offers to choose from; what was changed last is left out then. */
export const recordSideWith = <More extends object>(args: LoaderFunctionArgs, more: (trx: Trx) => Promise<More>) =>
  readSide(args, async (trx) => ({ history: [], ...(await more(trx)) }));

async function readSide<More extends object>(args: LoaderFunctionArgs, more: (trx: Trx, id: string) => Promise<More>) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return readAs(actor, async (trx) => ({
    ...(await notesAbout(trx, id, clock)),
    ...(await more(trx, id)),
    role: actor.role,
  }));
}
