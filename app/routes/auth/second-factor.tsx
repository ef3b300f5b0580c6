import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { answerChallenge } from "~/auth/second-factor.server";
import { AppForm, FormActions, SubmitButton, TextField } from "~/components/form";
import { Link } from "~/components/link";
import { PageHeader } from "~/components/page-header";
import { PasskeyButton } from "~/components/passkey-button";
import { safePath } from "~/request/safe-path";
import { afterSignIn } from "./parts/flow.server";

export const handle = { title: "auth:factor.title" };

const nextOf = (request: Request) => safePath(new URL(request.url).searchParams.get("next"), "");

export function loader({ request }: LoaderFunctionArgs) {
  const byPasskey = new URL(request.url).searchParams.get("by") === "passkey";
  return { next: nextOf(request), byPasskey };
}

export async function action(args: ActionFunctionArgs) {
  const code = String((await args.request.formData()).get("code") ?? "").slice(0, 40);
  if (!code.trim()) return data({ error: "required" }, { status: 400 });
  const answer = await answerChallenge(args, code);
  switch (answer.outcome) {
    case "passed":
      return afterSignIn(answer.userId, nextOf(args.request), answer.headers);
    case "wrong":
      return data({ error: "auth:error.factor" }, { status: 400 });
    case "locked":
      return data({ error: "auth:error.locked" }, { status: 429 });
    case "over":
      return redirect("/auth/sign-in");
  }
}

export default function SecondFactor() {
  const { t } = useTranslation("auth");
  const { next, byPasskey } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>()?.error;
  const passkey = (
    <PasskeyButton purpose="authenticate" next={next} label={t(byPasskey ? "factor.usePasskey" : "factor.passkey")} />
  );
  if (byPasskey) {
    return (
      <>
        <PageHeader title={t("factor.title")} lead={t("factor.leadPasskey")} />
        {passkey}
        <noscript>
          <p>{t("enrol.passkeyScript")}</p>
        </noscript>
        <Lost />
      </>
    );
  }
  return (
    <>
      <PageHeader title={t("factor.title")} lead={t("factor.lead")} />
      <AppForm errors={error ? { code: [error] } : {}} labels={{ code: t("code") }}>
        <TextField
          name="code"
          width="s"
          autoComplete="one-time-code"
          label={t("code")}
          hint={t("factor.hint")}
          errors={error ? [error] : undefined}
          dir="ltr"
        />
        <FormActions>
          <SubmitButton>{t("continue")}</SubmitButton>
        </FormActions>
      </AppForm>
      {passkey}
      <Lost />
    </>
  );
}

function Lost() {
  const { t } = useTranslation("auth");
  return (
    <p className="soft">
      {t("factor.lost")} <Link to="/auth/sign-in">{t("factor.restart")}</Link>
    </p>
  );
}
