import { throwNotFound, throwToSignIn } from "~/request/responses.server";
import { getSession } from "./actor.server";
import type { Login } from "./session.server";

interface Args {
  request: Request;
  context: object;
}

/** Whoever is signed in, also while the second factor is owed. @throws to the sign-in page */
export async function requireLogin(args: Args): Promise<Login> {
  const { login } = await getSession(args);
  return login ?? throwToSignIn(args.request);
}

/** For pages that change the keys to an account: signed in with everything the role needs. */
export async function requireStrongLogin(args: Args): Promise<Login> {
  const login = await requireLogin(args);
  return login.strong ? login : throwToSignIn(args.request);
}

/** For setting up a factor: a strong session, or one that has no factor to show yet. Never a way around an existing one. */
export async function requireEnrolment(args: Args): Promise<Login> {
  const login = await requireLogin(args);
  return login.strong || !login.hasFactor ? login : throwNotFound();
}
