import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAs, type Trx } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { clock } from "~/config/clock";
import { type Finding, ladderFor } from "~/domain/placement";
import { notesAbout } from "~/queries/note/notes";
import { type PlacementRecord, placementOutlook, placementRecord } from "~/queries/placement/record";
import { idParam } from "~/request/params.server";

/** A placement's record as it is read, with what is to be settled for the next rung. @throws AppError not_found */
export const placementPage = (args: LoaderFunctionArgs) =>
  read(args, async (trx, record, today) => ({ outlook: await placementOutlook(trx, record, today) }));

/** The same with what the form of one group needs; what is to be settled is left out then. */
export const placementPageWith = <More extends object>(
  args: LoaderFunctionArgs,
  more: (trx: Trx, record: PlacementRecord, today: string) => Promise<More> | More,
) => read(args, async (trx, record, today) => ({ outlook: [] as Finding[], ...(await more(trx, record, today)) }));

async function read<More extends object>(
  args: LoaderFunctionArgs,
  more: (trx: Trx, record: PlacementRecord, today: string) => Promise<More>,
) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const today = clock.today();
  return readAs(actor, async (trx) => {
    const record = await placementRecord(trx, id, today);
    const noted = await notesAbout(trx, record.candidateId, clock);
    const view = ladderFor(record.stages, { cut: "team" }, today);
    return { record, view, today, now: clock.now(), noted, ...(await more(trx, record, today)) };
  });
}
