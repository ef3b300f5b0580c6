import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type EntryContext, type ServerBuild } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { createElement } from "react";
import { renderToPipeableStream } from "react-dom/server";

/**
 * The smallest Remix application that sends this HTML: one route without a loader, and the entry file of Remix's own
 * template.
 */
export function bareBuild(build: ServerBuild, html: string): ServerBuild {
  const inner = html
    .replace(/^<!DOCTYPE html>/i, "")
    .replace(/^<html[^>]*>/i, "")
    .replace(/<\/html>\s*$/i, "");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sending our own HTML is what this side measures
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
