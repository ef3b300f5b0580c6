import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { getSession } from "~/auth/actor.server";
import { authentication } from "~/auth/auth.server";
import { isCityReady } from "~/auth/city-ready.server";
import { authHeaders } from "~/auth/client-address";
import { throwNotFound } from "~/request/responses.server";

/** The only addresses of better-auth that can be reached; everything else goes through our own pages. */
const openEndpoints = {
  GET: ["generate-register-options", "generate-authenticate-options"],
  POST: ["verify-registration", "verify-authentication"],
};

const handle = async (args: LoaderFunctionArgs | ActionFunctionArgs) => {
  const { request, params } = args;
  const open = request.method === "GET" || request.method === "POST" ? openEndpoints[request.method] : [];
  if (!open.some((path) => params["*"] === `passkey/${path}`)) throwNotFound();
  // ends a session that idled too long before the library, which knows no idle time-out, accepts it
  const { actor } = await getSession(args);
  if (actor.role === "visitor" && !(await isCityReady())) return new Response(null, { status: 503 });
  const body = request.method === "POST" ? await request.text() : undefined;
  return authentication().auth.handler(
    new Request(request.url, { method: request.method, headers: authHeaders(args), body }),
  );
};

export const loader = handle;
export const action = handle;
