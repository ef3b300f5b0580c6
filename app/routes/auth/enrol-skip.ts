import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { homeOfUser } from "~/auth/account.server";
import { requireEnrolment } from "~/auth/guards.server";
import { skipFactor } from "~/auth/second-factor.server";
import { env } from "~/config/env.server";
import { throwNotFound } from "~/request/responses.server";
import { safePath } from "~/request/safe-path";

/** Only in the demo: go on without a second factor. */
export async function action(args: ActionFunctionArgs) {
  if (!env.demo) throwNotFound();
  const login = await requireEnrolment(args);
  const next = String((await args.request.formData()).get("next") ?? "");
  await skipFactor(login.id);
  return redirect(safePath(next, await homeOfUser(login.actor.userId)));
}

export const loader = () => throwNotFound();
// a refusal is a page
export { ErrorContent as default } from "~/components/error-page";
