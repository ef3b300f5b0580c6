import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";

/** Answers requests: Remix, or something in front of it. */
export type Handler = (request: Request, context: AppLoadContext) => Promise<Response>;

/**
 * Remix compares an address with every route of the product several times per page. The first two parts of an address
 * already say which routes can match, so each area gets a handler that knows only its own routes; the answers are the
 * same.
 */
export function byArea(build: ServerBuild, mode: string): Handler {
  const heads = headsOf(build.routes);
  const known = [...heads.values()].filter((head) => head !== null);
  const whole = createRequestHandler(build, mode);
  const handlers = new Map<string, Handler>();
  return (request, context) => {
    const asked = headOf(new URL(request.url).pathname);
    if (asked === null) return whole(request, context);
    const area = areaOf(asked, known);
    const key = area.join("/");
    let handler = handlers.get(key);
    if (!handler) {
      handler = createRequestHandler(only(build, heads, area), mode);
      handlers.set(key, handler);
    }
    return handler(request, context);
  };
}

/** Stands for any part that is not fixed: `:locale`, `*`. */
const any = "*";

/** The first two parts of an address or a route; an address that ends before has empty ones. */
type Head = readonly [first: string, second: string];

/** As routes are compared: without regard to case. Null where only Remix itself can tell. */
function headOf(pathname: string): Head | null {
  const [, first = "", second = ""] = pathname.replace(/\.data$/, "").split("/");
  if (pathname.startsWith("//") || /[%\\]/.test(first + second) || first.startsWith("__")) return null;
  return first === "_root" ? ["", ""] : [first.toLowerCase(), second.toLowerCase()];
}

/** Addresses whose parts no route names, such as languages, ids and all that does not exist, share an area. */
function areaOf([first, second]: Head, heads: readonly Head[]): Head {
  const isNamed = first === "" || heads.some((head) => head[0] === first);
  const begins = (head: Head) => head[0] === any || head[0] === first;
  const goesOn = second === "" || heads.some((head) => head[1] === second && begins(head));
  return [isNamed ? first : any, goesOn ? second : any];
}

type Routes = ServerBuild["routes"];
type Heads = ReadonlyMap<string, Head | null>;

/** The head of each route's full path; null for frames without a path of their own, which follow their pages. */
function headsOf(routes: Routes): Heads {
  const pathOf = (id: string | undefined): string => {
    const route = id === undefined ? undefined : routes[id];
    return route ? [pathOf(route.parentId), route.path].filter(Boolean).join("/") : "";
  };
  const isOpen = (part: string) => /^[:*]|\?$/.test(part);
  return new Map(
    Object.values(routes).flatMap((route): [string, Head | null][] => {
      if (!route) return [];
      const [first = "", second = ""] = pathOf(route.id).split("/");
      if (first === "" && !route.index) return [[route.id, null]];
      // a part that may be missing moves the next ones
      if (first === any || first.endsWith("?")) return [[route.id, [any, any]]];
      return [[route.id, [isOpen(first) ? any : first.toLowerCase(), isOpen(second) ? any : second.toLowerCase()]]];
    }),
  );
}

function only(build: ServerBuild, heads: Heads, area: Head): ServerBuild {
  const kept = new Set<string>();
  const fits = (part: string, at: 0 | 1) => part === any || part === area[at];
  for (const [id, head] of heads) {
    if (!head || !fits(head[0], 0) || !fits(head[1], 1)) continue;
    for (let at: string | undefined = id; at !== undefined; at = build.routes[at]?.parentId) kept.add(at);
  }
  const keep = <T>(routes: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => kept.has(id)));
  return { ...build, routes: keep(build.routes), assets: { ...build.assets, routes: keep(build.assets.routes) } };
}
