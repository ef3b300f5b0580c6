import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "~/auth/actor.server";
import { formCommand } from "~/auth/command.server";
import { read } from "~/auth/read.server";
import type { PageHandle } from "~/components/document-title";
import { PageHeader } from "~/components/page-header";
import { savedSearch } from "~/queries/saved-searches";
import { idParam } from "~/routes/id-param";
import { editSearch } from "~/services/edit-search";
import { SearchForm, searchEditSchema } from "./search-form";

export const handle: PageHandle = { title: "match:saved.edit" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return read(actor, (trx) => savedSearch(trx, actor, id));
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return formCommand(args, actor, searchEditSchema, async (trx, input) => {
    await editSearch(trx, actor, { id, ...input });
    return redirect(`/specialist/searches?done=saved#search-${id}`);
  });
}

/** Another name for a search, or another way to be told. */
export default function EditSearchPage() {
  const { name, alert, version } = useLoaderData<typeof loader>();
  const { t } = useTranslation("match");
  const back = "/specialist/searches";
  return (
    <div className="wrap-text">
      <PageHeader crumbs={[{ to: back, label: t("saved.title") }]} eyebrow={name} title={t("saved.edit")} />
      <SearchForm lastResult={useActionData<typeof action>()} values={{ name, alert }} version={version} back={back} />
    </div>
  );
}
