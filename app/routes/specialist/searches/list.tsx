import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { DeskTable } from "~/components/desk/desk-table";
import { ListHead } from "~/components/desk/list-bar";
import { useSelection } from "~/components/desk/selection";
import type { PageHandle } from "~/components/document-title";
import { EmptyState, Flash } from "~/components/notice";
import { clock } from "~/config/clock";
import { type SavedSearchRow, savedSearches } from "~/queries/saved-search/list";
import { useSearchColumns, useSearchLine } from "./parts/list-row";

export const handle: PageHandle = { title: "match:saved.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return { ...(await readAs(actor, (trx) => savedSearches(trx, actor))), today: clock.today() };
}

/** The searches a specialist keeps, those with news first. */
export default function SavedSearchesPage() {
  const { rows, names, today } = useLoaderData<typeof loader>();
  const { t } = useTranslation("match");
  const columns = useSearchColumns(names, today);
  const line = useSearchLine();
  const select = useSelection<SavedSearchRow>(
    "searches",
    (row) => row.id,
    (row) => row.name,
  );
  return (
    <>
      <ListHead title={t("saved.title")} count={t("saved.lead")} links={select.link} />
      {select.bar}
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
        <>
          <DeskTable
            label={t("saved.title")}
            who={t("desk:who")}
            columns={select.columns(columns)}
            acts={!select.on}
            rows={rows}
            line={line}
          />
          {select.foot}
        </>
      )}
    </>
  );
}
