import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { acceptedLocale } from "~/i18n/request.server";

/** The bare address: the reader's own language, as the browser asks for it. */
export function loader({ request }: LoaderFunctionArgs) {
  return redirect(`/${acceptedLocale(request.headers.get("Accept-Language"))}`, {
    headers: { Vary: "Accept-Language" },
  });
}
