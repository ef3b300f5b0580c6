import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isStoppable, stopByLink } from "~/auth/address-change.server";
import { AppForm, FormActions, SubmitButton } from "~/components/form";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { LinkGone, ToSignIn } from "./parts/link-gone";
import { localeParam } from "./parts/locale.server";
import { tokenOf } from "./parts/token";

export const handle = { title: "public:signInAddress.stop.title" };

/** Opening the mailed link stops nothing yet, like every mailed link. */
export async function loader(args: LoaderFunctionArgs) {
  localeParam(args);
  const { searchParams } = new URL(args.request.url);
  const token = tokenOf(searchParams.get("token"));
  const isDone = searchParams.get("result") === "done";
  return { token, isDone, stoppable: !isDone && (await isStoppable(token)) };
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeParam(args);
  const outcome = await stopByLink(args, tokenOf((await args.request.formData()).get("token")));
  if (outcome === "stopped") return redirect(`/${locale}/sign-in-address/stop?result=done`);
  return outcome === "too-many"
    ? data({ error: "tooMany" }, { status: 429 })
    : data({ error: "public:signInAddress.gone" }, { status: 400 });
}

/** For whoever gets the mail at the old address and did not ask for another one. */
export default function StopAddressChange() {
  const { t } = useTranslation("public");
  const { token, isDone, stoppable } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>()?.error;
  if (isDone) {
    return (
      <>
        <PageHeader title={t("signInAddress.title")} />
        <Notice kind="success" live>
          <p>{t("signInAddress.stop.done")}</p>
        </Notice>
        <ToSignIn />
      </>
    );
  }
  if (!stoppable || error) return <LinkGone error={error} />;
  return (
    <>
      <PageHeader title={t("signInAddress.stop.title")} lead={t("signInAddress.stop.lead")} />
      <AppForm>
        <input type="hidden" name="token" value={token} />
        <FormActions>
          <SubmitButton kind="danger" size="big">
            {t("signInAddress.stop.button")}
          </SubmitButton>
        </FormActions>
      </AppForm>
    </>
  );
}
