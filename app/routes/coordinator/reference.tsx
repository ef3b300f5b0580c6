import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";

/** The lists have their own addresses; wage floors come first because they change every year. */
export async function loader(args: LoaderFunctionArgs) {
  await requireActor(args, ["coordinator"]);
  return redirect("/coordinator/reference/wage-floors");
}
