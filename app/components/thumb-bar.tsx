import type { ReactNode } from "react";

/**
 * The one act of a page, last in it and always at the lower edge of the screen, where the thumb is. It stands in its own
 * place once one has read so far, so it covers nothing for good.
 */
export function ThumbBar({ children }: { children: ReactNode }) {
  return <div className="thumb-bar no-print">{children}</div>;
}
