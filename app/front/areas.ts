import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";

/** Answers requests: Remix, or something in front of it. */
export type Handler = (request: Request, context: AppLoadContext) => Promise<Response>;

/**
 * Remix compares an address with every route of the product several times per page. The first part of an address
 * already says which routes can match, so each area gets a handler that knows only its own routes; the answers are the
 * same.
 */
export function byArea(build: ServerBuild, mode: string): Handler {
  const heads = headsOf(build.routes);
  const named = new Set([...heads.values()].filter((head) => head !== null && head !== any));
  const whole = createRequestHandler(build, mode);
  const handlers = new Map<string, Handler>();
  return (request, context) => {
    const head = headOf(new URL(request.url).pathname);
    if (head === null) return whole(request, context);
    // addresses that begin with a language, and all that do not exist, share one handler
    const area = named.has(head) ? head : any;
    let handler = handlers.get(area);
    if (!handler) {
      handler = createRequestHandler(only(build, heads, area), mode);
      handlers.set(area, handler);
    }
    return handler(request, context);
  };
}

/** Stands for any part that is not fixed: `:locale`, `*`. */
const any = "*";

/** First part of an address, as routes are compared: without regard to case. Null where only Remix itself can tell. */
function headOf(pathname: string): string | null {
  const [, first = ""] = pathname.split("/");
  if (pathname.startsWith("//") || /[%\\]/.test(first) || first.startsWith("__")) return null;
  const name = first.toLowerCase().replace(/\.data$/, "");
  return name === "_root" ? "" : name;
}

type Routes = ServerBuild["routes"];

/** First part of each route's full path; null for frames without a path of their own, which follow their pages. */
function headsOf(routes: Routes): Map<string, string | null> {
  const pathOf = (id: string | undefined): string => {
    const route = id === undefined ? undefined : routes[id];
    return route ? [pathOf(route.parentId), route.path].filter(Boolean).join("/") : "";
  };
  return new Map(
    Object.values(routes).flatMap((route): [string, string | null][] => {
      if (!route) return [];
      const [head = ""] = pathOf(route.id).split("/");
      if (head === "" && !route.index) return [[route.id, null]];
      return [[route.id, /^[:*]|\?$/.test(head) ? any : head.toLowerCase()]];
    }),
  );
}

function only(build: ServerBuild, heads: Map<string, string | null>, area: string): ServerBuild {
  const kept = new Set<string>();
  for (const [id, head] of heads) {
    if (head !== any && head !== area) continue;
    for (let at: string | undefined = id; at !== undefined; at = build.routes[at]?.parentId) kept.add(at);
  }
  const keep = <T>(routes: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => kept.has(id)));
  return { ...build, routes: keep(build.routes), assets: { ...build.assets, routes: keep(build.assets.routes) } };
}
