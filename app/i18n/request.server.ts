import { isLocale, isWorkLocale, type Locale } from "./locales";

/** Language the address or the cookie asks for; null in a work area without a cookie (the user's own setting decides). */
export function requestLocale(request: Request): { locale: Locale | null; isPublic: boolean } {
  const [, first, second] = new URL(request.url).pathname.replace(/\.data$/, "").split("/");
  if (isLocale(first)) return { locale: first, isPublic: second !== "my" };
  const wanted = /(?:^|;\s*)lng=([a-z]+)/.exec(request.headers.get("Cookie") ?? "")?.[1];
  const accepted = request.headers.get("Accept-Language")?.slice(0, 2).toLowerCase();
  const locale = isWorkLocale(wanted) ? wanted : null;
  return {
    locale: locale ?? (first === "auth" || !first ? (isWorkLocale(accepted) ? accepted : "de") : null),
    isPublic: !first,
  };
}
