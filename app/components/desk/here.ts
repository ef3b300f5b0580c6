import { useLocation } from "@remix-run/react";
import { ofOneRow } from "~/domain/find/in-list";

/**
 * The address of this page in the state it is in, without what opens one of its rows or says what was done in one: for
 * a form that comes back to it, or, with a name added, for opening another row.
 */
export function useHere(): (added?: Readonly<Record<string, string>>) => string {
  const { pathname, search } = useLocation();
  return (added = {}) => {
    const kept = [...new URLSearchParams(search)].filter(([name]) => !ofOneRow.includes(name));
    const next = new URLSearchParams([...kept, ...Object.entries(added)]);
    return next.size > 0 ? `${pathname}?${next}` : pathname;
  };
}
