import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { clock } from "~/config/clock";
import { isOpenFor } from "~/domain/employer/agreement";
import type { AgreementEvent } from "~/domain/employer/states";
import { employerRecord } from "~/queries/employer/record";
import { idParam, versionOf } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";

/** The agreement of the company in the address, as long as `event` may happen to it; everything else is not there (404). */
export async function agreementOf(args: LoaderFunctionArgs, event?: AgreementEvent) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const today = clock.today();
  const { name, agreement, contacts } = await readAs(actor, (trx) => employerRecord(trx, id, today));
  if (!agreement || (event && !isOpenFor(agreement.standing, event))) throwNotFound();
  return { id, company: name, agreement, today, contacts };
}

/** Id and version a step on an agreement works on, from the form. */
export function agreementTarget(form: FormData): { id: string; version: number } {
  return { id: idParam(String(form.get("agreementId") ?? "")), version: versionOf(form) };
}
