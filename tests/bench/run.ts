import os from "node:os";
import { parseArgs } from "node:util";

/**
 * `npm run bench -- NAME [--json] [--rounds N] [--size N]`: runs one benchmark and prints one object. Goals and their
 * reasons stand in the benchmark; nothing here fails a build, because a machine's speed is no property of the code.
 */
export type BenchOptions = { rounds: number; size: number | undefined };
export type Bench = { goal: string; run(options: BenchOptions): Promise<Record<string, unknown>> };

const BENCHES: Record<string, () => Promise<Bench>> = {
  p1: async () => (await import("./p1-job-list")).bench,
  p2: async () => (await import("./p2-search-overhead")).bench,
  p3: async () => (await import("./p3-queries")).bench,
  p6: async () => (await import("./p6-ranked-search")).bench,
  p7: async () => (await import("./p7-shortlist")).bench,
  p9: async () => (await import("./p9-freshness")).bench,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false }, rounds: { type: "string" }, size: { type: "string" } },
});
const name = (positionals[0] ?? "").toLowerCase();
const open = BENCHES[name];
if (!open) {
  process.stderr.write(`usage: npm run bench -- ${Object.keys(BENCHES).join("|")} [--json] [--rounds N] [--size N]\n`);
  process.exit(2);
}
process.env.NODE_ENV ??= "production";
process.env.LOG_LEVEL ??= "error";
const bench = await open();
const started = performance.now();
const result = await bench.run({
  rounds: Number(values.rounds ?? 30),
  size: values.size ? Number(values.size) : undefined,
});
const report = {
  bench: name,
  goal: bench.goal,
  ...result,
  machine: {
    cores: os.cpus().length,
    cpu: os.cpus()[0]?.model ?? "",
    node: process.version,
    seconds: Math.round((performance.now() - started) / 1_000),
  },
};
process.stdout.write(`${JSON.stringify(report, null, values.json ? undefined : 2)}\n`);
process.exit(0);
