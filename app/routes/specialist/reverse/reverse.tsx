import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { NextLine } from "~/components/desk/next-words";
import type { PageHandle } from "~/components/document-title";
import { Flash, Notice } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { German } from "~/components/values";
import { clock } from "~/config/clock";
import { addDays } from "~/domain/days";
import { reverseMatching } from "~/queries/matching/reverse-matching";
import { idParam } from "~/request/params.server";
import { CompanyCards } from "./parts/company-cards";
import { JobLines, OpeningCard } from "./parts/sections";

/** Days until a gap that was named is looked at again. */
const lookAgainDays = 14;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const today = clock.today();
  const found = await readAs(actor, (trx) => reverseMatching(trx, id, today));
  return { ...found, today, nextStepOn: addDays(today, lookAgainDays) };
}

export const handle: PageHandle<{ head: { code: string } }> = {
  title: (t, { head }) => t("match:reverse.title", { name: head.code }),
};

/** From a person without an offer to work: good jobs, the one missing thing, a job to be created. */
export default function ReversePage() {
  const { head, names, good, openings, companies, hasOccupation, published, nextStepOn, today } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation("match");
  const record = `/specialist/candidates/${head.id}`;
  const base = `${record}/reverse`;
  const [best, ...others] = openings;
  return (
    <>
      <PageHeader
        crumbs={[
          { to: "/specialist/candidates", label: t("candidate:list.title") },
          { to: record, label: head.name },
        ]}
        title={t("reverse.title", { name: head.name })}
        lead={t("reverse.lead")}
        next={
          head.next && (
            <NextLine next={head.next} today={today} late={head.state === "active" && head.next.due < today} />
          )
        }
        actions={
          <>
            <ButtonLink to={`${record}/matches`} kind="second" icon="job">
              {t("reverse.allJobs")}
            </ButtonLink>
            <ButtonLink to={`/specialist/why?person=${head.id}`} kind="second" icon="question">
              {t("person.why")}
            </ButtonLink>
          </>
        }
      />
      <Flash ns="match" />
      <div className="stack">
        {head.working && <Notice kind="info">{t("reverse.working")}</Notice>}
        {head.namedGap && (
          <Notice kind="info">
            {t("reverse.gapNow")} <German>{head.namedGap}</German>
          </Notice>
        )}
      </div>
      <Section title={t("reverse.good")} id="good">
        {good.total === 0 ? (
          <p>{t("reverse.noGood", { count: published })}</p>
        ) : (
          <>
            <p>{t("reverse.goodCount", { count: good.total, published })}</p>
            <JobLines jobs={good.jobs} label={t("reverse.good")} />
            <p>
              <ButtonLink to={`${record}/matches`}>{t("reverse.propose")}</ButtonLink>
            </p>
          </>
        )}
      </Section>
      <Section title={t("reverse.missing")} id="missing">
        {best ? (
          <div className="stack">
            <p className="soft">{t("reverse.missingLead")}</p>
            <OpeningCard
              opening={best}
              first
              names={names}
              base={base}
              version={head.version}
              nextStepOn={nextStepOn}
            />
            {others.length > 0 && (
              <details>
                <summary>{t("reverse.otherThings", { count: others.length })}</summary>
                <div className="stack">
                  {others.map((opening) => (
                    <OpeningCard
                      key={opening.key}
                      opening={opening}
                      first={false}
                      names={names}
                      base={base}
                      version={head.version}
                      nextStepOn={nextStepOn}
                    />
                  ))}
                </div>
              </details>
            )}
          </div>
        ) : (
          <p>{t("reverse.nothingOpens")}</p>
        )}
      </Section>
      <Section title={t("reverse.create")} id="create">
        <div className="stack">
          <p className="soft">{t("reverse.createLead")}</p>
          <CompanyCards
            companies={companies}
            names={names}
            base={base}
            hasOccupation={hasOccupation}
            candidateId={head.id}
          />
        </div>
      </Section>
    </>
  );
}
