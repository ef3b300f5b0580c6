import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { requireActor } from "~/auth/actor.server";
import { Link } from "~/components/link";
import { LayoutError } from "~/components/shell";
import { DemoBar } from "~/components/shell/demo-bar";
import { Main, SkipLink } from "~/components/shell/parts";
import { Wordmark } from "~/components/wordmark";
import "~/styles/matching.css";
import "~/styles/intake.css";

export async function loader(args: LoaderFunctionArgs) {
  await requireActor(args, ["specialist", "coordinator"]);
  return null;
}

/** Nothing but the question: the way out leads to the record, where everything said so far stands. */
function Frame({ children }: { children: ReactNode }) {
  const { id } = useParams();
  const { t } = useTranslation("candidate");
  return (
    <div className="page person intake">
      <SkipLink />
      <DemoBar />
      <header className="bar">
        <div className="wrap top-line">
          <Wordmark to="/specialist" />
          {id ? (
            <Link to={`/specialist/candidates/${id}`}>{t("intake.close")}</Link>
          ) : (
            <Link to="/specialist/candidates">{t("list.title")}</Link>
          )}
        </div>
      </header>
      <Main className="wrap">{children}</Main>
    </div>
  );
}

export default function IntakeLayout() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary() {
  return <LayoutError roles={["specialist", "coordinator"]} frame={(content) => <Frame>{content}</Frame>} />;
}
