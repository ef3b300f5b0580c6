import { useRouteLoaderData } from "@remix-run/react";
import type { loader } from "../_layout";

/** Who accompanies the person, as the frame of their area has read it; null when nobody is responsible yet. */
export function useHelper() {
  const own = useRouteLoaderData<typeof loader>("routes/candidate/_layout");
  const seen = useRouteLoaderData<typeof loader>("routes/candidate/seen");
  return (own ?? seen)?.helper ?? null;
}
