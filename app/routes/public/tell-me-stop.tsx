import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { withActor } from "#db/index.server";
import { idOfToken } from "~/auth/mail-proof";
import { AppForm, FormActions, SubmitButton } from "~/components/form";
import { Link } from "~/components/link";
import { PageHeader } from "~/components/page-header";
import { authSecret } from "~/config/secret.server";
import { useLocale } from "~/i18n/locale";
import { isLocale } from "~/i18n/locales";
import { throwNotFound } from "~/request/responses.server";
import { endAlertsByMail } from "~/services/job-alert/end-alerts";

export const handle = { title: "public:tellMe.stopTitle" };

const system = { role: "system", name: "job-alerts" } as const;
const tokenOf = (value: unknown): string => String(value ?? "").slice(0, 200);

/** Opening the link ends nothing: programs that check mails open links too. */
export function loader({ request, params }: LoaderFunctionArgs) {
  if (!isLocale(params.locale)) throwNotFound();
  return { token: tokenOf(new URL(request.url).searchParams.get("token")) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  if (!isLocale(params.locale)) throwNotFound();
  const messageId = idOfToken(authSecret(), "mails-end", tokenOf((await request.formData()).get("token")));
  const ended = messageId !== null && (await withActor(system, (trx) => endAlertsByMail(trx, system, messageId)));
  return data({ ended }, { status: ended ? 200 : 400 });
}

/** Ends the mails about new jobs with one press, for whoever holds the link of one of them. */
export default function TellMeStop() {
  const { t } = useTranslation("public");
  const locale = useLocale();
  const { token } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.ended) {
    return (
      <>
        <PageHeader title={t("tellMe.stopped")} lead={t("tellMe.stoppedLead")} />
        <p>
          <Link to={`/${locale}/jobs`}>{t("tellMe.back")}</Link>
        </p>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t("tellMe.stopTitle")} lead={t("tellMe.stopLead")} />
      <AppForm errors={answer ? { "": ["public:tellMe.stopBad"] } : {}}>
        <input type="hidden" name="token" value={token} />
        <FormActions>
          <SubmitButton size="big">{t("tellMe.stop")}</SubmitButton>
        </FormActions>
      </AppForm>
    </>
  );
}
