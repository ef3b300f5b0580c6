import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { isIntakeStep, nextScreen } from "~/domain/candidate/intake";
import { talkOf } from "./parts/intake.server";
import { screenOf } from "./parts/screen";

/** Only leads on; who is not there is told so in the frame of the talk. */
export { default } from "./summary";

/** Goes on after the question that was answered just now (`after`), else where the talk stopped. */
export async function loader(args: LoaderFunctionArgs) {
  const { record, intake } = await talkOf(args);
  const after = new URL(args.request.url).searchParams.get("after") ?? undefined;
  return redirect(screenOf(record.id, nextScreen(intake, isIntakeStep(after) ? after : undefined)));
}
