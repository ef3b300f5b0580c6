/**
 * A path of this site, or the fallback. Anything that a browser could read as another site (`//host`, `/\host`, a
 * scheme, a control character) is not a path of this site.
 */
export function ownPath(wanted: string | null | undefined, fallback: string): string {
  if (!wanted || wanted.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted)) return fallback;
  const here = "http://here.invalid";
  const url = URL.canParse(wanted, here) ? new URL(wanted, here) : null;
  if (url?.origin !== here || url.pathname.startsWith("//")) return fallback;
  return url.pathname + url.search;
}

/** Where to go after signing in: a path of this site that is not itself about signing in, or the fallback. */
export function safePath(wanted: string | null | undefined, fallback: string): string {
  const path = ownPath(wanted, "");
  return path && !path.startsWith("/auth/") ? path : fallback;
}
