import { describe, expect, it } from "vitest";
import {
  allowedJobEvents,
  isEditable,
  type JobActor,
  type JobEvent,
  type JobState,
  jobActors,
  jobEvents,
  jobStates,
  jobTransitions,
  nextJobState,
} from "./states";

/** Written out by hand on purpose: a second statement of the table, so that no edge changes unnoticed. */
const allowed: Record<JobState, Partial<Record<JobEvent, [JobState, string]>>> = {
  draft: { submit: ["submitted", "e s c"], close: ["closed", "e s c"] },
  submitted: {
    withdraw: ["draft", "e s c"],
    return: ["returned", "s c"],
    publish: ["published", "s c"],
    close: ["closed", "e s c"],
  },
  returned: { submit: ["submitted", "e s c"], close: ["closed", "e s c"] },
  published: {
    pause: ["paused", "e s c y"],
    revise: ["draft", "e s c"],
    fill: ["filled", "e s c y"],
    close: ["closed", "e s c"],
    expire: ["expired", "y"],
  },
  paused: {
    resume: ["published", "e s c"],
    revise: ["draft", "e s c"],
    fill: ["filled", "e s c y"],
    close: ["closed", "e s c"],
    expire: ["expired", "y"],
  },
  filled: { relist: ["draft", "e s c"], reopen: ["published", "s c"] },
  closed: { relist: ["draft", "e s c"] },
  expired: { relist: ["draft", "e s c"] },
};

const letter: Record<JobActor, string> = { employer: "e", specialist: "s", coordinator: "c", system: "y" };

const edges = jobStates.flatMap((state) =>
  jobEvents.flatMap((event) =>
    jobActors.map((actor) => {
      const edge = allowed[state][event];
      const to = edge?.[1].split(" ").includes(letter[actor]) ? edge[0] : null;
      return { state, event, actor, to };
    }),
  ),
);

describe("the transition table of a job", () => {
  it("has every edge in this test, allowed and forbidden", () => {
    expect(edges).toHaveLength(jobStates.length * jobEvents.length * jobActors.length);
  });

  it.each(edges.filter((edge) => edge.to !== null))("$actor: $state --$event--> $to", ({ state, event, actor, to }) => {
    expect(nextJobState(state, event, actor)).toBe(to);
    expect(allowedJobEvents(state, actor)).toContain(event);
  });

  it.each(edges.filter((edge) => edge.to === null))("$actor may not $event a job that is $state", (edge) => {
    expect(nextJobState(edge.state, edge.event, edge.actor)).toBeNull();
    expect(allowedJobEvents(edge.state, edge.actor)).not.toContain(edge.event);
  });

  it("reaches published from review only, back from a pause, or by staff when a place is free again", () => {
    const into = jobEvents.filter((event) => jobTransitions[event].to === "published");
    expect(into).toEqual(["publish", "resume", "reopen"]);
    expect(jobTransitions.publish.by).not.toContain("employer");
    expect(jobTransitions.resume.from).toEqual(["paused"]);
    expect(jobTransitions.reopen).toMatchObject({ from: ["filled"], by: ["specialist", "coordinator"] });
  });

  it("lets a posting be edited only where it is not public and not under review", () => {
    expect(jobStates.filter(isEditable)).toEqual(["draft", "returned"]);
  });
});
