import { type LoaderFunctionArgs, redirect } from "@remix-run/node";

/**
 * The list's own page, for a page that only a list which is not imported yet has. Opening it later leads there; a form
 * sent from an older tab is answered with why nothing happened, and with this way back.
 */
export function backUnlessPreview(args: LoaderFunctionArgs, batch: { id: string; state: string }): string {
  const back = `/specialist/import/${batch.id}`;
  if (batch.state !== "preview" && args.context.method !== "POST") throw redirect(back);
  return back;
}
