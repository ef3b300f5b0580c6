import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { isIntakeStep, nextScreen } from "~/domain/candidate/intake";
import { talkOf } from "./parts/intake.server";
import { screenOf } from "./parts/screen";

/** Only leads on; who is not there is told so in the frame of the talk. */
export { default } from "./summary";

/** Said on the next screen when words were kept that stood in the boxes of a question left for later. */
const wordsKept = "wordsKept";

/** Goes on after the question that was answered just now (`after`), else where the talk stopped. */
export async function loader(args: LoaderFunctionArgs) {
  const { record, intake } = await talkOf(args);
  const { searchParams: search } = new URL(args.request.url);
  const after = search.get("after") ?? undefined;
  const to = screenOf(record.id, nextScreen(intake, isIntakeStep(after) ? after : undefined));
  return redirect(search.get("done") === wordsKept ? `${to}?done=${wordsKept}` : to);
}
