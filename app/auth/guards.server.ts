import { throwNotFound, throwToSignIn } from "~/request/responses.server";
import { getSession } from "./actor.server";
import type { Login } from "./session.server";

type Args = {
  request: Request;
  context: object;
};

/** Anybody signed in, even if a second factor is still missing. @throws a redirect to the sign-in page */
export async function requireLogin(args: Args): Promise<Login> {
  const { login } = await getSession(args);
  return login ?? throwToSignIn(args.request);
}

/** For pages that change how an account is opened: signed in with everything the role needs. @throws a redirect */
export async function requireStrongLogin(args: Args): Promise<Login> {
  const login = await requireLogin(args);
  return login.strong ? login : throwToSignIn(args.request);
}

/**
 * For setting up a second factor: a strong session, or one that has no factor to show yet. Never a way around an
 * existing factor. @throws a redirect
 */
export async function requireEnrolment(args: Args): Promise<Login> {
  const login = await requireLogin(args);
  return login.strong || !login.hasFactor ? login : throwNotFound();
}
