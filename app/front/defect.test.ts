import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { isDefect } from "./defect";

/** A page that only shows something, one that fails, and one that takes no query. */
const routes = {
  page: { id: "page", path: "page", module: { default: () => null } },
  broken: {
    id: "broken",
    path: "broken",
    module: {
      loader: () => {
        throw new Error("ours");
      },
    },
  },
  post: { id: "post", path: "post", module: { action: () => new Response("done") } },
};
const arrived: unknown[] = [];
const build = {
  entry: {
    module: { default: () => new Response("page"), handleError: (error: unknown) => void arrived.push(error) },
  },
  routes,
  assets: { routes },
  future: { v3_singleFetch: true },
} as unknown as ServerBuild;
const handle = createRequestHandler(build, "production");

const arrivedAfter = async (method: string, path: string): Promise<unknown[]> => {
  arrived.length = 0;
  const body = method === "POST" ? new URLSearchParams({ a: "1" }) : null;
  await handle(new Request(`http://localhost${path}`, { method, body }), { cspNonce: "", clientIp: "", method });
  return [...arrived];
};

test.each([
  ["POST", "/page"],
  ["POST", "/page.data"],
  ["POST", "/broken"],
  ["GET", "/post"],
])("%s %s is a bad request, not an error of ours", async (method, path) => {
  const errors = await arrivedAfter(method, path);
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.filter(isDefect)).toEqual([]);
});

test.each(["/broken", "/broken.data"])("a failure at %s is an error of ours", async (path) => {
  expect((await arrivedAfter("GET", path)).filter(isDefect)).toHaveLength(1);
});
