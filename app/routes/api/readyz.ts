import { withActor } from "#db/index.server";
import { clock } from "~/config/clock";
import { hasRoom } from "~/config/disk";
import { env } from "~/config/env.server";
import { canWrite } from "~/queries/process/can-write";

/** Milliseconds for which an answer of the database holds: anybody may ask, as often as they like. */
const holdsMs = 2_000;
let asked: { at: number; answer: Promise<boolean> } | null = null;

function databaseWrites(): Promise<boolean> {
  const now = clock.now().getTime();
  if (!asked || now - asked.at > holdsMs)
    asked = { at: now, answer: withActor({ role: "visitor" }, canWrite).catch(() => false) };
  return asked.answer;
}

/**
 * 200 when this process can serve: it is not about to stop, its database takes writes, and there is room on the disk. The
 * worker speaks for itself (`app/worker/health.ts`): pages are served without it.
 */
export async function loader() {
  const draining = globalThis.sprosseDraining === true;
  const database = await databaseWrites();
  const disk = hasRoom(env.watchedDisks, env.MIN_FREE_MB);
  const ready = database && disk && !draining;
  return Response.json(
    { ready, draining, database, disk },
    { status: ready ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
