import type { ActionFunctionArgs } from "@remix-run/node";
import { clock } from "~/config/clock";
import { resumeJob } from "~/services/job/resume-job";
import { jobVerb } from "./parts/verbs.server";

/** Puts a paused job back on the public list. */
export const action = (args: ActionFunctionArgs) =>
  jobVerb(args, (trx, actor, job) => resumeJob(trx, actor, job, clock), { done: "jobResumed" });

export { VerbProblem as default, verbHandle as handle } from "~/components/verb-problem";
export { toJob as loader } from "./parts/verbs.server";
