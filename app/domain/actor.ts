/** Who acts. It is an argument of every query and service, and part of every `where`. */
export type Actor =
  | { role: "visitor" }
  | { role: "candidate"; userId: string; candidateId: string }
  | { role: "employer"; userId: string; employerId: string }
  | { role: "specialist" | "coordinator"; userId: string }
  /** nobody signed in: the worker, an import from the command line, signing in itself */
  | { role: "system"; name: string };

/** Everybody who signs in, in the order in which lists name them. */
export const signedInRoles = [
  "specialist",
  "employer",
  "candidate",
  "coordinator",
] as const satisfies SignedIn["role"][];

/** Whom a coordinator invites; people are invited from their own record. */
export const invitedRoles = ["specialist", "coordinator", "employer"] as const satisfies SignedIn["role"][];

export type Role = Actor["role"];
/** Who asks for pages: everybody but the system itself. */
export type ReaderRole = Exclude<Role, "system">;
export type SignedIn = Exclude<Actor, { role: "visitor" } | { role: "system" }>;
export type System = Extract<Actor, { role: "system" }>;
export type Staff = Extract<Actor, { role: "specialist" | "coordinator" }>;

export const isStaff = (actor: Actor): actor is Staff => actor.role === "specialist" || actor.role === "coordinator";
export const userIdOf = (actor: Actor): string | null => ("userId" in actor ? actor.userId : null);
