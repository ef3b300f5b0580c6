import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { hasPendingApp, homeOfUser } from "~/auth/account.server";
import { requireEnrolment } from "~/auth/guards.server";
import { drawQr } from "~/auth/qr.server";
import { backupCodesOf, confirmApp, pendingApp } from "~/auth/second-factor.server";
import { ButtonLink } from "~/components/actions";
import { BackupCodes } from "~/components/backup-codes";
import { AppForm, ErrorSummary, FormActions, SubmitButton, TextField } from "~/components/form";
import { PageHeader } from "~/components/page-header";
import { QrPicture } from "~/components/qr-picture";
import { safePath } from "~/request/safe-path";

export const handle = { title: "auth:app.title" };

const nextOf = (request: Request) => safePath(new URL(request.url).searchParams.get("next"), "");

export async function loader(args: LoaderFunctionArgs) {
  const login = await requireEnrolment(args);
  const app = (await hasPendingApp(login.actor.userId)) ? await pendingApp(args) : null;
  // Also run after the action, when the app has just been confirmed: a redirect here would lose the new session's cookie.
  if (!app) return null;
  return { drawing: drawQr(app.uri), secret: app.secret.replace(/(.{4})/g, "$1 ").trim() };
}

export async function action(args: ActionFunctionArgs) {
  const login = await requireEnrolment(args);
  const code = String((await args.request.formData()).get("code") ?? "").slice(0, 20);
  if (!code.trim()) return data({ error: "required", codes: null, home: "" }, { status: 400 });
  if (!(await hasPendingApp(login.actor.userId))) return redirect("/auth/account");
  const headers = await confirmApp(args, login.actor.userId, code);
  if (!headers) return data({ error: "auth:error.factor", codes: null, home: "" }, { status: 400 });
  const codes = await backupCodesOf(login.actor.userId);
  const home = safePath(nextOf(args.request), await homeOfUser(login.actor.userId));
  return data({ error: "", codes, home }, { headers });
}

/** The cookie of the exchanged session travels with the page that shows the backup codes. */
export const headers = ({ actionHeaders }: { actionHeaders: Headers }) => actionHeaders;

export default function EnrolApp() {
  const { t } = useTranslation("auth");
  const app = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.codes) {
    return (
      <>
        <PageHeader title={t("codes.title")} lead={t("codes.lead")} />
        <BackupCodes codes={answer.codes} />
        <ButtonLink to={answer.home}>{t("codes.kept")}</ButtonLink>
      </>
    );
  }
  if (!app) {
    return (
      <>
        <PageHeader title={t("app.title")} lead={t("account.appSet")} />
        <ErrorSummary errors={{ "": answer?.error ? [answer.error] : [] }} />
        <ButtonLink to="/auth/account">{t("account.title")}</ButtonLink>
      </>
    );
  }
  const errors = answer?.error ? [answer.error] : [];
  return (
    <>
      <PageHeader title={t("app.title")} lead={t("app.lead")} />
      <ol className="stack">
        <li>{t("app.install")}</li>
        <li>
          {t("app.scan")}
          <QrPicture drawing={app.drawing} label={t("app.picture")} />
          <p className="soft">
            {t("app.type")} <code dir="ltr">{app.secret}</code>
          </p>
        </li>
        <li>{t("app.confirm")}</li>
      </ol>
      <AppForm errors={errors.length > 0 ? { code: errors } : {}} labels={{ code: t("code") }}>
        <TextField
          name="code"
          width="s"
          inputMode="numeric"
          autoComplete="one-time-code"
          label={t("code")}
          errors={errors}
          dir="ltr"
        />
        <FormActions>
          <SubmitButton>{t("app.done")}</SubmitButton>
        </FormActions>
      </AppForm>
    </>
  );
}
