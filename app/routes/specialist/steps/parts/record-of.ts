/** The record that a step belongs to: the placement, the person when there is none yet, or the company alone. */
export function recordOf(step: {
  placementId: string | null;
  candidateId: string | null;
  employerId: string | null;
}): string {
  if (step.placementId) return `/specialist/placements/${step.placementId}`;
  if (step.candidateId) return `/specialist/candidates/${step.candidateId}`;
  return step.employerId ? `/specialist/employers/${step.employerId}` : "/specialist";
}
