import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { type BrotliOptions, brotliCompress, constants, gzip } from "node:zlib";
import { isReadingPath } from "~/i18n/locales";
import type { Handler } from "./areas";

/** What is announced when public data changes; see db/listen.ts. */
export type Freshness = { readonly generation: number; current(): boolean | Promise<boolean> };
export type CacheLimits = {
  /** closing dates pass without an announcement */
  maxAgeMs?: number;
  maxPages?: number;
  maxBytes?: number;
  now?: () => number;
};

type Coding = "br" | "gzip";
type Bytes = Uint8Array<ArrayBuffer>;
type Page = {
  until: number;
  headers: [string, string][];
  etag: string;
  body: Bytes;
  packed: Partial<Record<Coding, Promise<Bytes>>>;
};

/**
 * Public pages are the same for everybody without a session, so one rendering serves all until public data changes.
 * Only a plain GET of such a page without a session is answered from here or cached, and only a page that was found
 * (200) and sets no cookie. The pages have no script and so no nonce. While it is unknown whether data has changed,
 * nothing is cached and nothing cached is used.
 */
export function withPageCache(handle: Handler, freshness: Freshness, limits: CacheLimits = {}): Handler {
  const { maxAgeMs = 60_000, maxPages = 500, maxBytes = 24 * 1024 * 1024, now = Date.now } = limits;
  const pages = new Map<string, Page>();
  let bytes = 0;
  let generation = freshness.generation;

  return async (request, context) => {
    const key = keyOf(request);
    if (key === null) return handle(request, context);
    const isCurrent = freshness.current();
    if (!(isCurrent === true || (await isCurrent))) return handle(request, context);
    if (freshness.generation !== generation) forget();
    const known = pages.get(key);
    if (known && known.until > now()) return answer(request, known);
    const before = freshness.generation;
    const response = await handle(request, context);
    if (!isRememberable(response)) return response;
    const page = await pageOf(response, now() + maxAgeMs);
    // something changed while the page was being rendered: it may show the old state
    if (freshness.generation === before && generation === before) remember(key, page);
    return answer(request, page);
  };

  function forget(): void {
    pages.clear();
    bytes = 0;
    generation = freshness.generation;
  }

  function remember(key: string, page: Page): void {
    drop(key);
    pages.set(key, page);
    bytes += page.body.byteLength;
    for (const oldest of pages.keys()) {
      if (pages.size <= maxPages && bytes <= maxBytes) break;
      drop(oldest);
    }
  }

  function drop(key: string): void {
    bytes -= pages.get(key)?.body.byteLength ?? 0;
    pages.delete(key);
  }
}

/** A visitor's choice of language is no session; any other cookie may be one. */
const harmless = /^(?:\s*lng=[a-z-]*\s*(?:;|$))*$/;
/** Characters of a query string; longer ones are rarely repeated. */
const longest = 200;

/** Address and search of a page that is the same for everybody; null for every other request. The path names the language. */
export function keyOf(request: Request): string | null {
  if (request.method !== "GET" || request.headers.has("Authorization")) return null;
  if (!harmless.test(request.headers.get("Cookie") ?? "")) return null;
  const { pathname, search, searchParams } = new URL(request.url);
  if (!isReadingPath(pathname) || pathname.length + search.length > longest) return null;
  if (searchParams.has("_data") || searchParams.has("_routes")) return null;
  // one spelling of the same query; the order stays, because links on the page repeat it
  return `${pathname}?${searchParams}`;
}

function isRememberable(response: Response): boolean {
  return (
    response.status === 200 &&
    !response.headers.has("Set-Cookie") &&
    !response.headers.has("Cache-Control") &&
    (response.headers.get("Content-Type") ?? "").startsWith("text/html")
  );
}

async function pageOf(response: Response, until: number): Promise<Page> {
  const body = new Uint8Array(await response.arrayBuffer());
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  // a browser keeps the page and asks each time whether it is still valid
  const headers: Page["headers"] = [...response.headers, ["ETag", etag], ["Cache-Control", "no-cache"]];
  return { until, headers, etag, body, packed: {} };
}

async function answer(request: Request, page: Page): Promise<Response> {
  const headers = new Headers(page.headers);
  headers.set("Vary", "Accept-Encoding");
  const knownTags = request.headers.get("If-None-Match");
  if (knownTags?.split(/,\s*/).includes(page.etag)) return new Response(null, { status: 304, headers });
  const coding = codingOf(request.headers.get("Accept-Encoding") ?? "");
  if (coding === null) return new Response(page.body, { headers });
  page.packed[coding] ??= pack[coding](page.body);
  headers.set("Content-Encoding", coding);
  return new Response(await page.packed[coding], { headers });
}

function codingOf(accepted: string): Coding | null {
  const offers = accepted.split(",").map((offer) => offer.trim().replace(/\s/g, ""));
  const takes = (coding: Coding) => offers.some((offer) => new RegExp(`^${coding}(;q=(1|0\\.[1-9]).*)?$`).test(offer));
  return takes("br") ? "br" : takes("gzip") ? "gzip" : null;
}

const pack: Record<Coding, (body: Bytes) => Promise<Bytes>> = {
  br: (body) => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (body) => zip(body),
};
const brotli: (body: Bytes, options: BrotliOptions) => Promise<Bytes> = promisify(brotliCompress);
const zip: (body: Bytes) => Promise<Bytes> = promisify(gzip);
