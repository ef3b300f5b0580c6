import type { TodayItem } from "~/queries/team/today";

/** The record behind a line. */
export function recordOf(item: TodayItem): string {
  if (item.isPlacement) return `/specialist/placements/${item.id}`;
  if (item.kind === "concern") return `/specialist/employers/${item.employerId}/concerns/${item.id}`;
  if (item.kind === "search") return `/specialist/searches#row-${item.id}`;
  if (item.kind === "visit") return `/specialist/employers/${item.employerId}`;
  if (item.kind === "place" || item.kind === "job") return `/specialist/jobs/${item.id}`;
  if (item.kind === "appointment") return `/specialist/appointments/${item.id}`;
  return item.kind === "proposal" ? `/specialist/proposals/${item.id}` : `/specialist/candidates/${item.id}`;
}

/**
 * The one act of a line: a page of its own, the row itself (`done` with what was agreed, `held` an appointment, `review` of a
 * pause, `note` a word with whom it is about), or one press.
 */
export type TodayAct =
  | { by: "page"; to: string }
  | { by: "row"; form: "done" | "held" | "review" | "note" }
  | { by: "press"; action: string; version?: number };

/**
 * What a line's button does. None for what has not come yet: an appointment or a visit is gone to, and the row leads to
 * where it can be moved.
 */
export function actOf(item: TodayItem, today: string): TodayAct | null {
  const record = recordOf(item);
  switch (item.kind) {
    case "concern":
      return { by: "page", to: record };
    case "visit":
      return item.due !== null && item.due <= today
        ? { by: "page", to: `/specialist/employers/${item.employerId}/visits/${item.id}/record#visits` }
        : null;
    case "appointment":
      return item.late ? { by: "row", form: "held" } : null;
    case "proposal":
      return { by: "page", to: `${record}/answer` };
    case "permit":
      return { by: "page", to: `${record}/access` };
    case "question":
      return { by: "page", to: `${record}/questions` };
    case "interest":
      return { by: "page", to: `${record}/matches?open=${item.jobId}` };
    case "long":
      return { by: "page", to: `${record}/plan` };
    case "review":
      return { by: "row", form: "review" };
    case "person":
      return {
        by: "page",
        to: item.detail === "no_placement" ? `/specialist/placements/begin/${item.id}` : `${record}/reverse`,
      };
    case "job":
      return item.detail === "submitted" ? { by: "page", to: `${record}#review` } : { by: "row", form: "note" };
    case "place":
      return { by: "press", action: `${record}/reopen`, version: item.version ?? undefined };
    case "search":
      return { by: "press", action: `/specialist/searches/${item.id}/open` };
    case "next":
      return { by: "row", form: "done" };
  }
}

/** The word on the button, as a key below `placement:`. */
export function wordsOf(item: TodayItem): string {
  if (item.detail === "no_placement") return "verb.begin";
  return item.kind === "job" && item.detail === "returned" ? "today.action.jobReturned" : `today.action.${item.kind}`;
}
