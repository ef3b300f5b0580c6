import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { LostAlarm } from "#db/repositories/nobody-lost";
import type { Filter } from "~/components/desk/list-bar";
import { Link } from "~/components/link";
import { NothingFound } from "~/components/nothing-found";
import { EmptyState } from "~/components/notice";
import { useRootData } from "~/components/root-data";
import type { listLoader } from "./list.server";

/** The list without anybody: good news where nobody is without a way on, else what stands in the way. */
export function NobodyHere({ filters }: { filters: readonly Filter[] }) {
  const { lost, heldBy, nothing, view } = useLoaderData<typeof listLoader>();
  const { t } = useTranslation("candidate");
  if (lost?.none === 0 && heldBy.length === 1 && heldBy[0] === "none")
    return (
      <EmptyState icon="check" title={t("lost.green")}>
        {t("lost.greenText", { count: lost.everyone })}
      </EmptyState>
    );
  return (
    <NothingFound
      nothing={nothing}
      icon="people"
      title={t("list.empty")}
      filterLabels={{
        view: view === "all" ? "" : t(`view.${view}`),
        mine: t("list.mine"),
        ...Object.fromEntries(filters.map(({ name, label }) => [name, label])),
      }}
    >
      {view === "placements" ? t("placement:list.emptyHint") : t("list.emptyText")}
    </NothingFound>
  );
}

/** What counts as a real step, and when the coordinator is told. */
export function WhatCounts({ alarm }: { alarm: LostAlarm }) {
  const { t } = useTranslation("candidate");
  const role = useRootData()?.role;
  return (
    <details>
      <summary>{t("lost.what")}</summary>
      <p>{t("lost.whatText")}</p>
      <p>
        {t(alarm.own ? "lost.alarmOwn" : "lost.alarmDefault", { count: alarm.days })}{" "}
        {role === "coordinator" && <Link to="/coordinator/nobody-lost">{t("lost.alarmChange")}</Link>}
      </p>
    </details>
  );
}
