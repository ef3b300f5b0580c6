import type { ActionFunctionArgs } from "@remix-run/node";
import { clock } from "~/config/clock";
import { submitJob } from "~/services/job/submit-job";
import { jobVerb } from "./parts/verbs.server";

/** Hands a draft in for review. */
export const action = (args: ActionFunctionArgs) =>
  jobVerb(args, (trx, actor, job) => submitJob(trx, actor, job, clock), {
    done: "jobSubmitted",
  });

export { VerbProblem as default, verbHandle as handle } from "~/components/verb-problem";
export { toJob as loader } from "./parts/verbs.server";
