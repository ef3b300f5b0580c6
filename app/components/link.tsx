import { useHref } from "@remix-run/react";
import type { AnchorHTMLAttributes } from "react";

type LinkProps = { to: string } & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href">;

/** What a browser reads as the router would: from the root, only a query or a fragment, another address. */
const isSettled = (to: string) => /^([/?#]|[a-z]+:)/.test(to);

/**
 * Every link of the product. Pages have no client router, so the browser's own link does all there is to do, at a tenth
 * of the cost of one that could also be hydrated.
 * @param to an address from the root (`/de/jobs`), its query or fragment (`?page=2`, `#rules`), or one that goes on from
 *   the route it stands in (`skills`)
 */
export function Link({ to, ...rest }: LinkProps) {
  return isSettled(to) ? <a href={to} {...rest} /> : <LinkFromHere to={to} {...rest} />;
}

const LinkFromHere = ({ to, ...rest }: LinkProps) => <a href={useHref(to)} {...rest} />;
