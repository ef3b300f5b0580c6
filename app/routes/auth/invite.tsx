import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { finishWithToken } from "~/auth/sign-in.server";
import { AppForm, FormActions, SubmitButton } from "~/components/form";
import { Link } from "~/components/link";
import { PageHeader } from "~/components/page-header";
import { answerFinished } from "./parts/flow.server";
import { tokenOf } from "./parts/token";

export const handle = { title: "auth:invite.title" };

/** Like a sign-in link, only longer-lived: opening it uses nothing up. */
export function loader({ request }: LoaderFunctionArgs) {
  return { token: tokenOf(new URL(request.url).searchParams.get("token")) };
}

export async function action(args: ActionFunctionArgs) {
  const token = tokenOf((await args.request.formData()).get("token"));
  if (!token) return data({ error: "auth:error.invite" }, { status: 400 });
  return answerFinished(await finishWithToken(args, "invitation", token), "auth:error.invite");
}

export default function Invitation() {
  const { t } = useTranslation("auth");
  const { token } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>()?.error;
  return (
    <>
      <PageHeader title={t("invite.title")} lead={error ? undefined : t("invite.lead")} />
      <AppForm errors={error ? { "": [error] } : {}}>
        <input type="hidden" name="token" value={token} />
        {!error && (
          <>
            <ul>
              <li>{t("invite.noPassword")}</li>
              <li>{t("invite.address")}</li>
              <li>{t("invite.factor")}</li>
            </ul>
            <FormActions>
              <SubmitButton size="big">{t("invite.accept")}</SubmitButton>
            </FormActions>
          </>
        )}
      </AppForm>
      {error && (
        <p>
          <Link to="/auth/sign-in">{t("signIn.title")}</Link>
        </p>
      )}
    </>
  );
}
