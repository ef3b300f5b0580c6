import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findAccount } from "~/auth/account.server";
import { pendingAddress } from "~/auth/address-change.server";
import { requireStrongLogin } from "~/auth/guards.server";
import { homeOf } from "~/auth/session-rules";
import { ActionButton, ButtonLink } from "~/components/actions";
import { AppForm, FormActions, SelectField, SubmitButton } from "~/components/form";
import { Card, Fact, Facts } from "~/components/lists";
import { Flash } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { DateText } from "~/components/values";
import { allLocales, pageLocales, workLocales } from "~/i18n/locales";
import { readableMail } from "~/i18n/mail-address.server";
import { AccountAddress } from "./parts/account-address";
import { deviceOf } from "./parts/device";

export const handle = { title: "auth:account.title" };

export async function loader(args: LoaderFunctionArgs) {
  const login = await requireStrongLogin(args);
  const account = await findAccount(login.actor.userId);
  return {
    name: login.name,
    email: readableMail(login.email),
    pending: (await pendingAddress(login.actor.userId))?.newEmail ?? null,
    locale: login.locale,
    locales: login.actor.role === "candidate" ? allLocales : workLocales,
    home: homeOf(login.actor.role, login.locale),
    passkeys: account.passkeys,
    hasApp: account.hasApp,
    sessions: account.sessions.map(({ userAgent, ...session }) => ({
      ...session,
      device: deviceOf(userAgent),
      here: session.id === login.id,
    })),
  };
}

export default function Account() {
  const { t } = useTranslation("auth");
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t("account.title")}
        actions={
          <ButtonLink to={page.home} kind="second">
            {t("account.back")}
          </ButtonLink>
        }
      />
      <Flash ns="auth" />
      <Facts>
        <Fact label={t("account.name")}>{page.name}</Fact>
        <Fact label={t("email")}>
          <bdi dir="ltr">{page.email}</bdi>
        </Fact>
      </Facts>
      <AccountAddress locale={page.locale} pending={page.pending} />
      <Section title={t("account.language")} id="language">
        <AppForm action="/auth/account/language">
          <SelectField
            name="locale"
            label={t("account.languageLabel")}
            blank={false}
            width="s"
            defaultValue={page.locale}
            options={page.locales.map((locale) => ({
              value: locale,
              label: pageLocales[locale].name,
              lang: pageLocales[locale].lang,
            }))}
          />
          <FormActions>
            <SubmitButton kind="second">{t("account.save")}</SubmitButton>
          </FormActions>
        </AppForm>
      </Section>
      <Section title={t("account.factors")} id="factors">
        <div className="stack">
          <Card title={t("enrol.app")}>
            <p>{t(page.hasApp ? "account.appSet" : "account.appNone")}</p>
            {page.hasApp && (
              <ButtonLink to="/auth/account/backup-codes" kind="second" size="small">
                {t("codes.renewTitle")}
              </ButtonLink>
            )}
          </Card>
          {page.passkeys.map((passkey, index) => (
            <Card key={passkey.id} title={t("account.passkey", { number: index + 1 })}>
              {passkey.createdAt && (
                <p>
                  {t("account.since")} <DateText value={passkey.createdAt} />
                </p>
              )}
              <ActionButton action="/auth/account/remove-passkey" fields={{ passkey: passkey.id }} size="small">
                {t("account.removePasskey")}
              </ActionButton>
            </Card>
          ))}
          <ButtonLink to="/auth/enrol?next=/auth/account" kind="second">
            {t(page.hasApp || page.passkeys.length > 0 ? "account.addFactor" : "account.firstFactor")}
          </ButtonLink>
        </div>
      </Section>
      <Section title={t("account.sessions")} id="sessions">
        <div className="stack">
          <ul className="stack plain devices">
            {page.sessions.map((session) => (
              <li key={session.id} className="row row-apart">
                <span>
                  <strong>{session.device || t("account.unknownDevice")}</strong>
                  {session.here && ` (${t("account.here")})`}
                  <br />
                  <span className="soft">
                    {t("account.lastSeen")} <DateText value={session.lastSeenAt} />
                  </span>
                </span>
                {!session.here && (
                  <ActionButton action="/auth/account/end-session" fields={{ session: session.id }} size="small">
                    {t("account.end")}
                  </ActionButton>
                )}
              </li>
            ))}
          </ul>
          <ActionButton action="/auth/sign-out-everywhere" kind="danger">
            {t("account.everywhere")}
          </ActionButton>
        </div>
      </Section>
    </>
  );
}
