import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type EntryContext, type ServerBuild } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { createElement } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { loadDemoCity } from "#db/demo/load";
import { clock } from "~/config/clock";
import { searchEngine } from "~/queries/search-engine.server";
import { reconcileSearch } from "~/services/keep-search-current";
import { handlerOf, openApplication, pageRequest } from "./application";
import { compare } from "./harness";
import { withPlace } from "./place";
import type { Bench } from "./run";

const ADDRESS = "/de/jobs";

/** P1: what our public list costs over Remix itself: same framework, same HTML, but nothing to find out. */
export const bench: Bench = {
  goal: "public job list ≤ 1.25 × CPU of a bare Remix route that renders the same HTML from a constant",
  run: ({ rounds }) =>
    withPlace(async (place) => {
      await loadDemoCity(place.owner.db, { today: clock.today() });
      await reconcileSearch(place.db, searchEngine(), clock.today());
      const { build, handle } = await openApplication();
      const html = await read(await handle(pageRequest(ADDRESS)));
      const bare = handlerOf(bareBuild(build, html));
      const bareHtml = await read(await bare(pageRequest(ADDRESS)));
      const result = await compare(
        { name: `our ${ADDRESS}`, run: async () => read(await handle(pageRequest(ADDRESS))) },
        { name: "bare Remix, the same HTML from a constant", run: async () => read(await bare(pageRequest(ADDRESS))) },
        { rounds, perRound: 20, warmUp: 50 },
      );
      return {
        htmlBytes: html.length,
        bareHtmlBytes: bareHtml.length,
        jobsOnPage: count(html, /<li[^>]*data-job|\/de\/jobs\/[a-z0-9-]+"/g),
        ...result,
      };
    }),
};

async function read(response: Response): Promise<string> {
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${ADDRESS} answered ${response.status}: ${text.slice(0, 300)}`);
  return text;
}

const count = (text: string, pattern: RegExp): number => new Set(text.match(pattern) ?? []).size;

/** The smallest Remix application that sends this HTML: one route without loader, the entry of Remix's own template. */
function bareBuild(build: ServerBuild, html: string): ServerBuild {
  const inner = html
    .replace(/^<!DOCTYPE html>/i, "")
    .replace(/^<html[^>]*>/i, "")
    .replace(/<\/html>\s*$/i, "");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own HTML as a constant is just what this side measures
  const page = () => createElement("html", { lang: "de", dangerouslySetInnerHTML: { __html: inner } });
  return {
    ...build,
    routes: { root: { id: "root", path: "*", module: { default: page } } },
    assets: {
      ...build.assets,
      routes: {
        root: {
          id: "root",
          path: "*",
          hasAction: false,
          hasLoader: false,
          hasClientAction: false,
          hasClientLoader: false,
          hasErrorBoundary: false,
          module: "/root.js",
        },
      },
    },
    entry: { module: { default: bareEntry } },
  } as ServerBuild;
}

function bareEntry(request: Request, status: number, headers: Headers, remix: EntryContext): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(createElement(RemixServer, { context: remix, url: request.url }), {
      onAllReady() {
        const body = new PassThrough();
        headers.set("Content-Type", "text/html; charset=utf-8");
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
        pipe(body);
      },
      onShellError: reject,
    });
  });
}
