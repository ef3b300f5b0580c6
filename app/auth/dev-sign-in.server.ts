import { withActor } from "#db/index.server";
import type { Actor } from "~/domain/actor";
import type { Session } from "./actor.server";

/** Only with SPROSSE_DEV_SIGN_IN=1: the first user of the role named in the cookie `dev_role`. */
export async function devSession(request: Request): Promise<Session | null> {
  const role = /(?:^|;\s*)dev_role=([a-z]+)/.exec(request.headers.get("Cookie") ?? "")?.[1];
  if (!role || process.env.SPROSSE_DEV_SIGN_IN !== "1") return null;
  const row = await withActor({ role: "system", name: "sign-in" }, (trx) =>
    trx
      .selectFrom("membership")
      .innerJoin("appUser", "appUser.id", "membership.userId")
      .select(["userId", "role", "employerId", "candidateId", "name", "email", "locale"])
      .where("role", "=", role)
      .where("endedAt", "is", null)
      .orderBy("membership.createdAt")
      .orderBy("email")
      .executeTakeFirst(),
  );
  if (!row) return null;
  const { userId, employerId, candidateId } = row;
  const actor: Actor =
    row.role === "employer" && employerId
      ? { role: "employer", userId, employerId }
      : row.role === "candidate" && candidateId
        ? { role: "candidate", userId, candidateId }
        : { role: row.role === "coordinator" ? "coordinator" : "specialist", userId };
  return { actor, user: { name: row.name, email: row.email, locale: row.locale === "en" ? "en" : "de" }, login: null };
}
