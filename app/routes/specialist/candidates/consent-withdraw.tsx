import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "~/auth/actor.server";
import { ConfirmPage } from "~/components/actions";
import { clock } from "~/config/clock";
import { command } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { withdrawConsent } from "~/services/access/withdraw-consent";
import { useRecord } from "./parts/record-data";

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const consentId = idParam(args.params.consentId);
  return command(args, actor, async (trx) => {
    await withdrawConsent(trx, actor, consentId, clock);
    return redirect(`/specialist/candidates/${id}?done=withdrawn#consents`);
  });
}

export default function WithdrawConsent() {
  const { record } = useRecord();
  const { consentId } = useParams();
  const { t } = useTranslation("proposal");
  const consent = record.consents.find((c) => c.id === consentId);
  return (
    <ConfirmPage
      level={2}
      title={t("consent.withdrawTitle", { employer: consent?.employer ?? "" })}
      losses={[t("consent.loss1"), t("consent.loss2")]}
      keeps={[t("consent.keep1"), t("consent.keep2")]}
      confirm={t("consent.withdrawConfirm")}
      cancelTo={`/specialist/candidates/${record.id}`}
    />
  );
}
