import type { ComponentProps, ReactNode } from "react";
import { LadderStanding } from "~/components/ladder/small";
import { useNames } from "~/components/match/names";
import type { JobMatchRow } from "~/domain/matching/shortlist/job-rows";
import { MatchCard } from "./match-card";
import { useWaitsSince } from "./use-waits-since";

type Own = Pick<ComponentProps<typeof MatchCard>, "names" | "action" | "tag" | "tools">;

/**
 * One person of a job: who it is, since when they wait, how they fit.
 * @param fact one more under the name
 */
export function PersonCard({ row, fact, ...own }: Own & { row: JobMatchRow; fact: ReactNode }) {
  const name = useNames(own.names);
  const waitsSince = useWaitsSince();
  return (
    <MatchCard
      to={`/specialist/candidates/${row.candidateId}`}
      title={<bdi>{row.name}</bdi>}
      standing={
        <div className="small">
          <LadderStanding stage={row.stageId} best={row.bestStageId} />
        </div>
      }
      rank={row.rank}
      result={row.result}
      warnings={row.warnings}
      facts={[name("district", row.districtId), waitsSince(row), fact]}
      {...own}
    />
  );
}
