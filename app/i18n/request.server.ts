import { isAboutSomebody, isLocale, isWorkLocale, type Locale, localeReadBy, sourceLocale } from "./locales";

/** Language the address or the cookie asks for; null in a work area without a cookie (the user's own setting decides). */
export function requestLocale(request: Request): { locale: Locale | null; isPublic: boolean } {
  const [, first, second] = new URL(request.url).pathname.replace(/\.data$/, "").split("/");
  if (isLocale(first)) return { locale: first, isPublic: !isAboutSomebody(second) };
  const wanted = /(?:^|;\s*)lng=([a-z]+)/.exec(request.headers.get("Cookie") ?? "")?.[1];
  const accepted = request.headers.get("Accept-Language")?.slice(0, 2).toLowerCase();
  const locale = isWorkLocale(wanted) ? wanted : null;
  return {
    locale: locale ?? (first === "auth" || !first ? (isWorkLocale(accepted) ? accepted : "de") : null),
    isPublic: !first,
  };
}

/**
 * The reader's language among ours, by the order and weight of `Accept-Language`; German when none fits.
 * Dari (`prs`, `fa-AF`) reads Persian.
 */
export function acceptedLocale(header: string | null): Locale {
  const wanted = (header ?? "")
    .split(",")
    .map((entry) => {
      const [tag = "", ...options] = entry.trim().toLowerCase().split(";");
      const weight = options.map((option) => /^\s*q=([\d.]+)$/.exec(option)?.[1]).find(Boolean);
      const language = tag.split("-")[0] ?? "";
      return { locale: localeReadBy(language), weight: weight ? Number(weight) : 1 };
    })
    .filter((entry) => entry.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted.find((entry) => entry.locale !== undefined)?.locale ?? sourceLocale;
}
