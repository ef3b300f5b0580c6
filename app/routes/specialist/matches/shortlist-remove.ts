import { shortlistAction, shortlistLoader } from "./parts/shortlist-verb.server";

/** Takes a person off the job's shortlist. */
export const loader = shortlistLoader;
export { VerbProblem as default, verbHandle as handle } from "~/components/verb-problem";
export const action = shortlistAction({ on: false, done: "unlisted" });
