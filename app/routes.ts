import type { RouteConfig } from "@remix-run/route-config";
import { apiRoutes } from "./routes/api/routes";

/** Every route of the product, listed by hand: each area keeps its own list. */
export default [...apiRoutes] satisfies RouteConfig;
