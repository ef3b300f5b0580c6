import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { HelperCard } from "~/components/employer/helper-card";
import { OwnJobSection, PeopleSection, WaitingSection } from "~/components/employer/home-sections";
import { Figures } from "~/components/lists";
import { Flash, Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { clock } from "~/config/clock";
import { isOpenFor } from "~/domain/employer/agreement";
import { employerAgreement } from "~/queries/employer/agreement";
import { employerHome } from "~/queries/employer/home";

export const handle = { title: "employer:home.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["employer"]);
  const today = clock.today();
  return readAs(actor, async (trx) => {
    const { agreement, helper } = await employerAgreement(trx, actor, today);
    return {
      home: await employerHome(trx, actor, today),
      standing: agreement?.standing ?? ("none" as const),
      agreement,
      helper,
      today,
    };
  });
}

/** First page of a company: three numbers, what waits, people, jobs, and whom to call. */
export default function EmployerHomePage() {
  const { t } = useTranslation("employer");
  const { home, standing, agreement, helper, today } = useLoaderData<typeof loader>();
  const here = home.people.length;
  const open = home.jobs.filter((job) => job.state === "published").length;
  const toConfirm = standing !== "none" && isOpenFor(standing, "confirm") && !agreement?.employerConfirmedAt;
  return (
    <>
      <PageHeader
        title={home.company}
        eyebrow={t("home.title")}
        actions={<ButtonLink to="/employer/jobs/new">{t("home.newJob")}</ButtonLink>}
      />
      <Flash ns="employer" />
      <div className="stack">
        {toConfirm && (
          <Notice kind="attention" title={t("home.confirmTitle")}>
            <p>
              {t("home.confirmText")} <Link to="/employer/agreement">{t("home.confirmLink")}</Link>
            </p>
          </Notice>
        )}
        <Figures
          items={[
            {
              label: t("home.waiting", { count: home.waiting.length }),
              value: home.waiting.length,
              to: "/employer/proposals",
              waiting: home.waiting.length > 0,
            },
            { label: t("home.people", { count: here }), value: here, to: "/employer/placements" },
            { label: t("home.openJobs", { count: open }), value: open, to: "/employer/jobs" },
          ]}
        />
        <HelperCard helper={helper}>
          <ButtonLink to="/employer/help" kind="help" size="small" icon="help">
            {t("common:employer.help")}
          </ButtonLink>
        </HelperCard>
      </div>
      <WaitingSection home={home} today={today} />
      <PeopleSection home={home} />
      <OwnJobSection home={home} />
    </>
  );
}
