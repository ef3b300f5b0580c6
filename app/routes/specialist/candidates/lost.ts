import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";
import { addressOfView } from "~/domain/candidate/views";

/** The old address of the view of those whom nobody may lose: links in mails, and what people have kept. */
export async function loader(args: LoaderFunctionArgs) {
  await requireActor(args, ["specialist", "coordinator"]);
  return redirect(addressOfView("lost", new URL(args.request.url).searchParams));
}
