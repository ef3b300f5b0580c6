import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "~/auth/actor.server";
import { ConfirmPage } from "~/components/actions";
import { clock } from "~/config/clock";
import { command } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { resetSecondFactor } from "~/services/user/reset-second-factor";
import { otherUserLoader } from "./parts/other-user.server";

export const handle = { title: "coordinator:users.resetFactor" };

export const loader = otherUserLoader;

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  const id = idParam(args.params.id);
  return command(args, actor, async (trx) => {
    await resetSecondFactor(trx, actor, id, clock);
    return redirect(`/coordinator/users/${id}?done=factorReset`);
  });
}

export default function ResetFactor() {
  const { t } = useTranslation("coordinator");
  const user = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={t("users.resetTitle", { name: user.name || user.email })}
      losses={[t("users.resetLoss"), t("users.disableSessions")]}
      keeps={[t("users.resetKeeps")]}
      confirm={t("users.resetFactor")}
      cancelTo={`/coordinator/users/${user.id}`}
    >
      <p>{t("users.resetCheck")}</p>
    </ConfirmPage>
  );
}
