import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { finishWithCode, signInMinutes } from "~/auth/sign-in.server";
import { AppForm, FormActions, SubmitButton, TextField } from "~/components/form";
import { Link } from "~/components/link";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { env } from "~/config/env.server";
import { answerFinished, readMailed } from "./parts/flow.server";

export const handle = { title: "auth:checkMail.title" };

export async function loader({ request }: LoaderFunctionArgs) {
  const mailed = await readMailed(request);
  if (!mailed) throw redirect("/auth/sign-in");
  return { email: mailed.email, minutes: signInMinutes, mailbox: env.demo };
}

export async function action(args: ActionFunctionArgs) {
  const mailed = await readMailed(args.request);
  if (!mailed) return redirect("/auth/sign-in");
  const code = String((await args.request.formData()).get("code") ?? "").slice(0, 40);
  if (!code.trim()) return data({ error: "required" }, { status: 400 });
  return answerFinished(await finishWithCode(args, mailed.requestId, code), "auth:error.code");
}

export default function CheckMail() {
  const { t } = useTranslation("auth");
  const { email, minutes, mailbox } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = answer?.error ? [answer.error] : [];
  return (
    <>
      <PageHeader title={t("checkMail.title")} />
      <p>
        <Trans t={t} i18nKey="checkMail.lead" values={{ email }} components={{ mail: <bdi dir="ltr" /> }} />
      </p>
      <AppForm errors={errors.length > 0 ? { code: errors } : {}} labels={{ code: t("code") }}>
        <TextField
          name="code"
          width="s"
          inputMode="numeric"
          autoComplete="one-time-code"
          label={t("code")}
          hint={t("checkMail.hint", { minutes })}
          errors={errors}
          dir="ltr"
        />
        <FormActions>
          <SubmitButton>{t("signIn.now")}</SubmitButton>
        </FormActions>
      </AppForm>
      {mailbox && (
        <Notice>
          <p>
            {t("checkMail.mailbox")} <Link to="/mailbox">{t("mailbox.title")}</Link>
          </p>
        </Notice>
      )}
      <p className="soft">
        {t("checkMail.nothing")} <Link to="/auth/sign-in">{t("checkMail.again")}</Link>
      </p>
    </>
  );
}
