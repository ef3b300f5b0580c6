import { redirect } from "@remix-run/node";

/** Forbidden and missing look alike. */
export function throwNotFound(): never {
  throw new Response("Not found", { status: 404, statusText: "Not Found" });
}

/** To the sign-in page and back to where one was; only our own paths, never another site. */
export function throwToSignIn(request: Request): never {
  const url = new URL(request.url);
  const back = request.method === "GET" ? `${url.pathname.replace(/\.data$/, "")}${url.search}` : "/";
  throw redirect(`/auth/sign-in?next=${encodeURIComponent(back)}`);
}
