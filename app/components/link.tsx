import type { AnchorHTMLAttributes } from "react";

/**
 * A link for lists and frames. Pages have no client router, so the browser's own link does all there is to do, at a
 * tenth of the cost of one that could also be hydrated.
 * @param to an address from the root (`/de/jobs`), or only its query or fragment (`?page=2`, `#rules`)
 */
export function Link({ to, ...rest }: { to: string } & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href">) {
  return <a href={to} {...rest} />;
}
