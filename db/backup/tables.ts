import pg from "pg";

/** A table of the city with the columns that are stored. */
export type StoredTable = { schema: string; name: string; columns: string[] };
export type Sequence = { schema: string; name: string; lastValue: string; isCalled: boolean };

/** Where everything of a city lies. */
export const citySchemas = ["public", "graphile_worker", "search_pg"] as const;

/** One spelling of every value, whatever the server is set to; and no row may be left out by a policy. */
const plainSpelling = [
  "TimeZone=UTC",
  "DateStyle=ISO",
  "IntervalStyle=postgres",
  "bytea_output=hex",
  "extra_float_digits=1",
  "row_security=off",
  "statement_timeout=0",
];

/** A connection for copying a city, with its owner's rights. */
export async function copyClient(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, options: plainSpelling.map((one) => `-c ${one}`).join(" ") });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/**
 * The tables whose rows belong to a city. Left out are those of extensions, what a crash empties anyway, the list of
 * the queue's own migrations, and notes that hold transaction numbers, which mean nothing on another server.
 */
export async function listTables(client: pg.Client): Promise<StoredTable[]> {
  const { rows } = await client.query<StoredTable>(
    `select n.nspname as schema, c.relname as name,
       array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where n.nspname = any ($1) and c.relkind = 'r' and c.relpersistence = 'p'
       and (n.nspname, c.relname) <> ('graphile_worker', 'migrations')
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     group by 1, 2 having bool_and(a.atttypid <> 'xid8'::regtype) order by 1, 2`,
    [citySchemas],
  );
  return rows;
}

export async function listSequences(client: pg.Client): Promise<Sequence[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and n.nspname = any ($1) order by 1, 2`,
    [citySchemas],
  );
  const found: Sequence[] = [];
  for (const one of rows) {
    const { rows: values } = await client.query<Pick<Sequence, "lastValue" | "isCalled">>(
      `select last_value::text as "lastValue", is_called as "isCalled" from ${quoted(one)}`,
    );
    if (values[0]) found.push({ ...one, ...values[0] });
  }
  return found;
}

/** Whether there is nothing here, not even a table. */
export async function isUntouched(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any ($1) and c.relkind = 'r' limit 1`,
    [citySchemas],
  );
  return rowCount === 0;
}

/** Throws a city away, with its tables and its queue. The roles stay: they belong to the server. */
export async function dropCity(client: pg.Client | pg.Pool): Promise<void> {
  await client.query(
    `drop schema if exists ${citySchemas.join(", ")} cascade; create schema public; grant usage on schema public to public`,
  );
}

/** The name of a table or sequence for a statement. */
export const quoted = ({ schema, name }: { schema: string; name: string }): string =>
  `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;

export const quotedColumns = (columns: readonly string[]): string => columns.map(pg.escapeIdentifier).join(", ");
