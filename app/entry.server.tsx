import { PassThrough } from "node:stream";
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { log } from "~/config/log";
import { translator, warmTranslators } from "~/i18n/catalogues.server";
import { isLocale, SOURCE_LOCALE } from "~/i18n/locales";
import { NonceContext } from "~/nonce";

warmTranslators();

export const streamTimeout = 5_000;

/** Pages are rendered whole before the first byte: they need no script to show streamed parts. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const nonce = context.cspNonce;
  const root = remix.staticHandlerContext.loaderData.root as { locale?: string } | undefined;
  const fromPath = new URL(request.url).pathname.split("/")[1];
  const locale = isLocale(root?.locale) ? root.locale : isLocale(fromPath) ? fromPath : SOURCE_LOCALE;
  return new Promise((resolve, reject) => {
    let answer = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <I18nextProvider i18n={translator(locale)}>
          <RemixServer context={remix} url={request.url} nonce={nonce} abortDelay={streamTimeout} />
        </I18nextProvider>
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady() {
          const body = new PassThrough();
          // without this each finished render stays in memory until its timer fires
          body.once("close", () => clearTimeout(timer));
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answer }));
          pipe(body);
        },
        onShellError: (error) => {
          clearTimeout(timer);
          reject(error);
        },
        onError(error) {
          answer = 500;
          log.error({ err: error, path: new URL(request.url).pathname }, "render failed");
        },
      },
    );
    const timer = setTimeout(abort, streamTimeout + 1000);
  });
}

/** Expected answers are thrown as responses; what arrives here is a defect. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return;
  log.error({ err: error, path: new URL(request.url).pathname, method: request.method }, "unexpected error");
}
