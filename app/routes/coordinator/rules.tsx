import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { DataTable, Fact, Facts } from "~/components/lists";
import { Flash } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { StatusTag, type Tone } from "~/components/tags";
import { German } from "~/components/values";
import { clock } from "~/config/clock";
import { weightedDimensions } from "~/domain/matching/rule-set-form";
import { formatDateTime, formatNumber } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { ruleSets } from "~/queries/reference/rule-sets";

export const handle = { title: "coordinator:rules.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  const sets = await readAs(actor, (trx) => ruleSets(trx, clock.now()));
  return { sets, present: sets.find((set) => set.state === "present") ?? sets[0] };
}

const tones: Record<string, Tone> = { present: "go", planned: "wait", past: "quiet" };

/** The numbers of the matching rules: those in force, and who changed them, when and why. */
export default function Rules() {
  const { t } = useTranslation(["coordinator", "match"]);
  const locale = useLocale();
  const { sets, present } = useLoaderData<typeof loader>();
  const limits = present
    ? [
        [t("rules.unknownPercent"), `${formatNumber(present.rules.unknownCredit * 100, locale)} %`],
        [t("rules.maxTravelMinutes"), t("rules.minutes", { count: present.rules.maxTravelMinutes })],
        [t("rules.startToleranceDays"), t("rules.days", { count: present.rules.startToleranceDays })],
        [t("rules.permitWeeks"), t("rules.weeks", { count: present.rules.permitWeeks })],
      ]
    : [];
  return (
    <>
      <PageHeader
        title={t("rules.title")}
        lead={t("rules.lead")}
        meta={present ? [<span key="version">{t("match:rules", { version: present.rules.version })}</span>] : undefined}
        actions={<ButtonLink to="/coordinator/rules/draft">{t("rules.draft")}</ButtonLink>}
      />
      <Flash ns="coordinator" />
      {present && (
        <Section title={t("rules.present")} id="present">
          <DataTable
            caption={t("rules.weights")}
            captionHidden
            slim
            rows={[...weightedDimensions].sort((a, b) => present.rules.weights[b] - present.rules.weights[a])}
            rowKey={(id) => id}
            columns={[
              { key: "dimension", label: t("rules.dimension"), header: true, cell: (id) => t(`match:dimension.${id}`) },
              {
                key: "points",
                label: t("rules.points"),
                numeric: true,
                cell: (id) => formatNumber(present.rules.weights[id], locale),
              },
            ]}
          />
          <Facts>
            {limits.map(([label, value]) => (
              <Fact key={label} label={label}>
                {value}
              </Fact>
            ))}
          </Facts>
        </Section>
      )}
      <Section title={t("rules.history")} id="history">
        <DataTable
          caption={t("rules.version")}
          captionHidden
          rows={sets}
          rowKey={(set) => set.id}
          columns={[
            {
              key: "version",
              label: t("rules.version"),
              header: true,
              cell: (set) => (
                <>
                  {set.rules.version} <StatusTag tone={tones[set.state]}>{t(`rules.states.${set.state}`)}</StatusTag>
                </>
              ),
            },
            { key: "from", label: t("rules.from"), cell: (set) => formatDateTime(set.inForceFrom, locale) },
            { key: "who", label: t("rules.who"), cell: (set) => set.createdBy ?? t("rules.system") },
            {
              key: "why",
              label: t("rules.reason"),
              cell: (set) => (
                <>
                  <span className="break">{set.createdBy ? <German>{set.reason}</German> : t("rules.initial")}</span>
                  {set.copiedFrom && (
                    <div className="small soft">{t("rules.copiedFrom", { version: set.copiedFrom })}</div>
                  )}
                </>
              ),
            },
            {
              key: "action",
              label: t("rules.action"),
              action: true,
              cell: (set) =>
                set.state === "present" ? null : (
                  <ButtonLink to={`/coordinator/rules/draft?from=${set.id}`} kind="second" size="small">
                    {t("rules.again")}
                    <span className="vh"> {set.rules.version}</span>
                  </ButtonLink>
                ),
            },
          ]}
        />
      </Section>
    </>
  );
}
