import type { ReactElement, ReactNode } from "react";
import type { Role } from "~/domain/actor";
import { ErrorBoundary, ErrorContent } from "../error-page";
import { useRootData } from "../root-data";

/**
 * An error inside an area: its own frame stays for those who belong there, so that the way on is at hand. Everybody
 * else gets the page of the root and learns nothing about the area.
 */
export function LayoutError({ roles, frame }: { roles: readonly Role[]; frame: (content: ReactNode) => ReactElement }) {
  const role = useRootData()?.role;
  return role && roles.includes(role) ? frame(<ErrorContent />) : <ErrorBoundary />;
}
