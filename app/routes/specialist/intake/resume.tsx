import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { isIntakeStep, nextScreen } from "~/domain/candidate/intake";
import { talkOf } from "./parts/intake.server";
import { screenOf } from "./parts/screen";

/** Goes on after the question that was answered just now (`after`), else where the talk stopped. */
export async function loader(args: LoaderFunctionArgs) {
  const { record, intake } = await talkOf(args);
  const after = new URL(args.request.url).searchParams.get("after") ?? undefined;
  return redirect(screenOf(record.id, nextScreen(intake, isIntakeStep(after) ? after : undefined)));
}

/** The address only leads on; a page, so that whoever is not there is told so in one. */
export default function ResumeIntake() {
  return null;
}
