import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { askedByLink, confirmByLink } from "~/auth/address-change.server";
import { AppForm, FormActions, SubmitButton } from "~/components/form";
import { Link } from "~/components/link";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { useLocale } from "~/i18n/locale";
import { LinkGone, ToSignIn } from "./parts/link-gone";
import { localeParam } from "./parts/locale.server";
import { tokenOf } from "./parts/token";

export const handle = { title: "public:signInAddress.confirm.title" };

const results = ["old", "new", "done"] as const;

/** Opening the mailed link shows what would change and confirms nothing: mail scanners open links too. */
export async function loader(args: LoaderFunctionArgs) {
  localeParam(args);
  const { searchParams } = new URL(args.request.url);
  const token = tokenOf(searchParams.get("token"));
  const result = results.find((one) => one === searchParams.get("result")) ?? null;
  return { token, result, asked: result ? null : await askedByLink(token) };
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeParam(args);
  const { outcome, by } = await confirmByLink(args, tokenOf((await args.request.formData()).get("token")));
  if (outcome === "changed" || outcome === "waiting") {
    return redirect(`/${locale}/sign-in-address/confirm?result=${outcome === "changed" ? "done" : by}`);
  }
  if (outcome === "too-many") return data({ error: "tooMany" }, { status: 429 });
  return data({ error: `public:signInAddress.${outcome === "taken" ? "taken" : "gone"}` }, { status: 400 });
}

export default function ConfirmAddress() {
  const { t } = useTranslation("public");
  const locale = useLocale();
  const { token, asked, result } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>()?.error;
  if (result) {
    return (
      <>
        <PageHeader title={t("signInAddress.result.title")} />
        <Notice kind="success" live>
          <p>{t(`signInAddress.result.${result}`)}</p>
        </Notice>
        <ToSignIn />
      </>
    );
  }
  if (!asked || error) return <LinkGone error={error} />;
  return (
    <>
      <PageHeader title={t("signInAddress.confirm.title")} lead={t(`signInAddress.confirm.${asked.by}`)} />
      <p>
        <strong>
          <bdi dir="ltr">{asked.newEmail}</bdi>
        </strong>
      </p>
      <AppForm>
        <input type="hidden" name="token" value={token} />
        <FormActions>
          <SubmitButton size="big">{t("signInAddress.confirm.button")}</SubmitButton>
        </FormActions>
      </AppForm>
      {asked.stop && (
        <p>
          <Link to={`/${locale}/sign-in-address/stop?token=${asked.stop}`}>{t("signInAddress.confirm.notYou")}</Link>
        </p>
      )}
    </>
  );
}
