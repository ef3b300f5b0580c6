import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "~/auth/actor.server";
import { ConfirmPage } from "~/components/actions";
import { clock } from "~/config/clock";
import { command } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { disableUser } from "~/services/user/disable-user";
import { otherUserLoader } from "./parts/other-user.server";

export const handle = { title: "coordinator:users.disable" };

export const loader = otherUserLoader;

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  const id = idParam(args.params.id);
  return command(args, actor, async (trx) => {
    await disableUser(trx, actor, id, clock);
    return redirect(`/coordinator/users/${id}?done=disabled`);
  });
}

export default function DisableUser() {
  const { t } = useTranslation("coordinator");
  const user = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={t("users.disableTitle", { name: user.name || user.email })}
      losses={[t("users.disableSessions"), t("users.disableSignIn")]}
      keeps={[t("users.disableKeeps")]}
      confirm={t("users.disable")}
      cancelTo={`/coordinator/users/${user.id}`}
    />
  );
}
