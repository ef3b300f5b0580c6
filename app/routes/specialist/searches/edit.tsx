import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { PageHandle } from "~/components/document-title";
import { Link } from "~/components/link";
import { PageHeader } from "~/components/page-header";
import { formCommand } from "~/request/command.server";
import { editSearch } from "~/services/saved-search/edit-search";
import { SearchForm, searchEditSchema } from "./parts/search-form";
import { loadSearch, searchAddressed } from "./parts/search-of.server";

export const handle: PageHandle = { title: "match:saved.edit" };

export const loader = (args: LoaderFunctionArgs) => loadSearch(args);

export async function action(args: ActionFunctionArgs) {
  const { actor, id } = await searchAddressed(args);
  return formCommand(args, actor, searchEditSchema, async (trx, input) => {
    await editSearch(trx, actor, { id, ...input });
    return redirect(`/specialist/searches?done=saved#row-${id}`);
  });
}

/** Gives a search another name, or changes how its owner is told. */
export default function EditSearchPage() {
  const { id, name, alert, version } = useLoaderData<typeof loader>();
  const { t } = useTranslation("match");
  const back = "/specialist/searches";
  return (
    <div className="wrap-text">
      <PageHeader crumbs={[{ to: back, label: t("saved.title") }]} eyebrow={name} title={t("saved.edit")} />
      <SearchForm lastResult={useActionData<typeof action>()} values={{ name, alert }} version={version} back={back} />
      <p>
        <Link to={`/specialist/searches/${id}/delete`}>{t("saved.delete")}</Link>
      </p>
    </div>
  );
}
