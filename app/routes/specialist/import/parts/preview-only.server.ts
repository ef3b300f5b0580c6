import { type LoaderFunctionArgs, redirect } from "@remix-run/node";

/**
 * The list's own page, for pages that exist only while the list is a preview. Opening one before or after leads there; a
 * form sent from an older tab is told why nothing happened and gets this way back.
 */
export function backUnlessPreview(args: LoaderFunctionArgs, batch: { id: string; state: string }): string {
  const back = `/specialist/import/${batch.id}`;
  if (batch.state !== "preview" && args.context.method !== "POST") throw redirect(back);
  return back;
}
