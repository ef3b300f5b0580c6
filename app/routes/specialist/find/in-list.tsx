import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { requireActor } from "~/auth/actor.server";
import { clock } from "~/config/clock";
import { addressOfQuestion } from "~/domain/find/in-list";
import { longestQuestion } from "~/domain/find/question";
import { formCommand } from "~/request/command.server";
import { throwNotFound } from "~/request/responses.server";
import { ownPath } from "~/request/safe-path";
import { askForName } from "~/services/find/ask-for-name";

const schema = z.object({
  asked: z.string().trim().max(longestQuestion, `tooLong|{"max":${longestQuestion}}`).default(""),
  list: z.string("required"),
});

export const loader = () => throwNotFound();

/** The words searched in a list: they are kept for an hour, and the list is opened again with their number. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return formCommand(args, actor, schema, async (trx, { asked, list }) => {
    const id = asked ? await askForName(trx, actor, asked, clock) : null;
    return redirect(addressOfQuestion(ownPath(list, "/specialist/find"), id));
  });
}
