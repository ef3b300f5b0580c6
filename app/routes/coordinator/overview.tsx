import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { DataTable, Figures } from "~/components/lists";
import { PageHeader, Section } from "~/components/page-header";
import { clock } from "~/config/clock";
import { viewOfPeople } from "~/domain/candidate/views";
import { coordinatorOverview } from "~/queries/team/overview";
import { OrderDecisions } from "./parts/order-decisions";
import { OverviewPictures } from "./parts/overview-pictures";

export const handle = { title: "coordinator:overview.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  const today = clock.today();
  return { ...(await readAs(actor, (trx) => coordinatorOverview(trx, today))), today };
}

export default function Overview() {
  const { t } = useTranslation("coordinator");
  const { team, decisions, stages, waits, oldest, withoutResponsible, today, ...now } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t("overview.title")} dense />
      <OverviewPictures
        stages={stages}
        waits={waits}
        oldest={oldest}
        team={team}
        withoutResponsible={withoutResponsible}
        today={today}
      />
      <Section title={t("overview.people")} id="people">
        <Figures
          items={[
            { label: t("overview.allPeople"), value: now.people, to: "/specialist/candidates" },
            { label: t("overview.placed"), value: now.placed, to: viewOfPeople.placements },
            {
              label: t("overview.withoutFollowUp"),
              value: now.withoutFollowUp,
              to: `${viewOfPeople.lost}&followUp=none`,
              waiting: now.withoutFollowUp > 0,
            },
          ]}
        />
      </Section>
      <Section title={t("overview.jobs")} id="jobs">
        <Figures
          items={[
            { label: t("overview.publishedJobs"), value: now.publishedJobs, to: "/specialist/jobs" },
            { label: t("overview.openPlaces"), value: now.openPlaces },
            { label: t("overview.waitingProposals"), value: now.waitingProposals, to: "/specialist/proposals" },
          ]}
        />
      </Section>
      <Section title={t("overview.attention")} id="attention">
        <Figures
          items={[
            {
              label: t("overview.overdueSteps"),
              value: now.overdueSteps,
              to: "/specialist?scope=team",
              waiting: now.overdueSteps > 0,
            },
            {
              label:
                now.lateConcerns > 0 ? t("overview.concernsLate", { late: now.lateConcerns }) : t("overview.concerns"),
              value: now.openConcerns,
              to: "/specialist?scope=team",
              waiting: now.lateConcerns > 0,
            },
            {
              label: t("overview.failedMessages"),
              value: now.failedMessages,
              to: "/coordinator/messages",
              waiting: now.failedMessages > 0,
            },
            {
              label: t("overview.openInvitations"),
              value: now.openInvitations,
              to: "/coordinator/users?state=invited",
            },
          ]}
        />
      </Section>
      <OrderDecisions {...decisions} />
      <Section title={t("overview.team")} id="team">
        <DataTable
          caption={t("overview.teamCaption")}
          captionHidden
          rows={team}
          rowKey={(member) => member.id}
          columns={[
            { key: "name", label: t("overview.name"), cell: (member) => member.name, header: true },
            { key: "people", label: t("overview.memberPeople"), cell: (member) => member.people, numeric: true },
            {
              key: "companies",
              label: t("overview.memberCompanies"),
              cell: (member) => member.companies,
              numeric: true,
            },
            { key: "due", label: t("overview.memberDue"), cell: (member) => member.dueThisWeek, numeric: true },
            { key: "overdue", label: t("overview.memberOverdue"), cell: (member) => member.overdue, numeric: true },
          ]}
        />
      </Section>
      <details>
        <summary>{t("overview.definitions")}</summary>
        <ul>
          <li>{t("overview.definePeople")}</li>
          <li>{t("overview.definePlaced")}</li>
          <li>{t("overview.defineUnheld")}</li>
          <li>{t("overview.defineDecisions")}</li>
        </ul>
      </details>
    </>
  );
}
