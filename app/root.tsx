import { randomUUID } from "node:crypto";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, useLocation, useMatches } from "@remix-run/react";
import { getSession } from "~/auth/actor.server";
import { demoBarFacts } from "~/auth/demo-door.server";
import { carriesSession } from "~/auth/session.server";
import { DocumentTitle } from "~/components/document-title";
import { useNonce } from "~/components/response";
import type { RootData } from "~/components/root-data";
import { useLocale } from "~/i18n/locale";
import { isReadingPath, pageLocales } from "~/i18n/locales";
import { requestLocale } from "~/i18n/request.server";
import "~/styles/app.css";

export { ErrorBoundary } from "~/components/error-page";

/** Public pages read no session, so that they are the same for everybody. */
export async function loader(args: LoaderFunctionArgs): Promise<RootData> {
  const { locale, isPublic } = requestLocale(args.request);
  const session = isPublic ? null : await getSession(args);
  return {
    locale: locale ?? session?.user?.locale ?? "de",
    path: new URL(args.request.url).pathname,
    formSeed: randomUUID(),
    user: session?.user ?? null,
    role: session?.actor.role ?? "visitor",
    signedIn: carriesSession(args.request),
    demo: demoBarFacts(args.request),
  };
}

export function Layout({ children }: { children: React.ReactNode }) {
  const nonce = useNonce();
  const locale = useLocale();
  const scripted = !isReadingPath(useLocation().pathname);
  const hydrated = useMatches().some((match) => (match.handle as { hydrate?: boolean } | undefined)?.hydrate);
  return (
    <html lang={pageLocales[locale].lang} dir={pageLocales[locale].dir}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <DocumentTitle />
        <Meta />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Links />
        {scripted && <script src="/enhance.js" defer nonce={nonce} />}
      </head>
      <body>
        {children}
        {hydrated ? <Scripts nonce={nonce} /> : null}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}
