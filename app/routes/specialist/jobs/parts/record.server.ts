import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { clock } from "~/config/clock";
import { jobReviewPage } from "~/queries/job/review";
import { idParam } from "~/request/params.server";

/** A job as the city's team sees it; also behind the two answers of a review, which show it again when refused. */
export async function recordLoader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const { sheet, ...page } = await readAs(actor, (trx) => jobReviewPage(trx, actor, id, clock.today()));
  const { record, row, employer } = sheet;
  return {
    ...page,
    record,
    employer,
    wasPublic: row.publishedAt !== null,
    submittedAt: row.submittedAt,
    closesOn: row.closesOn,
    closedReason: row.closedReason,
  };
}
