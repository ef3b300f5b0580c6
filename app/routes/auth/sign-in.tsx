import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { homeOfUser } from "~/auth/account.server";
import { getSession } from "~/auth/actor.server";
import { isCityReady } from "~/auth/city-ready.server";
import { startSignIn } from "~/auth/sign-in.server";
import { AppForm, FormActions, SubmitButton, TextField } from "~/components/form";
import { Link } from "~/components/link";
import { Flash } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PasskeyButton } from "~/components/passkey-button";
import { env } from "~/config/env.server";
import { readMail } from "~/domain/mail";
import { requestLocale } from "~/i18n/request.server";
import { safePath } from "~/request/safe-path";
import { mailedCookie } from "./parts/flow.server";

export const handle = { title: "auth:signIn.title" };

export async function loader(args: LoaderFunctionArgs) {
  const next = safePath(new URL(args.request.url).searchParams.get("next"), "");
  const { actor } = await getSession(args);
  if ("userId" in actor) throw redirect(safePath(next, await homeOfUser(actor.userId)));
  const ready = await isCityReady();
  return data({ next, demo: env.demo, ready }, { status: ready ? 200 : 503 });
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const typed = String(form.get("email") ?? "").slice(0, 200);
  const next = safePath(String(form.get("next") ?? ""), "");
  const email = readMail(typed);
  if (email === null) {
    return data({ typed, errors: { email: [typed.trim() ? "email" : "required"] } }, { status: 400 });
  }
  const locale = requestLocale(args.request).locale ?? "de";
  const started = await startSignIn(args, { email, next, locale });
  if ("notSetUp" in started) return data({ typed, errors: { "": ["auth:notSetUp.lead"] } }, { status: 503 });
  if ("retryAfter" in started) {
    return data(
      { typed, errors: { "": ["tooMany"] } },
      { status: 429, headers: { "Retry-After": String(started.retryAfter) } },
    );
  }
  return redirect("/auth/check-mail", {
    headers: { "Set-Cookie": await mailedCookie.serialize({ requestId: started.requestId, email }) },
  });
}

export default function SignIn() {
  const { t } = useTranslation("auth");
  const { next, demo, ready } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string[]> = answer?.errors ?? {};
  if (!ready) return <NotSetUp />;
  return (
    <>
      <PageHeader title={t("signIn.title")} lead={t("signIn.lead")} />
      <Flash ns="auth" />
      <AppForm errors={errors} labels={{ email: t("email") }}>
        <input type="hidden" name="next" value={next} />
        <TextField
          name="email"
          type="email"
          autoComplete="username webauthn"
          label={t("email")}
          defaultValue={answer?.typed}
          errors={errors.email}
          dir="ltr"
        />
        <FormActions>
          <SubmitButton>{t("signIn.send")}</SubmitButton>
        </FormActions>
      </AppForm>
      <PasskeyButton purpose="authenticate" next={next} label={t("signIn.passkey")} />
      {demo && (
        <p>
          <Link to="/auth/demo">{t("signIn.demo")}</Link>
        </p>
      )}
      <p className="soft">{t("signIn.noAccount")}</p>
    </>
  );
}

/** Before the city has said who answers for the data nobody signs in; what is public stays open. */
function NotSetUp() {
  const { t } = useTranslation("auth");
  return (
    <>
      <PageHeader title={t("notSetUp.title")} lead={t("notSetUp.lead")} />
      <p>{t("notSetUp.operator")}</p>
    </>
  );
}
