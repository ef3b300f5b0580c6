import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ConfirmPage } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { command } from "~/request/command.server";
import { versionOf } from "~/request/params.server";
import { deleteSearch } from "~/services/saved-search/delete-search";
import { loadSearch, searchAddressed } from "./parts/search-of.server";

export const handle: PageHandle = { title: "match:saved.delete" };

export const loader = (args: LoaderFunctionArgs) => loadSearch(args);

export async function action(args: ActionFunctionArgs) {
  const { actor, id } = await searchAddressed(args);
  return command(args, actor, async (trx, form) => {
    await deleteSearch(trx, actor, { id, version: versionOf(form) });
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
