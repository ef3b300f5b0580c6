import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findAccount } from "~/auth/account.server";
import { requireEnrolment } from "~/auth/guards.server";
import { ActionButton } from "~/components/actions";
import { Notice } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { PasskeyButton } from "~/components/passkey-button";
import { env } from "~/config/env.server";
import { safePath } from "~/request/safe-path";

export const handle = { title: "auth:enrol.title" };

export async function loader(args: LoaderFunctionArgs) {
  const login = await requireEnrolment(args);
  const { hasApp } = await findAccount(login.actor.userId);
  const next = safePath(new URL(args.request.url).searchParams.get("next"), "");
  return { next, hasApp, owed: !login.strong, maySkip: env.demo && !login.strong };
}

export default function Enrol() {
  const { t } = useTranslation("auth");
  const { next, hasApp, owed, maySkip } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t("enrol.title")} lead={owed ? t("enrol.why") : t("enrol.more")} />
      {!hasApp && (
        <Section title={t("enrol.app")} id="app">
          <div className="stack">
            <p>{t("enrol.appText")}</p>
            <ActionButton action="/auth/enrol/begin" kind="main" fields={{ next }}>
              {t("enrol.appStart")}
            </ActionButton>
          </div>
        </Section>
      )}
      <Section title={t("enrol.passkey")} id="passkey">
        <div className="stack">
          <p>{t("enrol.passkeyText")}</p>
          <PasskeyButton
            purpose="register"
            next={next || "/auth/account?done=passkeyAdded"}
            label={t("enrol.passkeyStart")}
          />
          <noscript>
            <p className="soft">{t("enrol.passkeyScript")}</p>
          </noscript>
        </div>
      </Section>
      {maySkip && (
        <Notice>
          <p>{t("enrol.demo")}</p>
          <ActionButton action="/auth/enrol/skip" kind="quiet" fields={{ next }}>
            {t("enrol.skip")}
          </ActionButton>
        </Notice>
      )}
    </>
  );
}
