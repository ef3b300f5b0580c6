import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import type { PageHandle } from "~/components/document-title";
import { LadderStanding } from "~/components/ladder/small";
import { StatusTag } from "~/components/tags";
import { clock } from "~/config/clock";
import { maxCompared } from "~/domain/matching/side-by-side";
import { jobPeople } from "~/queries/matching/job-people";
import { idParam } from "~/request/params.server";
import { readCompared } from "./parts/compared";
import { Comparison } from "./parts/comparison";
import { JobDeskHead } from "./parts/job-desk-head";
import { ShortlistForm } from "./parts/shortlist-form";
import { useWaitsSince } from "./parts/use-waits-since";
import { WhyLink } from "./parts/why-link";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const { ids, tooMany } = readCompared(new URL(args.request.url).searchParams);
  const people = await readAs(actor, (trx) => jobPeople(trx, id, ids, clock.today()));
  return { ...people, tooMany };
}

export const handle: PageHandle<{ head: { title: string } }> = {
  title: (t, { head }) => t("match:compare.title", { job: head.title }),
};

/** Up to four people of a job side by side. */
export default function ComparePage() {
  const { head, names, rows, tooMany } = useLoaderData<typeof loader>();
  const waitsSince = useWaitsSince();
  const { t } = useTranslation("match");
  return (
    <div className="stack">
      <JobDeskHead head={head} title={(job) => t("compare.title", { job })} lead={t("compare.lead")} />
      <Comparison
        list={`/specialist/jobs/${head.id}/matches`}
        names={names}
        tooMany={tooMany}
        emptyText={t("compare.emptyText", { count: maxCompared })}
        compared={rows.map(({ candidateId, name, stageId, bestStageId, result, rank, ...row }) => ({
          id: candidateId,
          to: `/specialist/candidates/${candidateId}`,
          title: name,
          result,
          rank,
          standing: <LadderStanding stage={stageId} best={bestStageId} />,
          facts: [waitsSince({ stageId, waitingSince: row.waitingSince })],
          tag: row.proposal && <StatusTag>{t(`live.${row.proposal.state}`)}</StatusTag>,
          tools: (
            <>
              <ShortlistForm jobId={head.id} candidateId={candidateId} listed={row.listed} name={name} />
              <WhyLink jobId={head.id} candidateId={candidateId} name={name} />
            </>
          ),
        }))}
      />
    </div>
  );
}
