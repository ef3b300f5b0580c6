import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { changeDemoRole, standingBefore } from "~/auth/demo-door.server";
import { env } from "~/config/env.server";
import { forgetOpened } from "~/request/lately.server";
import { forgetLists } from "~/request/list-states.server";
import { throwNotFound } from "~/request/responses.server";
import { ownPath } from "~/request/safe-path";

/** One press back to who one was in the demo, and to the page one was on. */
export async function action(args: ActionFunctionArgs) {
  if (!env.demo) throwNotFound();
  const form = await args.request.formData();
  const before = standingBefore(args.request) ?? throwNotFound();
  const from = ownPath(String(form.get("from") ?? ""), "/");
  const headers = (await changeDemoRole(args, before.userId, from)) ?? throwNotFound();
  headers.append("Set-Cookie", forgetOpened);
  headers.append("Set-Cookie", forgetLists);
  return redirect(before.path, { headers });
}

export const loader = () => throwNotFound();
// a refusal is a page
export { ErrorContent as default } from "~/components/error-page";
