import type { ActionFunctionArgs } from "@remix-run/node";
import { reopenJob } from "~/services/job/reopen-job";
import { jobVerb } from "./parts/verbs.server";

/** Starts an ended job afresh, as a draft to check. */
export const action = (args: ActionFunctionArgs) =>
  jobVerb(args, (trx, actor, job) => reopenJob(trx, actor, { ...job, event: "relist" }), {
    to: "/check",
    done: "jobRelisted",
  });

export { VerbProblem as default, verbHandle as handle } from "~/components/verb-problem";
export { toJob as loader } from "./parts/verbs.server";
