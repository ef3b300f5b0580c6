import {
  CamelCasePlugin,
  Kysely,
  type KyselyPlugin,
  PostgresDialect,
  type Transaction,
  type TransactionBuilder,
} from "kysely";
import pg from "pg";
import type { Actor } from "~/domain/actor";
import { setActor } from "./actor";
import { carryLook, takeLook } from "./looks";
import type { DB } from "./schema";

export { elevated, setReason } from "./actor";
export { type Changes, listen } from "./listen";
export { loginFault } from "./logins";
export { carryLook } from "./looks";
export { missingRow } from "./missing-row";
export { announceChange, enqueue } from "./outbox";

export type Db = Kysely<DB>;
export type Trx = Transaction<DB>;
export type Database = { db: Db; pool: pg.Pool; close(): Promise<void> };

// Calendar dates and day ranges stay text ('2026-11-23'); a Date object would move them by the machine's time zone.
const types = new pg.TypeOverrides();
for (const asText of [1082, 3912, 1083]) types.setTypeParser(asText, (value) => value);
types.setTypeParser(1700, Number);
types.setTypeParser(20, Number);

/**
 * Opens a pool. With `role` every connection gives up its owner's rights before the first statement, so that row-level
 * security holds even for a query without an actor (which then sees what a visitor sees). `actor` is only for the
 * sign-in pool, whose library opens no transactions of ours.
 */
export function connect(
  url: string,
  options: { role?: "sprosse_app"; actor?: "system"; max?: number; plugins?: KyselyPlugin[] } = {},
): Database {
  const settings = [
    "-c TimeZone=Europe/Berlin",
    ...(options.role ? [`-c role=${options.role}`] : []),
    ...(options.actor ? [`-c app.role=${options.actor}`] : []),
  ];
  const pool = new pg.Pool({ connectionString: url, max: options.max ?? 10, options: settings.join(" "), types });
  // a connection that dies would otherwise end the process; the next query opens a new one
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true }), ...(options.plugins ?? [])],
  });
  return { db, pool, close: () => db.destroy() };
}

declare global {
  var sprosseDatabase: Database | undefined;
}

/**
 * The process's own pool, opened on first use. One per process, even where the bundler makes two copies of this module.
 */
export function database(): Database {
  if (!globalThis.sprosseDatabase) {
    const url = process.env.DATABASE_URL;
    if (!url) throw new Error("DATABASE_URL is not set; `npm start` starts a server and sets it");
    globalThis.sprosseDatabase = connect(url, { role: "sprosse_app" });
  }
  return globalThis.sprosseDatabase;
}

/** One transaction as this actor: the policies decide what it may see and change, and the history knows who it was. */
export const withActor = <T>(actor: Actor, work: (trx: Trx) => Promise<T>, on: Db = database().db): Promise<T> =>
  asActor(on.transaction(), actor, work);

/**
 * The same for reading a page: the database itself refuses a write, so that opening an address never changes anything.
 * An `AppError` for something missing or not the actor's still becomes a 404. Where the page is a look at somebody, the
 * line of the access log is written before the first read; a page that was not shown leaves none.
 */
export async function readAs<T>(actor: Actor, work: (trx: Trx) => Promise<T>, on: Db = database().db): Promise<T> {
  const look = takeLook(actor);
  if (!look) return asActor(on.transaction().setAccessMode("read only"), actor, work);
  try {
    return await asActor(on.transaction(), actor, work, look);
  } catch (error) {
    // what was read in vain is looked at by whatever this request reads next
    carryLook(actor, look);
    throw error;
  }
}

function asActor<T>(
  begun: TransactionBuilder<DB>,
  actor: Actor,
  work: (trx: Trx) => Promise<T>,
  look?: ReturnType<typeof takeLook>,
): Promise<T> {
  return begun.execute(async (trx) => {
    // a transaction without an actor is a visitor's; the most frequent reads save a round trip
    if (actor.role !== "visitor") await setActor(trx, actor, look);
    return work(trx);
  });
}
