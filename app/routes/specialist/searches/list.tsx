import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { EmptyState, Flash } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { savedSearches } from "~/queries/saved-search/list";
import { SearchCard } from "./parts/search-card";

export const handle: PageHandle = { title: "match:saved.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return readAs(actor, (trx) => savedSearches(trx, actor));
}

/** The searches a specialist keeps, those with news first. */
export default function SavedSearchesPage() {
  const { rows, names } = useLoaderData<typeof loader>();
  const { t } = useTranslation("match");
  return (
    <div className="stack">
      <PageHeader
        crumbs={[{ to: "/specialist", label: t("placement:today.title") }]}
        title={t("saved.title")}
        lead={t("saved.lead")}
      />
      <Flash ns="match" />
      {rows.length === 0 ? (
        <EmptyState
          icon="search"
          title={t("saved.empty")}
          action={<ButtonLink to="/specialist/candidates">{t("saved.toPeople")}</ButtonLink>}
        >
          {t("saved.emptyText")}
        </EmptyState>
      ) : (
        <ul className="plain stack" aria-label={t("saved.title")}>
          {rows.map((row) => (
            <SearchCard key={row.id} row={row} names={names} />
          ))}
        </ul>
      )}
    </div>
  );
}
