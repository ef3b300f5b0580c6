import { index, prefix, type RouteConfigEntry, route } from "@remix-run/route-config";

/** What can be done with an appointment: one page each. */
const appointmentVerbs = ["move", "cancel", "held", "missed"] as const;
export type AppointmentVerb = (typeof appointmentVerbs)[number];

const page = (name: string) => `routes/specialist/placements/${name}.tsx`;
const stepPage = (name: string) => `routes/specialist/steps/${name}.tsx`;

/** The day's work, the placements, and the verbs of both. */
export const placementRoutes: RouteConfigEntry[] = [
  route("specialist", "routes/specialist/today.tsx"),
  ...prefix("specialist/placements", [
    index("routes/specialist/placements/list.ts"),
    route("start/:proposalId", page("start")),
    route("begin/:candidateId", page("begin")),
    route(":id", page("record")),
    ...[
      "advance",
      "plan",
      "needs",
      "step-back",
      "change-company",
      "pause",
      "review",
      "resume",
      "end",
      "instrument",
      "appointment",
    ].map((verb) => route(`:id/${verb}`, page(verb))),
  ]),
  ...prefix("specialist/appointments/:id", [
    index("routes/specialist/appointments/record.tsx"),
    ...appointmentVerbs.map((verb) => route(verb, `routes/specialist/appointments/${verb}.tsx`)),
  ]),
  ...prefix("specialist/steps/:id", [
    route("complete", stepPage("complete")),
    route("move", stepPage("move")),
    route("skip", stepPage("skip")),
    route("reopen", stepPage("reopen")),
  ]),
];
