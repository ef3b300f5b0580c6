import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { clock } from "~/config/clock";
import { env } from "~/config/env.server";
import type { CopyOfData } from "~/domain/privacy/copy";
import { isLocale } from "~/i18n/locales";
import { copyOfData } from "~/queries/privacy/copy-of-data";
import { idParam } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";

/** The copy that somebody of the team hands out; that they did is a look in the log. */
export async function staffCopy(args: LoaderFunctionArgs): Promise<CopyOfData> {
  if (!isLocale(args.params.locale)) throwNotFound();
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const copy = await readAs(actor, (trx) => copyOfData(trx, id, { origin: env.APP_URL, today: clock.today() }));
  if (copy === null) throw redirect(`/specialist/candidates/${id}/reason?next=history`);
  return copy;
}
