import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAs, type Trx } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { employerHistory, type HistoryEntry } from "~/queries/employer/history";
import { type EmployerRecord, employerRecord } from "~/queries/employer/record";
import { notesAbout } from "~/queries/note/notes";
import { idParam } from "~/request/params.server";

/** A company's record as it is read, with what was changed last. @throws AppError not_found */
export const companyRecord = (args: LoaderFunctionArgs) =>
  read(args, async (trx, { id }) => ({ history: await employerHistory(trx, id) }));

/**
 * The same with what the form of one group needs; what was changed last is left out then.
 * @param more answers 404 for an entry that the company does not have
 */
export const companyRecordWith = <More extends object>(
  args: LoaderFunctionArgs,
  more: (trx: Trx, record: EmployerRecord, actor: Staff) => Promise<More> | More,
) =>
  read(args, async (trx, record, actor) => ({
    history: [] as HistoryEntry[],
    ...(await more(trx, record, actor)),
  }));

async function read<More extends object>(
  args: LoaderFunctionArgs,
  more: (trx: Trx, record: EmployerRecord, actor: Staff) => Promise<More>,
) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const today = clock.today();
  return readAs(actor, async (trx) => {
    const record = await employerRecord(trx, id, today);
    const around = await notesAbout(trx, id, clock);
    return { record, ...around, today, now: clock.now(), ...(await more(trx, record, actor)) };
  });
}
