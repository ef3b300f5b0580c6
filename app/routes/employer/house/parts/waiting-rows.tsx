import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton, ButtonLink } from "~/components/actions";
import type { DeskLine } from "~/components/desk/desk-table";
import { Due } from "~/components/desk/due";
import { useStepText } from "~/components/desk/step-text";
import { wizardAddress } from "~/components/job/wizard-address";
import { German } from "~/components/values";
import { cityDay } from "~/config/clock";
import type { StageId } from "~/domain/placement";
import { stageOfProposal } from "~/domain/proposal/states";
import type { EmployerHome } from "~/queries/employer/home";

/** A row of a company's first page: a person under the name the company knows, a job, a date or a paper. */
export type HomeRow = DeskLine & {
  /** Where the person is at this company, as far as it may know; null on no rung there. Left out where the row is about nobody. */
  standing?: { stage: StageId | null };
  /** What is to be done, or how it stands. */
  what: ReactNode;
  /** The job it is about, what comes then, or where. */
  about?: ReactNode;
  since?: string;
  next?: ReactNode;
};

/** What only the company can do next, each with its one act; the first one's is the solid button of the page. */
export function useWaiting(home: EmployerHome, toConfirm: { since: string | null } | null, today: string): HomeRow[] {
  const { t } = useTranslation(["employer", "placement"]);
  const { t: tProposal } = useTranslation("proposal");
  const stepText = useStepText();
  const rows: ((first: boolean) => HomeRow)[] = [
    ...(toConfirm
      ? [
          (first: boolean): HomeRow => ({
            key: "agreement",
            to: "/employer/agreement",
            title: t("employer:agreement.title"),
            what: t("employer:home.confirm"),
            since: toConfirm.since ?? undefined,
            act: <Act to="/employer/agreement" first={first} label={t("employer:home.confirmLink")} />,
          }),
        ]
      : []),
    ...home.waiting.map((proposal) => (first: boolean): HomeRow => {
      const isNew = proposal.state === "sent";
      const late = proposal.answerDueOn !== null && proposal.answerDueOn < today;
      const verb = isNew ? "invite" : "accept";
      return {
        key: proposal.id,
        to: `/employer/proposals/${proposal.id}`,
        title: proposal.pseudonym,
        standing: { stage: stageOfProposal(proposal.state) },
        what: t(isNew ? "employer:home.answer" : "employer:home.outcome"),
        about: <German>{proposal.job}</German>,
        since: cityDay(new Date(proposal.since)),
        next: proposal.answerDueOn && <Due value={proposal.answerDueOn} today={today} />,
        late,
        act: (
          <Act
            to={`/employer/proposals/${proposal.id}/${verb}`}
            first={first}
            label={tProposal(`employer.${verb}`)}
            about={proposal.pseudonym}
          />
        ),
      };
    }),
    ...home.tasks.map((task) => (first: boolean): HomeRow => {
      const to = `/employer/placements/${task.placementId}/steps/${task.id}/complete`;
      const otherwise = t(`placement:company.contact.${task.channel}`);
      return {
        key: task.id,
        to,
        title: task.name,
        standing: { stage: home.people.find(({ placementId }) => placementId === task.placementId)?.stage ?? null },
        what: stepText({ templateKey: task.templateKey, title: "", otherwise }),
        next: <Due value={task.dueOn} today={today} />,
        late: task.dueOn < today,
        act: (
          <ActionButton action={to} version={task.version} size="small" kind={first ? "main" : "second"}>
            {t("placement:company.done")}
          </ActionButton>
        ),
      };
    }),
    ...home.jobs
      .filter(({ state }) => state === "returned")
      .map(
        (job) =>
          (first: boolean): HomeRow => ({
            key: `returned-${job.id}`,
            to: `/employer/jobs/${job.id}`,
            title: <JobTitle title={job.title} />,
            what: t("employer:home.remarks", { count: job.remarks }),
            since: cityDay(new Date(job.changedAt)),
            act: <Act to={wizardAddress(job)} first={first} label={t("employer:home.continue")} about={job.title} />,
          }),
      ),
  ];
  return rows.map((row, index) => row(index === 0));
}

/** The one act of a row. */
export function Act({ to, first, label, about }: { to: string; first: boolean; label: string; about?: string }) {
  return (
    <ButtonLink to={to} kind={first ? "main" : "second"} size="small">
      {label}
      {about && <span className="vh"> {about}</span>}
    </ButtonLink>
  );
}

/** What a job is called, also before it has a name. */
export function JobTitle({ title }: { title: string }) {
  const { t } = useTranslation("employer");
  return title ? <German>{title}</German> : t("home.untitled");
}
