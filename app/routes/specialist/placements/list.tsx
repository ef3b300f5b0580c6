import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { askedOfList } from "~/auth/asked-words.server";
import { DeskTable } from "~/components/desk/desk-table";
import { ListBar, ListHead, ListViews } from "~/components/desk/list-bar";
import { useSelection } from "~/components/desk/selection";
import { Pagination } from "~/components/navigation";
import { EmptyState, Flash } from "~/components/notice";
import { clock } from "~/config/clock";
import { pageNumber } from "~/domain/page-number";
import { stageIds } from "~/domain/placement";
import { placementStatus } from "~/domain/placement/states";
import { notedRow } from "~/queries/note/notes";
import { type PlacementFilter, type PlacementRow, placementList, placementNeeds } from "~/queries/placement/list";
import { idOrNull } from "~/request/params.server";
import { usePlacementColumns, usePlacementLine } from "./parts/list-row";

export const handle = { title: "placement:list.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const usual = actor.role === "coordinator" ? "team" : "mine";
  const today = clock.today();
  return readAs(actor, async (trx) => {
    const search = await askedOfList(args);
    const filter = readFilter(search, usual);
    const noted = idOrNull(search.get("note"));
    const list = await placementList(trx, actor, filter, today);
    return { ...list, note: await notedRow(trx, noted, list.rows, today), filter, usual, today };
  });
}

/** Filters from the address; anything but an offered value is ignored. */
function readFilter(search: URLSearchParams, usual: PlacementFilter["scope"]): PlacementFilter {
  const one = <T extends string>(name: string, values: readonly T[]): T | null =>
    values.find((value) => value === search.getAll(name).at(-1)) ?? null;
  return {
    stage: one("stage", stageIds),
    state: one("state", placementStatus.states),
    scope: one("scope", ["mine", "team"]) ?? usual,
    need: one("need", placementNeeds),
    text: (search.get("q") ?? "").trim().slice(0, 100),
    page: pageNumber(search),
  };
}

export default function PlacementListPage() {
  const { t } = useTranslation("placement");
  const { rows, pages, counts, note, filter, usual, today } = useLoaderData<typeof loader>();
  const columns = usePlacementColumns(today);
  const line = usePlacementLine(today, note);
  const select = useSelection<PlacementRow>(
    "people",
    (row) => (row.state === "ended" ? null : row.candidateId),
    (row) => row.name,
  );
  return (
    <>
      <ListHead title={t("list.title")} links={select.link} />
      <Flash ns="placement" />
      <ListViews
        label={t("list.filter.need")}
        name="need"
        here={filter.need ?? ""}
        views={[
          { value: "", label: t("list.view.all"), count: counts.all },
          ...placementNeeds.map((value) => ({ value, label: t(`list.view.${value}`), count: counts.need[value] ?? 0 })),
        ]}
      />
      {select.bar ?? (
        <ListBar
          search={{ q: filter.text, label: t("list.filter.text"), hint: t("list.filter.text") }}
          filters={[
            {
              name: "stage",
              label: t("list.filter.stage"),
              single: true,
              options: stageIds.map((value) => ({
                value,
                label: t(`stage.${value}`),
                count: counts.stage[value] ?? 0,
              })),
            },
            {
              name: "state",
              label: t("list.filter.state"),
              single: true,
              options: placementStatus.states.map((value) => ({
                value,
                label: t(`list.state.${value}`),
                count: counts.state[value] ?? 0,
              })),
            },
          ]}
          switches={[
            {
              name: "scope",
              label: t("list.mine"),
              says: { on: "mine", off: "team" },
              isOn: filter.scope === "mine",
              usual: usual === "mine",
            },
          ]}
          keep={["need"]}
        />
      )}
      {rows.length === 0 ? (
        <EmptyState title={t("list.empty")}>{t("list.emptyHint")}</EmptyState>
      ) : (
        <>
          <DeskTable
            label={t("list.title")}
            who={t("desk:who")}
            columns={select.columns(columns)}
            acts={!select.on}
            rows={rows}
            line={line}
          />
          {select.foot}
        </>
      )}
      <Pagination page={filter.page} pages={pages} />
    </>
  );
}
