import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { Trx } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { verbLoader } from "~/auth/verb.server";
import type { SignedIn } from "~/domain/actor";
import { command } from "~/request/command.server";
import { idParam, versionOf } from "~/request/params.server";
import { ownPath } from "~/request/safe-path";
import { areaOf } from "./wizard.server";

export type VerbInput = { jobId: string; version: number };

/**
 * One verb on a job, sent by a form of one button: runs the service, then shows the page `to`, or the list it was sent
 * from, with the word of success.
 * A form without a version is as stale as one with an old version.
 */
export async function jobVerb(
  args: ActionFunctionArgs,
  run: (trx: Trx, actor: SignedIn, input: VerbInput) => Promise<unknown>,
  answer: { to?: string; done: string },
) {
  const area = areaOf(args.request);
  const actor = await requireActor(args, area.roles);
  const id = idParam(args.params.id);
  return command(args, actor, async (trx, form) => {
    await run(trx, actor, { jobId: id, version: versionOf(form) });
    const back = ownPath(String(form.get("next") ?? ""), `${area.path}/${id}${answer.to ?? ""}`);
    return redirect(`${back}${back.includes("?") ? "&" : "?"}done=${answer.done}`);
  });
}

/** A verb's address opened by hand leads to the job; looking changes nothing. */
export function toJob(args: LoaderFunctionArgs) {
  const { roles, path } = areaOf(args.request);
  return verbLoader(roles, ({ params }) => `${path}/${idParam(params.id)}`)(args);
}
