import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { MatchTable } from "~/components/match/match-reasons";
import { PageHeader, Section } from "~/components/page-header";
import { AroundGerman, German } from "~/components/values";
import { clock } from "~/config/clock";
import { formatScore } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { whyPair } from "~/queries/matching/why-pair";
import { idParam } from "~/request/params.server";
import { LiftTable } from "./parts/why-lifts";
import { Neighbours, WhyInShort } from "./parts/why-sections";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const jobId = idParam(args.params.id);
  const candidateId = idParam(args.params.candidateId);
  return readAs(actor, (trx) => whyPair(trx, jobId, candidateId, clock.today()));
}

export const handle: PageHandle<{ head: { title: string }; person: { code: string } }> = {
  title: (t, { head, person }) => t("match:why.title", { name: person.code, job: head.title }),
};

/** Why not this person, why not higher: every answer, its cost, who stands above, and what would lift it. */
export default function WhyPage() {
  const why = useLoaderData<typeof loader>();
  const { head, names, result, person, neighbours, above, lifts } = why;
  const { t } = useTranslation("match");
  const locale = useLocale();
  const name = person.name;
  return (
    <div className="stack">
      <PageHeader
        crumbs={[
          { to: "/specialist/jobs", label: t("common:specialist.jobs") },
          { to: `/specialist/jobs/${head.id}`, label: <German>{head.title}</German> },
          { to: `/specialist/jobs/${head.id}/matches`, label: t("job.short") },
        ]}
        eyebrow={t("why.eyebrow")}
        title={<AroundGerman format={(job) => t("why.title", { name, job })}>{head.title}</AroundGerman>}
        meta={[
          <span key="employer">{head.employer}</span>,
          <span key="score">{t("score", { score: formatScore(result.score, locale) })}</span>,
          <span key="known">{t("coverage", { percent: Math.round(result.coverage * 100) })}</span>,
        ]}
        actions={
          <>
            <ButtonLink to={`/specialist/candidates/${person.id}`} kind="second" icon="person">
              {t("why.toPerson")}
            </ButtonLink>
            <ButtonLink to={`/specialist/why?job=${head.id}`} kind="second">
              {t("why.another")}
            </ButtonLink>
            <ButtonLink to={`/specialist/why?person=${person.id}`} kind="second">
              {t("why.anotherJob")}
            </ButtonLink>
          </>
        }
      />
      <WhyInShort why={why} />
      <Section title={t("why.answers")} id="answers">
        <MatchTable result={result} names={names} costs />
      </Section>
      <Section title={t("why.above", { count: above })} id="above">
        <Neighbours people={neighbours} above={above} jobId={head.id} personId={person.id} />
      </Section>
      <Section title={t("why.lifts")} id="lifts">
        <LiftTable lifts={lifts} names={names} />
      </Section>
    </div>
  );
}
