import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { clock } from "~/config/clock";
import type { AgreementState } from "~/domain/employer/agreement";
import { employerRecord } from "~/queries/employer/record";
import { idParam } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";

/** The agreement of the company in the address, in one of these states; everything else is not there (404). */
export async function agreementOf(args: LoaderFunctionArgs, states?: readonly AgreementState[]) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const today = clock.today();
  const { name, agreement, contacts } = await readAs(actor, (trx) => employerRecord(trx, id, today));
  if (!agreement || (states && !states.includes(agreement.standing))) throwNotFound();
  return { id, company: name, agreement, today, contacts };
}

/** Id and version a step on an agreement works on, from the form. */
export function agreementTarget(form: FormData): { id: string; version: number } {
  return { id: idParam(String(form.get("agreementId") ?? "")), version: Number(form.get("version")) || 0 };
}
