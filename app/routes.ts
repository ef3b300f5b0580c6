import { layout, type RouteConfig } from "@remix-run/route-config";
import { apiRoutes } from "./routes/api/routes";
import { authRoutes } from "./routes/auth/routes";
import { candidateRoutes } from "./routes/candidate/routes";
import { coordinatorRoutes } from "./routes/coordinator/routes";
import { employerRoutes } from "./routes/employer/routes";
import { publicRoutes, resourceRoutes } from "./routes/public/routes";
import { copyRoutes } from "./routes/specialist/copy/routes";
import { intakeRoutes } from "./routes/specialist/intake/routes";
import { specialistRoutes } from "./routes/specialist/routes";
import { sheetRoutes } from "./routes/specialist/sheet/routes";

/** Every route of the product, listed by hand: each area has its own list and its own frame. */
export default [
  layout("routes/public/_layout.tsx", publicRoutes),
  ...resourceRoutes,
  ...authRoutes,
  ...candidateRoutes,
  layout("routes/employer/_layout.tsx", employerRoutes),
  layout("routes/specialist/_layout.tsx", specialistRoutes),
  ...intakeRoutes,
  layout("routes/coordinator/_layout.tsx", coordinatorRoutes),
  ...sheetRoutes,
  ...copyRoutes,
  ...apiRoutes,
] satisfies RouteConfig;
