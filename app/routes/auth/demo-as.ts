import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { homeOfUser } from "~/auth/account.server";
import { changeDemoRole, demoUserOf } from "~/auth/demo-door.server";
import { env } from "~/config/env.server";
import { forgetOpened } from "~/request/lately.server";
import { throwNotFound } from "~/request/responses.server";
import { ownPath } from "~/request/safe-path";

/** Changes the role in the demo and leads to that role's own first page. */
export async function action(args: ActionFunctionArgs) {
  if (!env.demo) throwNotFound();
  const form = await args.request.formData();
  const user = demoUserOf(String(form.get("as") ?? "")) ?? throwNotFound();
  const from = ownPath(String(form.get("from") ?? ""), "/");
  const headers = (await changeDemoRole(args, user, from)) ?? throwNotFound();
  headers.append("Set-Cookie", forgetOpened);
  return redirect(await homeOfUser(user), { headers });
}

export const loader = () => throwNotFound();
// a refusal is a page
export { ErrorContent as default } from "~/components/error-page";
