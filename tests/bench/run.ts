import os from "node:os";
import { parseArgs } from "node:util";
import type { Bench } from "./bench";

/**
 * `npm run bench -- NAME [--json] [--rounds N] [--size 10k,100k,1m]`: runs one benchmark and prints one object. With
 * several sizes it runs once for each, or once for all where the sizes are what is compared. Goals and reasons are in
 * the benchmark files; nothing here fails a build, because a machine's speed is not a property of the code.
 */
const benches: Record<string, () => Promise<Bench>> = {
  p1: async () => (await import("./p1-job-list")).bench,
  p2: async () => (await import("./p2-search-overhead")).bench,
  p3: async () => (await import("./p3-queries")).bench,
  p6: async () => (await import("./p6-ranked-search")).bench,
  p7: async () => (await import("./p7-shortlist")).bench,
  p9: async () => (await import("./p9-freshness")).bench,
  find: async () => (await import("./find")).bench,
  import: async () => (await import("./import")).bench,
  titles: async () => (await import("./titles")).bench,
  order: async () => (await import("./order")).bench,
  p10: async () => (await import("./p10-growth")).bench,
  r2: async () => (await import("./r2-mails")).bench,
  r7: async () => (await import("./r7-restore")).bench,
  p11: async () => (await import("./p11-work-pages")).bench,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false }, rounds: { type: "string" }, size: { type: "string" } },
});
const name = (positionals[0] ?? "").toLowerCase();
const open = benches[name];
if (!open) {
  process.stderr.write(
    `usage: npm run bench -- ${Object.keys(benches).join("|")} [--json] [--rounds N] [--size N,N]\n`,
  );
  process.exit(2);
}
process.env.NODE_ENV ??= "production";
process.env.LOG_LEVEL ??= "error";
const bench = await open();
const started = performance.now();
const sizes = (values.size ?? "").split(",").filter(Boolean).map(sizeOf);
const rounds = Number(values.rounds ?? 30);
const result = await runAll();
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

/** `10k`, `1m` or plain digits. */
function sizeOf(text: string): number {
  const [, figures = "", unit = ""] = /^(\d+)([km]?)$/i.exec(text.trim()) ?? [];
  const size = Number(figures) * ({ k: 1_000, m: 1_000_000 }[unit.toLowerCase()] ?? 1);
  if (!(size > 0)) throw new Error(`not a size: ${text}; write 10k, 100k, 1m or figures`);
  return size;
}

async function runAll(): Promise<Record<string, unknown>> {
  if (bench.together || sizes.length < 2) return bench.run({ rounds, size: sizes[0], sizes });
  const bySize: Record<string, unknown>[] = [];
  for (const size of sizes) bySize.push(await bench.run({ rounds, size, sizes: [size] }));
  return { bySize };
}
