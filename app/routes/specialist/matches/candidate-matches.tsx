import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { read } from "~/auth/read.server";
import { useNames } from "~/components/match/names";
import { Pagination } from "~/components/navigation";
import { EmptyState } from "~/components/notice";
import { clock } from "~/config/clock";
import { candidateMatches } from "~/queries/candidate-matches";
import { pageParam } from "~/routes/id-param";
import { recordOfRequest } from "../candidates/record.server";
import { MatchCard } from "./match-card";
import { ProposeForm } from "./propose-form";
import { RefusedProposal } from "./refused-proposal";
import { SwitchLink } from "./switch-link";
import { WhyLink } from "./why-link";

export async function loader(args: LoaderFunctionArgs) {
  const { actor, basis } = await recordOfRequest(args);
  const page = pageParam(new URL(args.request.url).searchParams);
  const matches = await read(actor, (trx) =>
    candidateMatches(trx, actor, basis, { page, pageSize: 20 }, clock.today()),
  );
  return { ...matches, page, candidateId: basis.record.id };
}

/** Jobs for a person: a tab of the record. */
export default function CandidateMatchesPage() {
  const { rows, names, name: person, code, page, pages, candidateId } = useLoaderData<typeof loader>();
  const { t } = useTranslation("match");
  const name = useNames(names);
  const [search] = useSearchParams();
  const refused = search.get("refused");
  return (
    <div className="stack">
      <p className="soft">
        {t("person.lead")} <Link to={`/specialist/why?person=${candidateId}`}>{t("person.why")}</Link>
      </p>
      {refused && <RefusedProposal code={refused} />}
      {rows.length === 0 ? (
        <EmptyState icon="job" title={t("person.empty")}>
          {t("person.emptyText")}
        </EmptyState>
      ) : (
        <ol className="plain stack matches" aria-label={t("person.list")} data-worklist>
          {rows.map((row) => (
            <MatchCard
              key={row.jobId}
              to={`/specialist/jobs/${row.jobId}`}
              title={row.title}
              rank={row.rank}
              result={row.result}
              names={names}
              warnings={row.warnings}
              facts={[
                row.employer,
                name("district", row.districtId),
                t("job.places", { taken: row.taken, places: row.places }),
              ]}
              tools={
                <>
                  <WhyLink jobId={row.jobId} candidateId={candidateId} name={row.title} />
                  <SwitchLink to={`/specialist/jobs/${row.jobId}/matches`} words={t("switch.job")} name={row.title} />
                </>
              }
              action={
                <ProposeForm
                  jobId={row.jobId}
                  candidateId={row.result.candidateId}
                  name={`${person || code} – ${row.title}`}
                  rank={null}
                  from="person"
                  proposal={row.proposal}
                  hasConsent={row.hasConsent}
                  full={row.taken >= row.places}
                  possible={!row.result.blocked && row.taken < row.places && row.openAtEmployer < row.contactCap}
                />
              }
            />
          ))}
        </ol>
      )}
      <Pagination page={page} pages={pages} />
    </div>
  );
}
