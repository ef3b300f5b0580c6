import type pg from "pg";

const controlStatement = /^\s*(begin|start transaction|commit|rollback|savepoint|release|select set_config)/i;

/**
 * Counts the statements sent over these pools' connections. Those that begin or end a transaction or name its actor are
 * counted separately.
 */
export function countStatements(pools: readonly pg.Pool[]): { take(): { queries: string[]; control: number } } {
  let queries: string[] = [];
  let control = 0;
  const note = (text: string) => {
    if (controlStatement.test(text)) control += 1;
    else queries.push(text);
  };
  const watched = new WeakSet<object>();
  const watch = (client: pg.PoolClient) => {
    if (watched.has(client)) return;
    watched.add(client);
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const [first] = args;
      note(typeof first === "string" ? first : ((first as { text?: string } | undefined)?.text ?? "?"));
      return query(...args);
    }) as typeof client.query;
  };
  for (const pool of pools) pool.on("acquire", watch);
  return {
    take() {
      const taken = { queries, control };
      queries = [];
      control = 0;
      return taken;
    },
  };
}
