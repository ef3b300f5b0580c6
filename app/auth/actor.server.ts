import { database, withActor } from "#db/index.server";
import type { Actor, Role, SignedIn } from "~/domain/actor";
import { throwNotFound, throwToSignIn } from "./responses.server";

export type SessionUser = { name: string; email: string; locale: "de" | "en" };
export type Session = { actor: Actor; user: SessionUser | null };
type Args = { request: Request; context: object };

const sessions = new WeakMap<object, Promise<Session>>();

/** Who asks; looked up once per request, however many loaders ask. */
export function getSession(args: Args): Promise<Session> {
  const known = sessions.get(args.context);
  if (known) return known;
  const looked = lookUp(args.request);
  sessions.set(args.context, looked);
  return looked;
}

/** The signed-in actor in one of these roles; signed out → sign-in page, another role → 404. */
export async function requireActor<R extends SignedIn["role"]>(
  args: Args,
  roles: R[],
): Promise<Extract<SignedIn, { role: R }>> {
  const { actor } = await getSession(args);
  if (actor.role === "visitor") throwToSignIn(args.request);
  if (!(roles as Role[]).includes(actor.role)) throwNotFound();
  return actor as Extract<SignedIn, { role: R }>;
}

/** Until sign-in is in place: the first user of the role named in the cookie `dev_role`, never in production. */
async function lookUp(request: Request): Promise<Session> {
  const role = /(?:^|;\s*)dev_role=([a-z]+)/.exec(request.headers.get("Cookie") ?? "")?.[1];
  if (!role || process.env.SPROSSE_DEV_SIGN_IN !== "1") return { actor: { role: "visitor" }, user: null };
  const row = await withActor(
    { role: "system", name: "sign-in" },
    (trx) =>
      trx
        .selectFrom("membership")
        .innerJoin("appUser", "appUser.id", "membership.userId")
        .select(["userId", "role", "employerId", "candidateId", "name", "email", "locale"])
        .where("role", "=", role)
        .where("endedAt", "is", null)
        .orderBy("membership.createdAt")
        .orderBy("email")
        .executeTakeFirst(),
    database().db,
  );
  if (!row) return { actor: { role: "visitor" }, user: null };
  const { userId, employerId, candidateId } = row;
  const actor: Actor =
    row.role === "employer" && employerId
      ? { role: "employer", userId, employerId }
      : row.role === "candidate" && candidateId
        ? { role: "candidate", userId, candidateId }
        : { role: row.role === "coordinator" ? "coordinator" : "specialist", userId };
  return { actor, user: { name: row.name, email: row.email, locale: row.locale === "en" ? "en" : "de" } };
}
