import { freeToStart, type permitStates, type recordedPermissions } from "~/domain/access/permission";
import type { IsoDate } from "~/domain/days";

/** What the side note on the paper says (domain reference 2); the status only explains it. */
export type WorkAccessKind = (typeof recordedPermissions)[number];

/** Where the permission for one job stands with the foreigners authority. */
type PermitState = (typeof permitStates)[number];

/** One dated note of a person's right to work, as a specialist read it from the paper. */
export type WorkPermission = {
  readonly access: WorkAccessKind;
  readonly from: IsoDate;
  /** Last valid day; null when the paper has no end. */
  readonly until: IsoDate | null;
  /** The company the paper or the granted permission names; null when it names none. */
  readonly employerId: string | null;
  readonly permitState: PermitState;
};

export type PermissionState = "valid" | "pending" | "other_employer" | "expired" | "missing" | "unread";

const free: readonly WorkAccessKind[] = freeToStart;

/** Whether the access binds to one company or needs the authority for each job (§ 4a(3) AufenthG). */
export function needsPermissionPerJob(access: WorkAccessKind): boolean {
  return access === "tied" || access === "permit_abh" || access === "permit_abh_ba";
}

/** The notes that hold on a day. */
export function permissionsOn(permissions: readonly WorkPermission[], day: IsoDate): WorkPermission[] {
  return permissions.filter((each) => each.from <= day && (each.until === null || each.until >= day));
}

/**
 * Whether the person may work for `employerId` on `day` (§ 4a(5) AufenthG: the employer must check before day 1).
 * Only `valid` lets a start date be confirmed.
 */
export function permissionState(
  permissions: readonly WorkPermission[],
  day: IsoDate,
  employerId: string | null,
): PermissionState {
  const live = permissionsOn(permissions, day);
  if (live.length === 0)
    return permissions.some((each) => each.until !== null && each.until < day) ? "expired" : "missing";
  const states = live.map((each) => stateOf(each, employerId));
  const bestFirst: PermissionState[] = ["valid", "pending", "other_employer", "unread"];
  return bestFirst.find((state) => states.includes(state)) ?? "missing";
}

function stateOf(permission: WorkPermission, employerId: string | null): PermissionState {
  if (free.includes(permission.access)) return "valid";
  if (permission.access === "none") return "missing";
  if (permission.access === "read_paper" || permission.access === "unknown") return "unread";
  if (permission.employerId !== null && permission.employerId !== employerId) return "other_employer";
  if (permission.access === "tied") return permission.employerId === null ? "unread" : "valid";
  if (permission.permitState === "refused") return "missing";
  return permission.permitState === "granted" && permission.employerId === employerId ? "valid" : "pending";
}
