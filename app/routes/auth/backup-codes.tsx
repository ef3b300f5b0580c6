import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findAccount } from "~/auth/account.server";
import { requireStrongLogin } from "~/auth/guards.server";
import { renewBackupCodes } from "~/auth/second-factor.server";
import { ButtonLink, ConfirmPage } from "~/components/actions";
import { BackupCodes } from "~/components/backup-codes";
import { PageHeader } from "~/components/page-header";

export const handle = { title: "auth:codes.title" };

export async function loader(args: LoaderFunctionArgs) {
  const login = await requireStrongLogin(args);
  const { hasApp } = await findAccount(login.actor.userId);
  if (!hasApp) throw redirect("/auth/account");
  return null;
}

export async function action(args: ActionFunctionArgs) {
  await requireStrongLogin(args);
  const codes = await renewBackupCodes(args);
  return codes ? data({ codes }) : redirect("/auth/account");
}

export default function NewBackupCodes() {
  const { t } = useTranslation("auth");
  const codes = useActionData<typeof action>()?.codes;
  if (!codes) {
    return (
      <ConfirmPage
        title={t("codes.renewTitle")}
        losses={[t("codes.renewLoss")]}
        confirm={t("codes.renew")}
        cancelTo="/auth/account"
      />
    );
  }
  return (
    <>
      <PageHeader title={t("codes.title")} lead={t("codes.lead")} />
      <BackupCodes codes={codes} />
      <ButtonLink to="/auth/account">{t("codes.kept")}</ButtonLink>
    </>
  );
}
