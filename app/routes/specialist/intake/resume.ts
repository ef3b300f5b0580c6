import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { isIntakeStep, nextScreen } from "~/domain/candidate/intake";
import { command } from "~/request/command.server";
import { askAgain } from "~/services/intake/ask-again";
import { talkOf } from "./parts/intake.server";
import { screenOf } from "./parts/screen";

/** Goes on after the question that was answered just now (`after`), else where the talk stopped. */
export async function loader(args: LoaderFunctionArgs) {
  const { record, intake } = await talkOf(args);
  const after = new URL(args.request.url).searchParams.get("after") ?? undefined;
  return redirect(screenOf(record.id, nextScreen(intake, isIntakeStep(after) ? after : undefined)));
}

/** Asks once more what was left for later. */
export async function action(args: ActionFunctionArgs) {
  const { actor, record, intake } = await talkOf(args);
  return command(args, actor, async (trx) => {
    await askAgain(trx, record.id, intake.open);
    const asked = intake.asked.filter((question) => !(intake.open as string[]).includes(question));
    return redirect(screenOf(record.id, nextScreen({ ...intake, asked })));
  });
}
