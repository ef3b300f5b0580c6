import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { isMeant, nearestFirst } from "#db/repositories/names";
import { signedInRoles } from "~/domain/actor";
import type { IsoDate } from "~/domain/days";
import { isUuid } from "~/domain/uuid";
import { findUsers, type NamedUsers } from "~/facts/find-names";

export const userStates = ["active", "invited", "disabled"] as const;
export type UserState = (typeof userStates)[number];
export const userRoles = signedInRoles;
type UserRole = (typeof userRoles)[number];

export type UserRow = {
  id: string;
  name: string;
  email: string;
  phone: string;
  role: UserRole;
  company: string | null;
  state: UserState;
  hasFactor: boolean;
  lastSignedInAt: Date | null;
  invitedAt: Date | null;
};

export type UserFilter = {
  role?: UserRole;
  state?: UserState;
  search: string;
  page: number;
};

const pageSize = 50;

export type UserList = {
  users: UserRow[];
  pages: number;
  total: number;
  /** What each choice would give under the other ones. */
  counts: { role: Record<string, number>; state: Record<string, number> };
};

/**
 * Users with role and state; 50 a page, by name, whom the words name before the others. Two statements: the page, and all
 * counts at once; with words one more for whom they name.
 */
export async function userList(trx: Trx, filter: UserFilter, today: IsoDate): Promise<UserList> {
  const named = await findUsers(trx, filter.search, today);
  const all = users(trx);
  const found = named ? all.where(isAsked(filter.search, named)) : all;
  const ordered = named
    ? found.orderBy(
        nearestFirst([
          [sql`"user".id`, named.users],
          [sql`membership.candidate_id`, named.people],
          [sql`membership.employer_id`, named.companies],
        ]),
      )
    : found;
  const rows = await ordered
    .$if(filter.role !== undefined, (query) => query.where("membership.role", "=", filter.role ?? ""))
    .$if(filter.state !== undefined, (query) => query.where(state, "=", filter.state ?? "active"))
    .orderBy(sql`"user".name collate "de-x-icu"`)
    .orderBy("user.id")
    .limit(pageSize)
    .offset((filter.page - 1) * pageSize)
    .execute();
  const groups = await found
    .clearSelect()
    .select(["membership.role", state.as("state"), sql<number>`count(*)::int`.as("count")])
    .groupBy(["membership.role", state])
    .execute();
  const sum = (role?: UserRole, ofState?: UserState) =>
    groups.reduce(
      (n, group) =>
        n + ((role ?? group.role) === group.role && (ofState ?? group.state) === group.state ? group.count : 0),
      0,
    );
  const total = sum(filter.role, filter.state);
  return {
    users: rows as UserRow[],
    total,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    counts: {
      role: Object.fromEntries(userRoles.map((role) => [role, sum(role, filter.state)])),
      state: Object.fromEntries(userStates.map((one) => [one, sum(filter.role, one)])),
    },
  };
}

/** Somebody as the index of names has them, or a part of the name or mail as it is written. */
function isAsked(search: string, { users, people, companies }: NamedUsers) {
  const pattern = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  return sql<boolean>`("user".name ilike ${pattern} or "user".email::text ilike ${pattern}
    or ${isMeant(sql`"user".id`, users)} or ${isMeant(sql`membership.candidate_id`, people)}
    or ${isMeant(sql`membership.employer_id`, companies)})`;
}

/** One user, or undefined. */
export async function findUser(trx: Trx, id: string): Promise<UserRow | undefined> {
  const row = isUuid(id) ? await users(trx).where("user.id", "=", id).executeTakeFirst() : undefined;
  return row as UserRow | undefined;
}

const state = sql<UserState>`case when "user".disabled_at is not null then 'disabled'
  when "user".invited_at is not null and "user".last_signed_in_at is null then 'invited' else 'active' end`;

const users = (trx: Trx) =>
  trx
    .selectFrom("appUser as user")
    .innerJoin("membership", (join) =>
      join.onRef("membership.userId", "=", "user.id").on("membership.endedAt", "is", null),
    )
    .leftJoin("employer", "employer.id", "membership.employerId")
    .select([
      "user.id",
      "user.name",
      "user.email",
      "user.phone",
      "membership.role",
      "employer.name as company",
      "user.twoFactorEnabled as hasFactor",
      "user.lastSignedInAt",
      "user.invitedAt",
      state.as("state"),
    ]);
