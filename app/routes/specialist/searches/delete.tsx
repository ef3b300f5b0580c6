import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "~/auth/actor.server";
import { command } from "~/auth/command.server";
import { read } from "~/auth/read.server";
import { ConfirmPage } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { savedSearch } from "~/queries/saved-searches";
import { idParam } from "~/routes/id-param";
import { deleteSearch } from "~/services/delete-search";

export const handle: PageHandle = { title: "match:saved.delete" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return read(actor, (trx) => savedSearch(trx, actor, id));
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return command(args, actor, async (trx, form) => {
    await deleteSearch(trx, actor, { id, version: Number(form.get("version")) || 0 });
    return redirect("/specialist/searches?done=searchDeleted");
  });
}

export default function DeleteSearchPage() {
  const { name, version } = useLoaderData<typeof loader>();
  const { t } = useTranslation("match");
  return (
    <ConfirmPage
      title={t("saved.delete")}
      eyebrow={name}
      losses={[t("saved.deleteLoss")]}
      keeps={[t("saved.deleteKeeps")]}
      confirm={t("saved.delete")}
      cancelTo="/specialist/searches"
      version={version}
    />
  );
}
