import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { Link } from "~/components/link";
import { DataTable } from "~/components/lists";
import { PageHeader, Section } from "~/components/page-header";
import { clock } from "~/config/clock";
import {
  copyTables,
  type DecidedTable,
  decidedTables,
  followersOf,
  impersonalTables,
  ownTaskTables,
  retentionOf,
  spanOf,
  sweptTables,
} from "~/domain/privacy/retention";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { type RetentionLine, retentionLines } from "~/queries/privacy/retention";
import { ColumnClasses } from "./parts/column-classes";

export const handle = { title: "coordinator:retention.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  return { lines: await readAs(actor, (trx) => retentionLines(trx, clock.now())) };
}

const ruleOf = (table: RetentionLine["table"]) => ({ ...sweptTables, ...ownTaskTables })[table];

/** What is kept of whom, why and how long: the list from which the worker deletes. */
export default function Retention() {
  const { t } = useTranslation("coordinator");
  const locale = useLocale();
  const { lines } = useLoaderData<typeof loader>();
  const span = (days: number) => {
    const { unit, count } = spanOf(days);
    return t(`retention.span.${unit}`, { count });
  };
  const code = (tables: readonly string[]) => tables.map((name) => <code key={name}>{name} </code>);
  return (
    <div className="stack-l">
      <PageHeader title={t("retention.title")} lead={t("retention.lead")} />
      <Section title={t("retention.swept")} id="swept">
        <DataTable
          caption={t("retention.sweptTable")}
          captionHidden
          rows={lines}
          rowKey={(line) => line.table}
          columns={[
            {
              key: "what",
              label: t("retention.what"),
              header: true,
              cell: ({ table }) => t(`retention.table.${table}`),
            },
            {
              key: "holds",
              label: t("retention.holds"),
              cell: ({ table }) => t(`retention.holder.${ruleOf(table).holds}`),
            },
            {
              key: "why",
              label: t("retention.purpose"),
              cell: ({ table }) => t(`retention.purposes.${ruleOf(table).purpose}`),
            },
            {
              key: "long",
              label: t("retention.howLong"),
              cell: ({ table, days }) => `${span(days)} ${t(`retention.since.${ruleOf(table).since}`)}`,
            },
            { key: "soon", label: t("retention.soon"), numeric: true, cell: ({ soon }) => soon ?? "–" },
            {
              key: "last",
              label: t("retention.last"),
              cell: ({ soon, last }) => {
                if (soon === null) return "–";
                if (!last) return t("retention.never");
                const date = formatDate(String(last.at).slice(0, 10), locale);
                return t("retention.lastGone", { count: last.gone, date });
              },
            },
          ]}
        />
      </Section>
      <Section title={t("retention.decided")} id="decided">
        <p>{t("retention.decidedLead")}</p>
        <DataTable
          caption={t("retention.decidedTable")}
          captionHidden
          rows={Object.keys(decidedTables) as DecidedTable[]}
          rowKey={(table) => table}
          columns={[
            { key: "what", label: t("retention.what"), header: true, cell: (table) => t(`retention.table.${table}`) },
            {
              key: "holds",
              label: t("retention.holds"),
              cell: (table) => t(`retention.holder.${decidedTables[table].holds}`),
            },
            {
              key: "why",
              label: t("retention.purpose"),
              cell: (table) => t(`retention.purposes.${decidedTables[table].purpose}`),
            },
            {
              key: "long",
              label: t("retention.howLong"),
              cell: (table) => {
                const count = retentionOf(table)?.proposedAfterMonths;
                return count ? <Link to="/coordinator/silent">{t("retention.proposed", { count })}</Link> : "–";
              },
            },
            { key: "along", label: t("retention.along"), cell: (table) => code(followersOf(table)) },
          ]}
        />
      </Section>
      <ColumnClasses />
      <Section title={t("retention.impersonal")} id="impersonal">
        <div className="stack">
          <p>{t("retention.impersonalLead")}</p>
          <p className="small">{code(impersonalTables)}</p>
          <p>{t("retention.copies")}</p>
          <p className="small">{code(copyTables)}</p>
        </div>
      </Section>
    </div>
  );
}
