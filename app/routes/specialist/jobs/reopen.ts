import type { ActionFunctionArgs } from "@remix-run/node";
import { clock } from "~/config/clock";
import { jobVerb } from "~/routes/employer/jobs/parts/verbs.server";
import { reopenPlace } from "~/services/job/reopen-place";

/** Lists a filled job again because somebody left. */
export const action = (args: ActionFunctionArgs) =>
  jobVerb(args, (trx, actor, job) => reopenPlace(trx, actor, job, clock), {
    done: "jobReopened",
  });

export { VerbProblem as default, verbHandle as handle } from "~/components/verb-problem";
export { toJob as loader } from "~/routes/employer/jobs/parts/verbs.server";
