import { Form, isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { SignedIn } from "~/domain/actor";
import { foreignArea } from "~/domain/area-of-path";
import { useLocale } from "~/i18n/locale";
import { ButtonLink } from "./actions";
import { Icon } from "./icon";
import { useStatus } from "./response";
import { type RootData, useRootData } from "./root-data";
import { DemoBar } from "./shell/demo-bar";
import { Wordmark } from "./wordmark";

type Problem = "notFound" | "readOnly" | "conflict" | "refused" | "tooMany" | "server";

/** Forbidden looks like missing: nobody learns from the answer what exists. */
function problemOf(status: number): Problem {
  if (status === 404 || status === 403 || status === 401) return "notFound";
  if (status === 405) return "readOnly";
  if (status === 409) return "conflict";
  if (status === 429) return "tooMany";
  if (status >= 400 && status < 500) return "refused";
  return "server";
}

/** First page of each role: the way on that every error offers. */
function homeOf(role: RootData["role"] | undefined, locale: string): string {
  if (role === "specialist") return "/specialist";
  if (role === "coordinator") return "/coordinator";
  if (role === "employer") return "/employer";
  return role === "candidate" ? `/${locale}/my` : `/${locale}`;
}

/** What somebody had written into a form whose page is gone. */
function writtenOf(error: unknown): string[] {
  const data: unknown = isRouteErrorResponse(error) ? error.data : null;
  const typed = typeof data === "object" && data !== null && "typed" in data ? data.typed : [];
  return Array.isArray(typed) ? typed.filter((text): text is string => typeof text === "string") : [];
}

/** What went wrong in plain words, and a way on. Shown inside the shell where there is one. */
export function ErrorContent() {
  const error = useRouteError();
  const root = useRootData();
  const locale = useLocale();
  const { t } = useTranslation("common");
  // outside development the router hides what was thrown; an expected failure is still known by the status of the
  // response
  const answered = useStatus();
  const problem = problemOf(isRouteErrorResponse(error) ? error.status : answered);
  const written = writtenOf(error);
  const area = problem === "notFound" && root && written.length === 0 ? foreignArea(root.path, root.role) : null;
  if (area && root) return <ForeignPage area={area} root={root} />;
  return (
    <div className="wrap-text stack">
      <Icon name={problem === "server" ? "warning" : "ladder"} size={44} />
      <h1>{t(`problem.${problem}.title`)}</h1>
      <p>{t(`problem.${problem}.text`)}</p>
      {written.length > 0 && (
        <section className="stack" aria-labelledby="written">
          <h2 id="written">{t("problem.written")}</h2>
          {written.map((text) => (
            <blockquote key={text} dir="auto">
              {text}
            </blockquote>
          ))}
        </section>
      )}
      <div className="actions">
        <ButtonLink to={homeOf(root?.role, root?.locale ?? locale)}>{t("problem.home")}</ButtonLink>
        {problem !== "notFound" && root && (
          <ButtonLink to={root.path} kind="second">
            {t("problem.retry")}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}

/**
 * A page of somebody else's area, such as a link from another one's mail: whose it is, which the address says anyway, and
 * how to get there. Whether the page exists is not said.
 */
function ForeignPage({ area, root }: { area: SignedIn["role"]; root: RootData }) {
  const { t } = useTranslation("common");
  return (
    <div className="wrap-text stack">
      <Icon name="ladder" size={44} />
      <h1>{t("problem.foreign.title")}</h1>
      <p>{t("problem.foreign.text", { role: t(`role.${root.role}`), area: t(`role.${area}`) })}</p>
      <div className="actions">
        <Form method="post" action={root.demo ? "/auth/demo/as" : "/auth/sign-out"} reloadDocument>
          <input type="hidden" name="next" value={root.path} />
          <input type="hidden" name="as" value={area} />
          <button type="submit" className="btn">
            {t(root.demo ? "problem.foreign.switch" : "problem.foreign.signIn", { area: t(`role.${area}`) })}
          </button>
        </Form>
        <ButtonLink to={homeOf(root.role, root.locale)} kind="second">
          {t("problem.home")}
        </ButtonLink>
      </div>
    </div>
  );
}

/** Error boundary of the root: a page of its own, because no shell was rendered. */
export function ErrorBoundary() {
  const root = useRootData();
  const locale = useLocale();
  return (
    <div className="page">
      <DemoBar />
      <header className="top">
        <div className="wrap top-line">
          <Wordmark to={homeOf(root?.role, root?.locale ?? locale)} />
        </div>
      </header>
      <main className="wrap" id="content">
        <ErrorContent />
      </main>
    </div>
  );
}
