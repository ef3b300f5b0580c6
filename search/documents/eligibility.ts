/**
 * Who belongs in the index. The only definition: the sync task, the rebuild and the nightly reconcile all ask here, so
 * that none of them can put back what another took out.
 */

/** A job is public exactly while it is published and its closing day has not passed. `today` in the city, YYYY-MM-DD. */
export function jobIsSearchable(job: { state: string; closesOn: string | null }, today: string): boolean {
  return job.state === "published" && (job.closesOn === null || job.closesOn >= today);
}

/** A person is found by the team while active; whoever pauses, left or was erased (`state` says which) is not. */
export function candidateIsSearchable(candidate: { state: string }): boolean {
  return candidate.state === "active";
}
