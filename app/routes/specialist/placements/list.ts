import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";
import { addressOfView } from "~/domain/candidate/views";

/** The old address of the view of people on the ladder. */
export async function loader(args: LoaderFunctionArgs) {
  await requireActor(args, ["specialist", "coordinator"]);
  return redirect(addressOfView("placements", new URL(args.request.url).searchParams));
}
