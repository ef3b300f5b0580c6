import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { Fact, Facts } from "~/components/lists";
import { Flash, Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PhoneLink } from "~/components/phone-link";
import { NeedsTable } from "~/components/proposal/needs-table";
import { ProfileView } from "~/components/proposal/profile-view";
import { StatusTag } from "~/components/tags";
import { AroundGerman, Dots, German } from "~/components/values";
import { clock } from "~/config/clock";
import { mustCheckPermit } from "~/domain/access/ground";
import { answerNeeds } from "~/domain/proposal/needs";
import { proposalStatus } from "~/domain/proposal/states";
import { matchReference } from "~/facts/match-reference";
import { formatDateTime } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { openOrEndedProposal } from "~/queries/proposal/ended-proposal";
import { type EmployerProposal, employerProposal } from "~/queries/proposal/proposals";
import { idParam } from "~/request/params.server";
import { gone } from "~/request/responses.server";
import { proposalTone } from "~/routes/specialist/proposals/parts/tone";
import { EndedProposalPage } from "./parts/ended";
import { PermitCheck } from "./parts/permit-check";
import { useNext } from "./parts/use-next";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["employer"]);
  const id = idParam(args.params.id);
  const { open, ended } = await readAs(actor, (trx) =>
    openOrEndedProposal(trx, id, async () => {
      const proposal = await employerProposal(trx, actor, id);
      const { names } = await matchReference(trx);
      // names of residence statuses are none of a company's business, not even when tied to nobody
      const today = clock.today();
      const { profile, needs } = proposal;
      const rows = profile && needs ? answerNeeds(needs, profile, today) : [];
      return { proposal, rows, names: { ...names, status: {} }, today };
    }),
  );
  return ended ? data({ open, ended }, { status: gone }) : data({ open, ended });
}

type Data = { open: { proposal: { pseudonym: string } } | null };
export const handle: PageHandle<Data> = {
  title: (t, { open }) =>
    open
      ? t("proposal:employer.profileTitle", { pseudonym: open.proposal.pseudonym })
      : t("proposal:employer.endedTitle"),
};

export default function EmployerProposalPage() {
  const { open, ended } = useLoaderData<typeof loader>();
  return open ? <OpenProposal {...open} /> : <EndedProposalPage proposal={ended} />;
}

type Open = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["open"]>;

function OpenProposal({ proposal: p, rows, names, today }: Open) {
  const { t } = useTranslation("proposal");
  const locale = useLocale();
  const base = `/employer/proposals/${p.id}`;
  const closedReason: EmployerProposal["closedReason"] = p.closedReason;
  return (
    <>
      <PageHeader
        crumbs={[{ to: "/employer/proposals", label: t("employer.back") }]}
        eyebrow={<AroundGerman format={(job) => t("employer.eyebrow", { job })}>{p.job}</AroundGerman>}
        title={t("employer.profileTitle", { pseudonym: p.pseudonym })}
        tag={<StatusTag tone={proposalTone[p.state]}>{t(`state.${p.state}`)}</StatusTag>}
        next={useNext({ proposal: p, today })}
        actions={
          <>
            {proposalStatus.may(p.state, "invite", "employer") && (
              <ButtonLink to={`${base}/invite`}>{t("employer.invite")}</ButtonLink>
            )}
            {proposalStatus.may(p.state, "accept", "employer") && (
              <ButtonLink to={`${base}/accept`}>{t("employer.accept")}</ButtonLink>
            )}
            {proposalStatus.may(p.state, "decline", "employer") && (
              <ButtonLink to={`${base}/decline`} kind="second">
                {t("employer.decline")}
              </ButtonLink>
            )}
          </>
        }
      />
      <Flash ns="proposal" />
      <div className="with-side">
        <div className="stack">
          {p.state === "invited" && (
            <Facts>
              <Fact label={t("employer.appointment")}>
                {p.appointment ? (
                  <Dots
                    items={[
                      formatDateTime(p.appointment.startsAt, locale),
                      <German key="place">{p.appointment.place}</German>,
                    ]}
                  />
                ) : (
                  t("employer.noAppointment")
                )}
              </Fact>
            </Facts>
          )}
          {p.profile ? (
            <div className="card">
              <ProfileView profile={p.profile} names={names} today={today} level={2} />
            </div>
          ) : (
            <Notice>
              <p>
                {p.state === "declined"
                  ? t("employer.declined")
                  : closedReason
                    ? t(`closedReason.${closedReason}`)
                    : t("employer.expired")}
              </p>
            </Notice>
          )}
          {mustCheckPermit(p.state) && <PermitCheck />}
          {p.helper && (
            <p className="soft">
              {t("employer.helper", { name: p.helper.name })} {p.helper.phone && <PhoneLink phone={p.helper.phone} />}
            </p>
          )}
        </div>
        {rows.length > 0 && (
          <aside className="side" aria-labelledby="needs">
            <h2 id="needs">{t("needs.title")}</h2>
            <NeedsTable rows={rows} names={names} today={today} />
          </aside>
        )}
      </div>
    </>
  );
}
