import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { TextField } from "~/components/form";
import { WorkList, WorkRow } from "~/components/lists";
import { FacetGroup, Facets, Pagination } from "~/components/navigation";
import { EmptyState } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { StatusTag } from "~/components/tags";
import { DateText, Dots } from "~/components/values";
import { clock } from "~/config/clock";
import { pageNumber } from "~/domain/page-number";
import { stageIds } from "~/domain/placement";
import { placementStatus } from "~/domain/placement/states";
import { type PlacementFilter, type PlacementRow, placementList } from "~/queries/placement/list";
import { useStepText } from "../steps/parts/step-text";

export const handle = { title: "placement:list.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const filter = readFilter(new URL(args.request.url).searchParams, actor.role);
  const today = clock.today();
  const list = await readAs(actor, (trx) => placementList(trx, actor, filter, today));
  return { ...list, filter, today };
}

/** Filters from the address; anything but an offered value is ignored. */
function readFilter(search: URLSearchParams, role: string): PlacementFilter {
  const one = <T extends string>(name: string, values: readonly T[]): T | null =>
    values.find((value) => value === search.get(name)) ?? null;
  return {
    stage: one("stage", stageIds),
    state: one("state", placementStatus.states),
    employerId: null,
    scope: one("scope", ["mine", "team"]) ?? (role === "coordinator" ? "team" : "mine"),
    need: one("need", ["overdue", "no_plan"]),
    text: (search.get("q") ?? "").trim().slice(0, 100),
    page: pageNumber(search),
  };
}

export default function PlacementListPage() {
  const { t } = useTranslation("placement");
  const { rows, total, pages, stages, filter, today } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const active = ["stage", "state", "need", "q"].filter((name) => search.get(name)).length;
  return (
    <>
      <PageHeader title={t("list.title")} lead={t("list.lead")} />
      <div className="with-facets">
        <Facets active={active}>
          <TextField name="q" type="search" label={t("list.filter.text")} defaultValue={filter.text} />
          <FacetGroup
            name="scope"
            type="radio"
            label={t("list.filter.scope")}
            options={(["mine", "team"] as const).map((value) => ({ value, label: t(`today.scope.${value}`) }))}
          />
          <FacetGroup
            name="need"
            type="radio"
            label={t("list.filter.need")}
            options={(["overdue", "no_plan"] as const).map((value) => ({ value, label: t(`list.filter.${value}`) }))}
          />
          <FacetGroup
            name="state"
            type="radio"
            label={t("list.filter.state")}
            options={placementStatus.states.map((value) => ({
              value,
              label: t(`list.state.${value}`),
            }))}
          />
          <FacetGroup
            name="stage"
            type="radio"
            label={t("list.filter.stage")}
            options={stageIds.flatMap((stage) => {
              const count = stages.find((each) => each.stage === stage)?.count;
              return count ? [{ value: stage, label: t(`stage.${stage}`), count }] : [];
            })}
          />
        </Facets>
        <div className="stack">
          <p className="soft">{t("list.count", { count: total })}</p>
          {rows.length === 0 ? (
            <EmptyState title={t("list.empty")}>{t("list.emptyHint")}</EmptyState>
          ) : (
            <WorkList label={t("list.title")}>
              {rows.map((row) => (
                <Row key={row.id} row={row} today={today} />
              ))}
            </WorkList>
          )}
          <Pagination page={filter.page} pages={pages} />
        </div>
      </div>
    </>
  );
}

function Row({ row, today }: { row: PlacementRow; today: string }) {
  const { t } = useTranslation("placement");
  const text = useStepText();
  const late = row.nextStepOn !== null && row.nextStepOn < today;
  return (
    <WorkRow
      to={`/specialist/placements/${row.id}`}
      title={<bdi>{row.name}</bdi>}
      late={late}
      sub={
        <Dots
          items={[
            row.stage && row.stage !== "pause" && t(`stage.${row.stage}`),
            row.company,
            row.state !== "active" && (
              <StatusTag tone={row.state === "paused" ? "wait" : "quiet"}>{t(`list.state.${row.state}`)}</StatusTag>
            ),
            row.since && (
              <>
                {t("list.since")} <DateText value={row.since} />
              </>
            ),
          ]}
        />
      }
      next={
        row.nextStepOn
          ? text({ templateKey: row.nextStepKey, title: row.nextStepTitle ?? "", instrumentNames: row.nextStepNames })
          : row.state !== "ended" && t("list.noStep")
      }
      when={row.nextStepOn && <DateText value={row.nextStepOn} late={late} />}
      action={
        <ButtonLink to={`/specialist/placements/${row.id}`} size="small" kind="second">
          {t("list.open")}
        </ButtonLink>
      }
    />
  );
}
