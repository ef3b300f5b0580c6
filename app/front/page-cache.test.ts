import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beforeEach, describe, expect, test } from "vitest";
import { keyOf, withPageCache } from "./page-cache";

const context = { cspNonce: "", clientIp: "", method: "GET" };
const at = (address: string, headers: Record<string, string> = {}, method = "GET") =>
  new Request(`http://localhost${address}`, { method, headers });

let rendered: string[] = [];
let freshness: { generation: number; known: boolean; current(): boolean };
let clock = 0;
let reply: (request: Request) => Response = () => new Response();
const ask = (address: string, headers: Record<string, string> = {}) => cache(at(address, headers), context);
let cache: ReturnType<typeof withPageCache>;
const page = (text: string, init: ResponseInit = {}) =>
  new Response(text, {
    status: 200,
    ...init,
    headers: { "Content-Type": "text/html; charset=utf-8", ...init.headers },
  });

beforeEach(() => {
  rendered = [];
  clock = 0;
  freshness = { generation: 1, known: true, current: () => freshness.known };
  reply = (request) => page(`${request.url} ${rendered.length}`);
  cache = withPageCache(
    async (request) => {
      rendered.push(new URL(request.url).pathname);
      return reply(request);
    },
    freshness,
    { maxAgeMs: 1_000, maxPages: 3, now: () => clock },
  );
});

describe("which requests are the same for everybody", () => {
  test.each([
    ["a reading page", at("/de/jobs"), "/de/jobs?"],
    ["with a search", at("/de/jobs?q=k%C3%BCche&page=2"), "/de/jobs?q=k%C3%BCche&page=2"],
    ["the same search spelt otherwise", at("/de/jobs?q=küche&page=2"), "/de/jobs?q=k%C3%BCche&page=2"],
    [
      "whatever language the browser prefers",
      at("/de/jobs", { "Accept-Language": "ar", Cookie: "lng=en" }),
      "/de/jobs?",
    ],
    ["a session", at("/de/jobs", { Cookie: "sprosse.session_token=x" }), null],
    ["a session beside a language", at("/de/jobs", { Cookie: "lng=de; __Host-sprosse.session_token=x" }), null],
    ["any cookie we do not know", at("/de/jobs", { Cookie: "a=b" }), null],
    ["a cookie hidden behind a line", at("/de/jobs", { Cookie: "lng=de;lng=de;x=1" }), null],
    ["an authorised caller", at("/de/jobs", { Authorization: "Bearer x" }), null],
    ["a person's own pages", at("/de/my/jobs/x"), null],
    ["what a person is told", at("/de/told/x"), null],
    ["a work area", at("/specialist"), null],
    ["signing in", at("/auth/sign-in"), null],
    ["the first page, which goes by the browser's language", at("/"), null],
    ["data of a page", at("/de/jobs.data"), null],
    ["a loader alone", at("/de/jobs?_data=routes/public/jobs/list"), null],
    ["a very long question", at(`/de/jobs?q=${"a".repeat(300)}`), null],
    ["a question about the page only", at("/de/jobs", {}, "HEAD"), null],
    ["a post", at("/de/jobs", {}, "POST"), null],
  ])("%s", (_what, request, key) => expect(keyOf(request)).toBe(key));
});

describe("caching pages", () => {
  test("one rendering serves until something changes", async () => {
    const first = await (await ask("/de/jobs")).text();
    expect(await (await ask("/de/jobs")).text()).toBe(first);
    expect(rendered).toHaveLength(1);
    freshness.generation += 1;
    expect(await (await ask("/de/jobs")).text()).not.toBe(first);
    expect(rendered).toHaveLength(2);
  });

  test("each language and each search has its own page", async () => {
    for (const address of ["/de/jobs", "/en/jobs", "/de/jobs?q=a", "/de/jobs"]) await ask(address);
    expect(rendered).toEqual(["/de/jobs", "/en/jobs", "/de/jobs"]);
  });

  test("a session neither gets a cached page nor fills the cache", async () => {
    const session = { Cookie: "sprosse.session_token=x" };
    await ask("/de/jobs", session);
    await ask("/de/jobs");
    await ask("/de/jobs", session);
    expect(rendered).toHaveLength(3);
  });

  test("nothing is served from the cache while nobody knows what has changed", async () => {
    await ask("/de/jobs");
    freshness.known = false;
    await ask("/de/jobs");
    expect(rendered).toHaveLength(2);
  });

  test("a page rendered while something changed is sent but not kept", async () => {
    reply = () => {
      freshness.generation += 1;
      return page("of before");
    };
    await ask("/de/jobs");
    reply = () => page("of now");
    expect(await (await ask("/de/jobs")).text()).toBe("of now");
  });

  test("a page expires", async () => {
    await ask("/de/jobs");
    clock = 1_001;
    await ask("/de/jobs");
    expect(rendered).toHaveLength(2);
  });

  test.each([
    ["a missing page", () => page("no", { status: 404 })],
    ["a fault", () => page("no", { status: 500 })],
    ["a redirect", () => new Response(null, { status: 302, headers: { Location: "/de" } })],
    ["a page with a cookie", () => page("x", { headers: { "Set-Cookie": "a=b" } })],
    ["a page that is not to be stored", () => page("x", { headers: { "Cache-Control": "no-store" } })],
    ["something else than a page", () => Response.json({})],
  ])("%s is not cached", async (_what, made) => {
    reply = made;
    const first = await ask("/de/jobs");
    expect(first.headers.get("ETag")).toBeNull();
    await ask("/de/jobs");
    expect(rendered).toHaveLength(2);
  });

  test("the page not asked for longest goes first", async () => {
    for (const locale of ["de", "en", "ar", "uk", "en", "ar", "uk"]) await ask(`/${locale}/jobs`);
    expect(rendered).toHaveLength(4);
    await ask("/de/jobs");
    expect(rendered).toHaveLength(5);
  });

  test("a browser that already has the page gets no second copy", async () => {
    const etag = (await ask("/de/jobs")).headers.get("ETag") ?? "";
    const again = await ask("/de/jobs", { "If-None-Match": `"other", ${etag}` });
    expect([again.status, await again.text(), again.headers.get("ETag")]).toEqual([304, "", etag]);
    expect((await ask("/de/jobs", { "If-None-Match": '"other"' })).status).toBe(200);
  });

  test("it is compressed as the browser accepts it", async () => {
    const plain = await (await ask("/de/jobs")).text();
    const packed = async (accepted: string) => {
      const response = await ask("/de/jobs", { "Accept-Encoding": accepted });
      return { coding: response.headers.get("Content-Encoding"), body: Buffer.from(await response.arrayBuffer()) };
    };
    const [br, gzip, none] = [await packed("gzip, deflate, br"), await packed("gzip;q=0.8"), await packed("br;q=0")];
    expect([br.coding, brotliDecompressSync(br.body).toString()]).toEqual(["br", plain]);
    expect([gzip.coding, gunzipSync(gzip.body).toString()]).toEqual(["gzip", plain]);
    expect([none.coding, none.body.toString()]).toEqual([null, plain]);
    expect(rendered).toHaveLength(1);
  });
});
