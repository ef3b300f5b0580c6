import pg from "pg";

/**
 * What tells a worker that is gone from one that is busy. The queue keeps a job for its worker for four hours; a worker
 * that was killed does not come back for it. Each worker therefore holds a lock of its session, which the server takes
 * back in the moment in which the connection ends, and says every few seconds that it is there. Gone is whoever has
 * no lock and has been silent for a while: a worker that only computes keeps its lock, one whose network broke for a
 * moment comes back in time.
 */
export type Presence = {
  /** Gives back the jobs of workers that are gone. @returns how many jobs */
  release(): Promise<number>;
  /** whether the lock is held and the last sign of life was written */
  held(): boolean;
  close(): Promise<void>;
};

export type PresenceOptions = {
  /** the name under which the queue keeps this worker's jobs */
  worker: string;
  /** milliseconds between two signs of life */
  everyMs?: number;
  /** milliseconds of silence after which a worker without its lock is gone */
  silentMs?: number;
};

const lockClass = 7_391;
const retryMs = 1_000;
/** A machine without power says no goodbye: its connection is given up within half a minute. */
const settings = "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

/** Holds the lock of this worker on a connection of its own, again and again when that is lost. */
export function keepPresence(
  url: string,
  { worker, everyMs = 5_000, silentMs = 20_000 }: PresenceOptions,
): Promise<Presence> {
  let client: pg.Client | null = null;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  async function open(): Promise<pg.Client> {
    const made = new pg.Client({ connectionString: url, options: settings, keepAlive: true });
    made.on("error", () => lost(made));
    made.on("end", () => lost(made));
    try {
      await made.connect();
      await made.query("select pg_advisory_lock($1, hashtext($2))", [lockClass, worker]);
    } catch (error) {
      await made.end().catch(() => undefined);
      throw error;
    }
    client = made;
    return made;
  }

  function lost(from: pg.Client): void {
    if (client === from) client = null;
  }

  async function beat(): Promise<void> {
    try {
      const own = client ?? (await open());
      await own.query(
        "insert into heartbeat (name, at) values ($1, now()) on conflict (name) do update set at = now()",
        [worker],
      );
    } catch {
      // the next try opens another connection; until then the beats are missing
      await client?.end().catch(() => undefined);
      client = null;
    }
    if (!closed) timer = setTimeout(() => void beat(), client ? everyMs : retryMs);
  }

  async function release(): Promise<number> {
    if (!client) return 0;
    const { rows } = await client.query<{ jobs: number }>(releaseStatement, [lockClass, silentMs, worker]);
    return rows[0]?.jobs ?? 0;
  }

  async function close(): Promise<void> {
    closed = true;
    clearTimeout(timer);
    await client?.query("delete from heartbeat where name = $1", [worker]).catch(() => undefined);
    await client?.end().catch(() => undefined);
  }

  return open()
    .then(beat)
    .then(() => ({ release, held: () => client !== null, close }));
}

/** The locks that are tried here are given back with the statement. */
const releaseStatement = `
  with held as (
    select locked_by as worker, max(locked_at) as since, count(*)::int as jobs
      from graphile_worker._private_jobs where locked_by is not null group by 1
    union all
    select locked_by, max(locked_at), 0 from graphile_worker._private_job_queues where locked_by is not null group by 1),
  silent as (
    select h.worker, sum(h.jobs)::int as jobs from held h left join heartbeat b on b.name = h.worker
    -- a session would get its own lock once more
    where h.worker <> $3 group by h.worker having greatest(max(h.since), max(b.at)) < now() - make_interval(secs => $2 / 1000.0)),
  gone as materialized (select worker, jobs from silent where pg_try_advisory_xact_lock($1, hashtext(worker))),
  forgotten as (delete from heartbeat where name in (select worker from gone))
  select coalesce(sum(jobs), 0)::int as jobs,
    graphile_worker.force_unlock_workers(coalesce(array_agg(worker), '{}')) from gone`;
