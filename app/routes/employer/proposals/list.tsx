import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { Card } from "~/components/lists";
import { EmptyState, Flash } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { StatusTag } from "~/components/tags";
import { German } from "~/components/values";
import { clock } from "~/config/clock";
import { lapsedStates, proposalStatus, wantedStates } from "~/domain/proposal/states";
import { formatDate, formatDateTime } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { type EmployerProposal, employerProposals } from "~/queries/proposal/proposals";
import { proposalTone } from "~/routes/specialist/proposals/parts/tone";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["employer"]);
  const proposals = await readAs(actor, (trx) => employerProposals(trx, actor));
  // The list needs no profile: what is not sent cannot be read over a shoulder.
  return { proposals: proposals.map(({ profile: _profile, ...rest }) => rest), today: clock.today() };
}

export const handle: PageHandle = { title: "proposal:employer.title" };

type Row = Omit<EmployerProposal, "profile">;

export default function EmployerProposalsPage() {
  const { proposals } = useLoaderData<typeof loader>();
  const { t } = useTranslation("proposal");
  const waiting = proposals.filter((p) => p.state === "sent");
  const running = proposals.filter((p) => wantedStates.includes(p.state));
  const past = proposals.filter((p) => p.state === "declined");
  const over = proposals.filter((p) => lapsedStates.includes(p.state));
  return (
    <>
      <PageHeader title={t("employer.title")} lead={t("employer.lead")} />
      <Flash ns="proposal" />
      {proposals.length === 0 ? (
        <EmptyState icon="people" title={t("employer.empty")}>
          {t("employer.emptyText")}
        </EmptyState>
      ) : (
        <div className="stack-l">
          <Group title={t("employer.waiting")} rows={waiting} />
          <Group title={t("employer.running")} rows={running} />
          <Group title={t("employer.past")} rows={past} />
          <Group title={t("employer.over")} rows={over} />
        </div>
      )}
    </>
  );
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

function Group({ title, rows }: { title: string; rows: Row[] }) {
  const { today } = useLoaderData<typeof loader>();
  const { t } = useTranslation("proposal");
  const locale = useLocale();
  const endText = useEndText();
  if (rows.length === 0) return null;
  return (
    <Section title={title}>
      <div className="grid">
        {rows.map((p) => (
          <Card
            key={p.id}
            title={t("employer.profileTitle", { pseudonym: p.pseudonym })}
            tag={<StatusTag tone={proposalTone[p.state]}>{t(`state.${p.state}`)}</StatusTag>}
          >
            <p>
              <German>{p.job}</German>
            </p>
            {p.state === "sent" && p.answerDueOn && (
              <p className={p.answerDueOn < today ? "late" : "soft"}>
                {t("employer.due", { date: formatDate(p.answerDueOn, locale) })}
              </p>
            )}
            {p.appointment && <p>{t("list.appointment", { date: formatDateTime(p.appointment.startsAt, locale) })}</p>}
            {!proposalStatus.isLive(p.state) ? (
              <p className="soft">{endText(p)}</p>
            ) : (
              <ButtonLink to={`/employer/proposals/${p.id}`} kind={p.state === "sent" ? "main" : "second"} size="small">
                {t("employer.look")}
                <span className="vh"> {p.pseudonym}</span>
              </ButtonLink>
            )}
          </Card>
        ))}
      </div>
    </Section>
  );
}
