import fs from "node:fs";
import pg from "pg";
import { launch } from "./product";
import { filledCity } from "./support/demo-data.mjs";

/**
 * Starts the product once on an empty folder and keeps what it has made: the servers of the browser tests begin with a copy,
 * which saves each of them the migrations, the reference data and the first filling of the search.
 */
const making = `${filledCity}-making`;
for (const folder of [making, filledCity]) fs.rmSync(folder, { recursive: true, force: true });
const product = await launch({ dataDir: making });
const client = new pg.Client(product.databaseUrl);
await client.connect();
const waiting = "select count(*)::int as n from graphile_worker.jobs where run_at <= now()";
for (let left = 1; left > 0; await new Promise((wait) => setTimeout(wait, 200)))
  left = (await client.query<{ n: number }>(waiting)).rows[0]?.n ?? 0;
await client.end();
await product.stop();
fs.renameSync(making, filledCity);
