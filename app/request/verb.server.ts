import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";
import type { SignedIn } from "~/domain/actor";

/** Where the form of the verb stands; always made of our own paths, never taken from what was sent. */
export type VerbView = { back: string };

/**
 * The loader of a verb without a page of its own. Opened by hand the address leads to the page its form stands on,
 * and nothing happens. After a refused form it must not lead away, or the refusal would never be seen: then it only
 * says where the way back goes, for `VerbProblem`.
 */
export const verbLoader =
  (roles: readonly SignedIn["role"][], back: (args: LoaderFunctionArgs) => string) =>
  async (args: LoaderFunctionArgs): Promise<VerbView> => {
    await requireActor(args, [...roles]);
    const to = back(args);
    if (args.context.method !== "POST") throw redirect(to);
    return { back: to };
  };
