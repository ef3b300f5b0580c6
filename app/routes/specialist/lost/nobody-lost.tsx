import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { WorkList, WorkRow } from "~/components/lists";
import { FacetGroup, Facets, Pagination, Tabs } from "~/components/navigation";
import { EmptyState, Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { useRootData } from "~/components/root-data";
import { StatusTag, type Tone } from "~/components/tags";
import { DateText, Dots, German } from "~/components/values";
import { clock } from "~/config/clock";
import { type FollowUp, followUps } from "~/domain/candidate/nobody-lost";
import { pageNumber } from "~/domain/page-number";
import { nobodyLost } from "~/queries/candidate/nobody-lost";

const spans = ["14", "30", "90"] as const;
const tone: Record<FollowUp, Tone> = { offer: "go", gap: "wait", step: "go", none: "stop" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const search = new URL(args.request.url).searchParams;
  const followUp = followUps.find((known) => known === search.get("followUp")) ?? null;
  const longerThan = Number(spans.find((span) => span === search.get("since")) ?? 0);
  const page = pageNumber(search);
  const filter = { followUp, mine: search.get("mine") === "1", longerThan, page };
  return { ...(await readAs(actor, (trx) => nobodyLost(trx, actor, filter, clock.today()))), ...filter };
}

export const handle: PageHandle = { title: "candidate:lost.title" };

/**
 * Everyone active by time since the last real step; those without an offer, a named gap or a dated next step come
 * first.
 */
export default function NobodyLostPage() {
  const { rows, total, everyone, counts, alarm, pages, page, followUp, mine, longerThan } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation("candidate");
  const role = useRootData()?.role;
  const base = "/specialist/nobody-lost";
  return (
    <>
      <PageHeader title={t("lost.title")} lead={t("lost.lead")} />
      <div className="stack">
        {counts.none === 0 ? (
          <Notice kind="success">
            <p>
              <strong>{t("lost.green")}</strong> {t("lost.greenText", { count: everyone })}
            </p>
          </Notice>
        ) : (
          <Notice kind="attention">
            <p>{t("lost.red", { count: counts.none })}</p>
          </Notice>
        )}
        <Tabs
          label={t("lost.followUpLabel")}
          items={[
            { to: base, label: t("lost.all"), count: everyone, here: followUp === null },
            ...[...followUps].reverse().map((value) => ({
              to: `${base}?followUp=${value}`,
              label: t(`lost.followUp.${value}`),
              count: counts[value],
              here: followUp === value,
            })),
          ]}
        />
      </div>
      <div className="with-facets">
        <Facets active={(mine ? 1 : 0) + (longerThan > 0 ? 1 : 0)} keep={["followUp"]}>
          <FacetGroup name="mine" label={t("field.responsible")} options={[{ value: "1", label: t("list.mine") }]} />
          <FacetGroup
            name="since"
            label={t("lost.sinceLabel")}
            options={spans.map((value) => ({ value, label: t("lost.sinceDays", { count: Number(value) }) }))}
          />
        </Facets>
        <div className="stack">
          <p className="soft">{t("list.total", { count: total })}</p>
          {rows.length === 0 ? (
            <EmptyState icon="check" title={t(followUp === "none" ? "lost.green" : "lost.empty")}>
              {t(followUp === "none" ? "lost.greenText" : "lost.emptyText", { count: everyone })}
            </EmptyState>
          ) : (
            <WorkList label={t("lost.title")}>
              {rows.map((row) => (
                <WorkRow
                  key={row.id}
                  to={`/specialist/candidates/${row.id}`}
                  title={<bdi>{row.name}</bdi>}
                  sub={
                    <Dots
                      items={[
                        row.lastStep
                          ? t(`lost.step.${row.lastStep}`, { count: row.days })
                          : t("lost.noStepYet", { count: row.days }),
                        row.responsible,
                      ]}
                    />
                  }
                  next={
                    <>
                      <StatusTag tone={tone[row.followUp]}>{t(`lost.followUp.${row.followUp}`)}</StatusTag>{" "}
                      {row.detail ? (
                        <German>{row.detail}</German>
                      ) : (
                        row.stageId && t(`placement:stage.${row.stageId}`, "")
                      )}
                    </>
                  }
                  when={row.nextOn && <DateText value={row.nextOn} />}
                  late={row.followUp === "none"}
                  action={
                    <ButtonLink
                      to={`/specialist/candidates/${row.id}/reverse`}
                      size="small"
                      kind={row.followUp === "none" ? "main" : "second"}
                    >
                      {t("lost.find")}
                      <span className="vh"> {row.name}</span>
                    </ButtonLink>
                  }
                />
              ))}
            </WorkList>
          )}
          <Pagination page={page} pages={pages} />
        </div>
      </div>
      <details>
        <summary>{t("lost.what")}</summary>
        <p>{t("lost.whatText")}</p>
        <p>
          {t(alarm.own ? "lost.alarmOwn" : "lost.alarmDefault", { count: alarm.days })}{" "}
          {role === "coordinator" && <Link to="/coordinator/nobody-lost">{t("lost.alarmChange")}</Link>}
        </p>
      </details>
    </>
  );
}
