import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { finishWithToken } from "~/auth/sign-in.server";
import { AppForm, FormActions, SubmitButton } from "~/components/form";
import { Link } from "~/components/link";
import { PageHeader } from "~/components/page-header";
import { answerFinished } from "./parts/flow.server";
import { tokenOf } from "./parts/token";

export const handle = { title: "auth:link.title" };

/** Opening the mailed link shows a button and uses nothing up: mail scanners open links too. */
export function loader({ request }: LoaderFunctionArgs) {
  return { token: tokenOf(new URL(request.url).searchParams.get("token")) };
}

export async function action(args: ActionFunctionArgs) {
  const token = tokenOf((await args.request.formData()).get("token"));
  if (!token) return data({ error: "auth:error.link" }, { status: 400 });
  return answerFinished(await finishWithToken(args, "link", token), "auth:error.link");
}

export default function MailedLink() {
  const { t } = useTranslation("auth");
  const { token } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>()?.error;
  return (
    <>
      <PageHeader title={t("link.title")} lead={error ? undefined : t("link.lead")} />
      <AppForm errors={error ? { "": [error] } : {}}>
        <input type="hidden" name="token" value={token} />
        {!error && (
          <FormActions>
            <SubmitButton size="big">{t("signIn.now")}</SubmitButton>
          </FormActions>
        )}
      </AppForm>
      {error && (
        <p>
          <Link to="/auth/sign-in">{t("checkMail.again")}</Link>
        </p>
      )}
    </>
  );
}
