import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ConfirmPage } from "~/components/actions";
import { clock } from "~/config/clock";
import { findUser } from "~/queries/user/list";
import { command } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";
import { disableUser } from "~/services/user/disable-user";

export const handle = { title: "coordinator:users.disable" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  const user = await readAs(actor, (trx) => findUser(trx, idParam(args.params.id)));
  return user && user.id !== actor.userId ? user : throwNotFound();
}

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
