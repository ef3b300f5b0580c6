import { type RawBuilder, sql } from "kysely";
import { placeStages } from "~/domain/placement/stages";
import { openStates, type ProposalState, placeStates } from "~/domain/proposal/states";
import { among } from "./among";

/**
 * How many people hold a place of a job, each counted once: by a proposal in one of the states, or by working there.
 * @param job the column with its id, or the id
 */
export const placesTaken = (job: RawBuilder<unknown>, states: readonly ProposalState[] = placeStates) =>
  sql<number>`(select count(distinct holder.candidate_id)::int from (
    select candidate_id from proposal where job_id = ${job} and state in (${among(states)})
    union all
    select candidate_id from placement_stage where job_id = ${job} and main and not planned and end_reason_id is null
  ) holder)`;

/** Whether a stage `s` takes a place of its job on that day: work or training that runs, or begins on an agreed day. */
const takesPlace = (today: string) =>
  sql<boolean>`(s.main and not s.planned and s.end_reason_id is null and s.stage_id = any(${[...placeStages]}::text[])
    and (upper_inf(s.during) or upper(s.during) > ${today}::date))`;

/** How many people take a place of a job on that day. @param job the column that holds its id, or the id itself */
export const placesWorkedIn = (job: RawBuilder<unknown>, today: string) =>
  sql<number>`(select count(distinct s.candidate_id)::int from placement_stage s
    where s.job_id = ${job} and ${takesPlace(today)})`;

/** How many proposals a company still has to answer; these count against its cap. */
export const openProposalsOf = (employer: RawBuilder<unknown>) =>
  sql<number>`(select count(*)::int from proposal
    where proposal.employer_id = ${employer} and proposal.state in (${among(openStates)}))`;
