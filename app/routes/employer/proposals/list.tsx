import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { type DeskColumn, type DeskLine, GroupedDeskTable } from "~/components/desk/desk-table";
import { Due } from "~/components/desk/due";
import { ListHead } from "~/components/desk/list-bar";
import type { PageHandle } from "~/components/document-title";
import { useLadderSmall } from "~/components/ladder/small";
import { EmptyState, Flash } from "~/components/notice";
import { German } from "~/components/values";
import { clock } from "~/config/clock";
import { lapsedStates, proposalStatus, stageOfProposal, wantedStates } from "~/domain/proposal/states";
import { formatDateTime } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { type EmployerProposal, employerProposals } from "~/queries/proposal/proposals";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["employer"]);
  const proposals = await readAs(actor, (trx) => employerProposals(trx, actor));
  // The list needs no profile: what is not sent cannot be read over a shoulder.
  return { proposals: proposals.map(({ profile: _profile, ...rest }) => rest), today: clock.today() };
}

export const handle: PageHandle = { title: "proposal:employer.title" };

type Row = Omit<EmployerProposal, "profile">;

/** What waits for the company's answer, what is agreed, and what is over with its reason. */
export default function EmployerProposalsPage() {
  const { proposals, today } = useLoaderData<typeof loader>();
  const { t } = useTranslation("proposal");
  const groups = [
    { key: "waiting", title: t("employer.waiting"), rows: proposals.filter((p) => p.state === "sent") },
    { key: "running", title: t("employer.running"), rows: proposals.filter((p) => wantedStates.includes(p.state)) },
    { key: "past", title: t("employer.past"), rows: proposals.filter((p) => p.state === "declined") },
    { key: "over", title: t("employer.over"), rows: proposals.filter((p) => lapsedStates.includes(p.state)) },
  ].filter(({ rows }) => rows.length > 0);
  const columns = useColumns(today);
  const line = useLine(today, groups[0]?.rows[0]?.id);
  return (
    <>
      <ListHead title={t("employer.title")} count={t("employer.lead")} />
      <Flash ns="proposal" />
      {proposals.length === 0 ? (
        <EmptyState icon="people" title={t("employer.empty")}>
          {t("employer.emptyText")}
        </EmptyState>
      ) : (
        <GroupedDeskTable
          label={t("employer.title")}
          who={t("employer.who")}
          columns={columns}
          groups={groups.map((group) => ({ ...group, count: group.rows.length }))}
          line={line}
        />
      )}
    </>
  );
}

function useColumns(today: string): DeskColumn<Row>[] {
  const { t } = useTranslation("proposal");
  const locale = useLocale();
  const endText = useEndText();
  const ladder = useLadderSmall();
  return [
    {
      key: "ladder",
      label: t("placement:company.ladder"),
      width: "ladder",
      narrow: "start",
      cell: (p) => proposalStatus.isLive(p.state) && ladder({ stage: stageOfProposal(p.state), cut: "company" }),
    },
    { key: "job", label: t("list.column.job"), width: "how", cell: (p) => <German>{p.job}</German> },
    {
      key: "how",
      label: t("list.column.state"),
      cell: (p) => {
        if (!proposalStatus.isLive(p.state)) return <span className="soft">{endText(p)}</span>;
        if (p.appointment) return t("list.appointment", { date: formatDateTime(p.appointment.startsAt, locale) });
        // that it waits is the heading above it
        return p.state !== "sent" && t(`state.${p.state}`);
      },
    },
    {
      key: "due",
      label: t("list.when.waiting"),
      width: "date",
      narrow: "end",
      cell: (p) => p.state === "sent" && p.answerDueOn && <Due value={p.answerDueOn} today={today} />,
    },
  ];
}

/** Who is proposed, and what the company can do next; what is over leads nowhere, because the profile is gone. */
function useLine(today: string, first: string | undefined): (p: Row) => DeskLine {
  const { t } = useTranslation("proposal");
  return (p) => {
    const to = `/employer/proposals/${p.id}`;
    return {
      key: p.id,
      to: proposalStatus.isLive(p.state) ? to : null,
      title: t("employer.profileTitle", { pseudonym: p.pseudonym }),
      late: p.state === "sent" && p.answerDueOn !== null && p.answerDueOn < today,
      phone: p.helper && { number: p.helper.phone, name: p.helper.name },
      act: p.state === "sent" && (
        <ButtonLink to={to} kind={p.id === first ? "main" : "second"} size="small">
          {t("employer.answer")}
          <span className="vh"> {p.pseudonym}</span>
        </ButtonLink>
      ),
    };
  };
}

/** Why a proposal is no longer open, in the company's words. */
function useEndText(): (p: Row) => string {
  const { t } = useTranslation("proposal");
  return (p) => {
    if (p.declineReason) return t(`declineReason.${p.declineReason}`);
    if (p.state === "declined") return t("state.declined");
    return p.closedReason ? t(`closedReason.${p.closedReason}`) : t("employer.expired");
  };
}
