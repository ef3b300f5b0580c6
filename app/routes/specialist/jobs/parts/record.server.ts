import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { clock } from "~/config/clock";
import { jobReviewPage } from "~/queries/job/review";
import { idParam } from "~/request/params.server";
import { stepOf, stepView } from "~/routes/employer/jobs/parts/wizard.server";

/** A job as the city's team sees it; also behind the two answers of a review, which show it again when refused. */
export async function recordLoader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return shown(await readAs(actor, (trx) => jobReviewPage(trx, actor, id, clock.today())));
}

/** The same with the questions of one group. @throws 404 for a group there is not, a redirect while nothing may be changed */
export async function changeLoader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const step = stepOf(args);
  const page = await readAs(actor, (trx) => jobReviewPage(trx, actor, id, clock.today()));
  const { beside: _beside, ...view } = await stepView(args, step, page);
  return { ...shown(page), view };
}

function shown({ sheet, ...page }: Awaited<ReturnType<typeof jobReviewPage>>) {
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
