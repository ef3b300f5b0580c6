import { readAs } from "#db/index.server";
import { signIn } from "~/auth/sign-in.server";
import { env } from "~/config/env.server";
import { sampleList } from "~/queries/import/sample-list";
import { throwNotFound } from "~/request/responses.server";

/** Only in the demo: a list to try the importer with. */
export async function loader() {
  if (!env.demo) throwNotFound();
  return new Response(await readAs(signIn, sampleList), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="beispiel.csv"',
      "Cache-Control": "no-store",
    },
  });
}
