import { useLocation } from "@remix-run/react";

/**
 * The address of this page in the state it is in, for a form that comes back to it: without the word of success of the
 * last action.
 * @param dropped further names to leave out
 */
export function useHere(dropped: readonly string[] = []): (added?: Readonly<Record<string, string>>) => string {
  const { pathname, search } = useLocation();
  return (added = {}) => {
    const left = ["done", "undo", ...dropped];
    const kept = [...new URLSearchParams(search)].filter(([name]) => !left.includes(name));
    const next = new URLSearchParams([...kept, ...Object.entries(added)]);
    return next.size > 0 ? `${pathname}?${next}` : pathname;
  };
}
