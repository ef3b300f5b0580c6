import type { Group, PlacedPerson, Standing } from "./standing";

/** Who is bound to a job or its company already, by ids. */
export type Bound = {
  /** at work, in training or on trial at the company, or from an agreed day on */
  here: readonly string[];
  /** with a live proposal for the job */
  proposed: readonly string[];
  /** the company has said no to them, for this job or another */
  refused: readonly string[];
};

/** Why somebody in a job's list is not open to choose; `busy`: at work, in training, on trial or in a measure elsewhere. */
export type SettledAs = keyof Bound | "busy";

/** What decides it first stands first. */
const inOrder = ["here", "proposed", "refused"] as const satisfies readonly (keyof Bound)[];

/** A test for everybody of a list: why they are settled for the job; null for who can be chosen. */
export function settledBy(bound: Bound): (person: Pick<PlacedPerson, "row"> & { id: string }) => SettledAs | null {
  const sets = inOrder.map((as) => [as, new Set(bound[as])] as const);
  return ({ id, row }) => sets.find(([, ids]) => ids.has(id))?.[0] ?? (row.busy ? "busy" : null);
}

/** Everybody who can be chosen for the job, which is what ranks are counted in. */
export function openOf(standing: Standing, settledAs: ReturnType<typeof settledBy>): Group {
  return standing.select(({ result, row }) => settledAs({ id: result.candidateId, row }) === null);
}
