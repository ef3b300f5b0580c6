import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireEnrolment } from "~/auth/guards.server";
import { beginApp } from "~/auth/second-factor.server";
import { throwNotFound } from "~/request/responses.server";
import { safePath } from "~/request/safe-path";

/** Makes a new secret and shows it on the next page. */
export async function action(args: ActionFunctionArgs) {
  await requireEnrolment(args);
  const next = safePath(String((await args.request.formData()).get("next") ?? ""), "");
  const begun = await beginApp(args);
  return redirect(begun ? `/auth/enrol/app${next ? `?next=${encodeURIComponent(next)}` : ""}` : "/auth/account");
}

export const loader = () => throwNotFound();
// a refusal is a page
export { ErrorContent as default } from "~/components/error-page";
