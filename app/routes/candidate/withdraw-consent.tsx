import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ConfirmPage } from "~/components/actions";
import { useMyBase } from "~/components/my-base";
import { clock } from "~/config/clock";
import { isLocale } from "~/i18n/locales";
import { command } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";
import { withdrawConsent } from "~/services/access/withdraw-consent";
import { areaLoader } from "./parts/area.server";
import { requirePerson } from "./parts/person.server";

export const handle = { title: "my:profile.withdraw" };

export async function loader(args: LoaderFunctionArgs) {
  const id = idParam(args.params.id);
  const { area } = await areaLoader(args);
  const consent = area.consents.find((each) => each.id === id && each.withdrawnAt === null);
  if (!consent) throwNotFound();
  return consent;
}

export async function action(args: ActionFunctionArgs) {
  const { locale } = args.params;
  if (!isLocale(locale)) throwNotFound();
  const actor = await requirePerson(args);
  const id = idParam(args.params.id);
  return command(args, actor, async (trx) => {
    await withdrawConsent(trx, actor, id, clock);
    return redirect(`/${locale}/my/profile?done=withdrawn`);
  });
}

export default function WithdrawConsentPage() {
  const { t } = useTranslation("my");
  const consent = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={t("profile.withdrawTitle", { company: consent.employerName ?? t(`profile.purpose.${consent.purpose}`) })}
      losses={[t("profile.loss")]}
      keeps={[t("profile.keep")]}
      confirm={t("profile.withdraw")}
      cancelTo={`${useMyBase()}/profile`}
    />
  );
}
