import type { ActionFunctionArgs } from "@remix-run/node";
import { pauseJob } from "~/services/job/pause-job";
import { jobVerb } from "./parts/verbs.server";

/** Takes a job off the public list for a while. */
export const action = (args: ActionFunctionArgs) =>
  jobVerb(args, (trx, actor, job) => pauseJob(trx, actor, job), { done: "jobPaused" });

export { VerbProblem as default, verbHandle as handle } from "~/components/verb-problem";
export { toJob as loader } from "./parts/verbs.server";
