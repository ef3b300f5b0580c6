import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { useNames } from "~/components/match/names";
import { Flash } from "~/components/notice";
import { StatusTag } from "~/components/tags";
import { German } from "~/components/values";
import { clock } from "~/config/clock";
import { maxCompared } from "~/domain/matching/side-by-side";
import { candidateJobs } from "~/queries/matching/candidate-matches";
import { recordOfRequest } from "../candidates/parts/record.server";
import { readCompared } from "./parts/compared";
import { Comparison } from "./parts/comparison";
import { ShortlistForm } from "./parts/shortlist-form";
import { SwitchLink } from "./parts/switch-link";
import { WhyLink } from "./parts/why-link";

export async function loader(args: LoaderFunctionArgs) {
  const { actor, basis } = await recordOfRequest(args);
  const { ids, tooMany } = readCompared(new URL(args.request.url).searchParams);
  const jobs = await readAs(actor, (trx) => candidateJobs(trx, basis, ids, clock.today()));
  return { ...jobs, tooMany };
}

/** Up to four jobs of a person side by side: below the tab of matches. */
export default function CompareJobsPage() {
  const { candidateId, names, rows, tooMany } = useLoaderData<typeof loader>();
  const { t } = useTranslation("match");
  const name = useNames(names);
  return (
    <div className="stack">
      <Flash ns="match" />
      <p className="soft">{t("compare.jobsLead")}</p>
      <Comparison
        list={`/specialist/candidates/${candidateId}/matches`}
        names={names}
        tooMany={tooMany}
        emptyText={t("compare.emptyJobs", { count: maxCompared })}
        compared={rows.map((row) => ({
          id: row.jobId,
          to: `/specialist/jobs/${row.jobId}`,
          title: row.title,
          german: true,
          result: row.result,
          rank: row.rank,
          facts: [
            row.employer,
            name("district", row.districtId),
            t("job.places", { taken: row.taken, places: row.places }),
          ],
          tag: row.proposal && <StatusTag>{t(`live.${row.proposal.state}`)}</StatusTag>,
          tools: (
            <>
              <ShortlistForm
                jobId={row.jobId}
                candidateId={candidateId}
                listed={row.listed}
                name={<German>{row.title}</German>}
              />
              <WhyLink jobId={row.jobId} candidateId={candidateId} name={<German>{row.title}</German>} />
              <SwitchLink
                to={`/specialist/jobs/${row.jobId}/matches`}
                words={t("switch.job")}
                name={<German>{row.title}</German>}
              />
            </>
          ),
        }))}
      />
    </div>
  );
}
