import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { clock } from "~/config/clock";
import { officeWords } from "~/i18n/office-words.server";
import { exportedFile } from "~/queries/import/exports";

/** The file that somebody has just made for an office's case system. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const { bytes, form, name } = await readAs(actor, (trx) =>
    exportedFile(trx, actor, String(args.params.run), officeWords, clock),
  );
  return new Response(Buffer.from(bytes), {
    headers: {
      "Content-Type": `text/csv; charset=${form.letters}`,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
}
