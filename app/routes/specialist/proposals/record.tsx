import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { FindingList } from "~/components/job/findings";
import { Link } from "~/components/link";
import { Fact, Facts } from "~/components/lists";
import { HistoryList } from "~/components/match/history-list";
import { MatchChips, MatchScore, MatchTable } from "~/components/match/match-reasons";
import { Flash, Notice } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { ProfileView } from "~/components/proposal/profile-view";
import { StatusTag } from "~/components/tags";
import { Dots, German } from "~/components/values";
import { clock } from "~/config/clock";
import { openStates, placeStates, proposalStatus, wantedStates } from "~/domain/proposal/states";
import { matchReference } from "~/facts/match-reference";
import { formatDate, formatDateTime } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { proposalHistory } from "~/queries/candidate/history";
import { proposalRecord } from "~/queries/proposal/proposals";
import { idParam } from "~/request/params.server";
import { ProposalFacts } from "./parts/record-facts";
import { proposalTone } from "./parts/tone";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return readAs(actor, async (trx) => ({
    proposal: await proposalRecord(trx, id),
    history: await proposalHistory(trx, id),
    names: (await matchReference(trx)).names,
    today: clock.today(),
  }));
}

export const handle: PageHandle<{ proposal: { pseudonym: string; employer: string } }> = {
  title: (t, { proposal }) => t("proposal:record.title", { name: proposal.pseudonym, employer: proposal.employer }),
};

export default function ProposalRecordPage() {
  const { proposal: p, history, names, today } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["proposal", "match"]);
  const locale = useLocale();
  const consentLive = p.consentWithdrawnAt === null && p.consentUntil !== null && p.consentUntil >= today;
  const visible = consentLive && placeStates.includes(p.state);
  return (
    <>
      <PageHeader
        crumbs={[{ to: "/specialist/proposals", label: t("list.title") }]}
        eyebrow={t("record.eyebrow", { pseudonym: p.pseudonym })}
        title={t("record.title", { name: p.name, employer: p.employer })}
        tag={<StatusTag tone={proposalTone[p.state]}>{t(`state.${p.state}`)}</StatusTag>}
        meta={[
          <Link key="job" to={`/specialist/jobs/${p.jobId}`}>
            <German>{p.job}</German>
          </Link>,
          <span key="by">{t("record.by", { name: p.proposedBy })}</span>,
          <span key="consent">
            {consentLive && p.consentUntil
              ? t("record.consent", { date: formatDate(p.consentUntil, locale) })
              : t("record.consentGone")}
          </span>,
        ]}
        actions={
          <>
            {openStates.includes(p.state) && (
              <ButtonLink to={`/specialist/proposals/${p.id}/answer`}>{t("record.answer")}</ButtonLink>
            )}
            {wantedStates.includes(p.state) && (
              <ButtonLink to={`/specialist/placements/start/${p.id}`} kind="second" icon="ladder">
                {t("record.place")}
              </ButtonLink>
            )}
            {proposalStatus.may(p.state, "withdraw", "specialist") && (
              <ButtonLink to={`/specialist/proposals/${p.id}/withdraw`} kind="quiet">
                {t("record.withdraw")}
              </ButtonLink>
            )}
          </>
        }
      />
      <Flash ns="proposal" />
      <div className="stack-l">
        <ProposalFacts proposal={p} today={today} />
        {p.overrideReason && (
          <Notice>
            <p>{t("record.override", { reason: t(`match:overrideReason.${p.overrideReason}`) })}</p>
          </Notice>
        )}
        <Section title={t("record.appointments")}>
          {p.appointments.length === 0 && <p className="soft">{t("record.noAppointments")}</p>}
          <Facts>
            {p.appointments.map((a) => (
              <Fact key={a.id} label={t(`kind.${a.kind}`)} note={t(`appointmentState.${a.state}`)}>
                <Dots items={[formatDateTime(a.startsAt, locale), <German key="place">{a.place}</German>]} />
              </Fact>
            ))}
          </Facts>
        </Section>
        <Section title={t("record.profile")}>
          {visible ? (
            <div className="card">
              <ProfileView profile={p.profile} names={names} today={today} />
            </div>
          ) : (
            <p className="soft">{t("record.hidden")}</p>
          )}
        </Section>
        {p.fit.dimensions && (
          <Section title={t("record.fit")}>
            <div className="stack">
              <MatchScore result={p.fit} />
              <MatchChips result={p.fit} names={names} />
              {p.fit.warnings && p.fit.warnings.length > 0 && <FindingList findings={p.fit.warnings} />}
              <details>
                <summary>{t("match:details")}</summary>
                <MatchTable result={p.fit} names={names} />
              </details>
            </div>
          </Section>
        )}
        <Section title={t("record.history")}>
          <HistoryList entries={[...history].reverse()} />
        </Section>
      </div>
    </>
  );
}
