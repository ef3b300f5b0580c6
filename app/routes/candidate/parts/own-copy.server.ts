import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAs } from "#db/index.server";
import { clock } from "~/config/clock";
import { env } from "~/config/env.server";
import type { CopyOfData } from "~/domain/privacy/copy";
import { isLocale } from "~/i18n/locales";
import { copyOfData } from "~/queries/privacy/copy-of-data";
import { throwNotFound } from "~/request/responses.server";
import { requirePerson, seenPerson } from "./person.server";

/** The copy of whoever's own area this is, read with their own rights. */
export async function ownCopy(args: LoaderFunctionArgs): Promise<CopyOfData> {
  if (!isLocale(args.params.locale)) throwNotFound();
  const actor = await requirePerson(args);
  // somebody of the team who looks at the area reads no more in it than in the record
  if ((await seenPerson(args))?.papers === false) throwNotFound();
  const how = { origin: env.APP_URL, today: clock.today() };
  return (await readAs(actor, (trx) => copyOfData(trx, actor.candidateId, how))) ?? throwNotFound();
}
