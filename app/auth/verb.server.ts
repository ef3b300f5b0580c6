import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { SignedIn } from "~/domain/actor";
import { requireActor } from "./actor.server";

/** The page with the verb's form; always built from our own paths, never taken from the request. */
export type VerbView = { back: string };

/**
 * The loader of a verb without a page of its own. Opening the address by hand leads to the page with its form, and
 * nothing happens. After a refused form it must not redirect, or nobody would see the refusal: then it only provides
 * the link back for `VerbProblem`.
 */
export const verbLoader =
  (roles: readonly SignedIn["role"][], back: (args: LoaderFunctionArgs) => string) =>
  async (args: LoaderFunctionArgs): Promise<VerbView> => {
    await requireActor(args, [...roles]);
    const to = back(args);
    if (args.context.method !== "POST") throw redirect(to);
    return { back: to };
  };
