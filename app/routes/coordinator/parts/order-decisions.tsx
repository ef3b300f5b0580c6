import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { DataTable } from "~/components/lists";
import { Section } from "~/components/page-header";
import type { CoordinatorOverview, DecisionReason } from "~/queries/team/overview";

/** How often and why staff decided against a list's order, and what the order saw in those passed over. */
export function OrderDecisions({ reasons, dimensions }: CoordinatorOverview["decisions"]) {
  const { t } = useTranslation(["coordinator", "match"]);
  const words = (row: DecisionReason) =>
    t(row.kind === "proposed" ? `match:overrideReason.${row.id}` : `match:setAsideReason.${row.id}`);
  return (
    <Section
      title={t("overview.decisions")}
      id="decisions"
      actions={
        <ButtonLink to="/coordinator/rules" kind="quiet" size="small">
          {t("overview.toRules")}
        </ButtonLink>
      }
    >
      {reasons.length === 0 ? (
        <p className="soft">{t("overview.noDecisions")}</p>
      ) : (
        <div className="stack">
          <p className="soft">{t("overview.decisionsLead")}</p>
          <DataTable
            caption={t("overview.byReason")}
            rows={reasons}
            rowKey={(row) => `${row.kind}.${row.id}`}
            columns={[
              { key: "reason", label: t("overview.reason"), cell: words, header: true },
              { key: "kind", label: t("overview.decided"), cell: (row) => t(`overview.decidedKind.${row.kind}`) },
              { key: "count", label: t("overview.times"), cell: (row) => row.count, numeric: true },
            ]}
          />
          {dimensions.length > 0 && (
            <DataTable
              caption={t("overview.byDimension")}
              rows={dimensions}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: "dimension",
                  label: t("overview.dimension"),
                  cell: (row) => t(`match:dimension.${row.id}`),
                  header: true,
                },
                { key: "count", label: t("overview.times"), cell: (row) => row.count, numeric: true },
              ]}
            />
          )}
        </div>
      )}
    </Section>
  );
}
