import { PassThrough } from "node:stream";
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream, renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { ResponseContext } from "~/components/response";
import { Translators } from "~/components/two-languages";
import { clock } from "~/config/clock";
import { env } from "~/config/env.server";
import { log } from "~/config/log";
import { preloadPeople } from "~/facts/known-people";
import { maxReadOneByOne } from "~/facts/rank-for-job";
import { isDefect } from "~/front/defect";
import { shapeOf } from "~/front/shape";
import { translator, warmTranslators } from "~/i18n/catalogues.server";
import { isLocale, type Locale, sourceLocale } from "~/i18n/locales";
import { rememberOpened } from "~/request/lately.server";
import { rememberList } from "~/request/list-states.server";

warmTranslators();

export { withKeptForm } from "~/auth/kept-form.server";

/** What the first page that needs it would otherwise wait for; the server calls it once it answers. Never fails. */
export async function warm(): Promise<void> {
  try {
    await preloadPeople(maxReadOneByOne, clock.today());
  } catch (error) {
    log.warn({ err: error }, "the copy of everybody could not be made ahead; the first list makes it");
  }
}

export const streamTimeout = 5_000;

/**
 * Pages are rendered whole before the first byte: they need no script to show streamed parts. Without a client script
 * nothing has to find its place in the HTML again either, so marks for it and the loaders' data are left out.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  headers.set("Content-Type", "text/html; charset=utf-8");
  rememberOpened(request, status, headers, env.secureCookies);
  rememberList(request, status, headers, env.secureCookies);
  const page = { request, status, headers, remix, nonce: context.cspNonce, locale: localeOf(request, remix) };
  if (isHydrated(remix)) return renderForClient(page);
  const html = renderToStaticMarkup(document({ ...page, remix: { ...remix, serverHandoffStream: undefined } }));
  return new Response(`<!DOCTYPE html>${html}`, { headers, status });
}

type Page = {
  request: Request;
  status: number;
  headers: Headers;
  remix: EntryContext;
  nonce: string;
  locale: Locale;
};

function localeOf(request: Request, remix: EntryContext): Locale {
  const root = remix.staticHandlerContext.loaderData.root as { locale?: string } | undefined;
  const fromPath = new URL(request.url).pathname.split("/")[1];
  return isLocale(root?.locale) ? root.locale : isLocale(fromPath) ? fromPath : sourceLocale;
}

const isHydrated = (remix: EntryContext): boolean =>
  remix.staticHandlerContext.matches.some(({ route }) => {
    const handle = remix.routeModules[route.id]?.handle as { hydrate?: boolean } | undefined;
    return handle?.hydrate === true;
  });

const document = ({ request, status, remix, nonce, locale }: Page) => (
  <ResponseContext.Provider value={{ nonce, status }}>
    <I18nextProvider i18n={translator(locale)}>
      <Translators.Provider value={translator}>
        <RemixServer context={remix} url={request.url} nonce={nonce} abortDelay={streamTimeout} />
      </Translators.Provider>
    </I18nextProvider>
  </ResponseContext.Provider>
);

function renderForClient(page: Page): Promise<Response> {
  return new Promise((resolve, reject) => {
    let answer = page.status;
    const { pipe, abort } = renderToPipeableStream(document(page), {
      nonce: page.nonce,
      onAllReady() {
        const body = new PassThrough();
        // without this each finished render stays in memory until its timer fires
        body.once("close", () => clearTimeout(timer));
        resolve(new Response(createReadableStreamFromReadable(body), { headers: page.headers, status: answer }));
        pipe(body);
      },
      onShellError: (error) => {
        clearTimeout(timer);
        reject(error);
      },
      onError(error) {
        answer = 500;
        log.error({ err: error, path: shapeOf(new URL(page.request.url).pathname, answer) }, "render failed");
      },
    });
    const timer = setTimeout(abort, streamTimeout + 1000);
  });
}

/** Expected answers are thrown as responses and do not arrive here. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted || !isDefect(error)) return;
  log.error(
    { err: error, path: shapeOf(new URL(request.url).pathname, 500), method: request.method },
    "unexpected error",
  );
}
