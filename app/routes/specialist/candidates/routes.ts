import { index, prefix, type RouteConfigEntry, route } from "@remix-run/route-config";

const file = (name: string) => `routes/specialist/candidates/${name}.tsx`;

/** People: the work list, the short form, the record with its sections, matches from the person's side. */
export const candidateRecordRoutes: RouteConfigEntry[] = [
  route("specialist/nobody-lost", "routes/specialist/candidates/lost.ts"),
  ...prefix("specialist/candidates", [
    index(file("list"), { id: "candidates/list" }),
    route("new", file("new")),
    // beside the record, because it stays when the record is gone
    route(":id/erase", file("erase")),
    route(":id", file("record-layout"), { id: "candidate-record" }, [
      index(file("record"), { id: "candidate-record/overview" }),
      route("person", file("person")),
      route("contact", file("contact")),
      route("channels", file("channels")),
      route("languages", file("languages")),
      route("skills", file("skills")),
      route("work", file("work")),
      route("wishes", file("wishes")),
      route("times", file("times")),
      route("access", file("access")),
      route("benefit", file("benefit")),
      route("consents/new", file("consent-new")),
      route("consents/:consentId/withdraw", file("consent-withdraw")),
      route("questions", file("questions")),
      route("questions/:questionId", "routes/specialist/candidates/question-answer.ts"),
      route("remove", "routes/specialist/candidates/remove.ts"),
      route("history", file("history")),
      route("reason", file("reason")),
      route("similar", file("similar")),
      route("merge", file("merge")),
      route("merge/undo", "routes/specialist/candidates/merge-undo.ts"),
      route("matches", "routes/specialist/matches/candidate-matches.tsx"),
      route("matches/compare", "routes/specialist/matches/compare-jobs.tsx"),
    ]),
  ]),
];
