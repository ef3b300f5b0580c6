import { readAs } from "#db/index.server";
import { clock } from "~/config/clock";
import { workerBeat } from "~/queries/worker/beat";

const workerSilentSeconds = 60;

/** 200 when this process can serve: database reachable and migrated, worker alive, not shutting down. */
export async function loader() {
  const checks = { draining: globalThis.sprosseDraining === true, database: false, worker: false };
  try {
    const beat = await readAs({ role: "visitor" }, workerBeat);
    checks.database = true;
    checks.worker = beat !== undefined && clock.now().getTime() - beat.getTime() < workerSilentSeconds * 1000;
  } catch {
    checks.database = false;
  }
  const ready = checks.database && checks.worker && !checks.draining;
  return Response.json({ ready, ...checks }, { status: ready ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
