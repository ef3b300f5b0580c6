import { shortlistAction, shortlistLoader } from "./parts/shortlist-verb.server";

/** One click or the key s: the person is on the job's shortlist. */
export const loader = shortlistLoader;
export { VerbProblem as default, verbHandle as handle } from "~/components/verb-problem";
export const action = shortlistAction({ on: true, done: "listed" });
