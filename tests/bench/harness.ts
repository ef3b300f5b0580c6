/**
 * Compares two ways of doing the same thing on a machine whose speed drifts: always alternating, never one after the
 * other.
 */

export type Spread = { median: number; p10: number; p90: number };
type Side = { name: string; cpuMs: Spread; wallMs: Spread };
export type Comparison = {
  rounds: number;
  perRound: number;
  a: Side;
  b: Side;
  /** a divided by b, round by round, so that drift during the run cancels out */
  ratio: { cpu: Spread; wall: Spread };
};
export type Contestant = { name: string; run: () => Promise<unknown> };
export type Options = { rounds?: number; perRound?: number; warmUp?: number };

export const minRounds = 20;

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  const middle = sorted.length / 2;
  const median =
    sorted.length % 2 === 1 ? at(0.5) : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
  return { median: round(median), p10: round(at(0.1)), p90: round(at(0.9)) };
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/**
 * Runs A, B, A, B … in one process, in reverse order every second round. Each round runs each side `perRound` times;
 * its figure is the mean of one run, in CPU time of this process and in wall time.
 */
export async function compare(a: Contestant, b: Contestant, options: Options = {}): Promise<Comparison> {
  const rounds = Math.max(options.rounds ?? 30, minRounds);
  const perRound = options.perRound ?? 10;
  for (let i = 0; i < (options.warmUp ?? 30); i++) {
    await a.run();
    await b.run();
  }
  const taken = { a: [] as Taken[], b: [] as Taken[] };
  for (let i = 0; i < rounds; i++) {
    if (i % 2 === 0) {
      taken.a.push(await take(a, perRound));
      taken.b.push(await take(b, perRound));
    } else {
      taken.b.push(await take(b, perRound));
      taken.a.push(await take(a, perRound));
    }
  }
  const ratio = (of: (one: Taken) => number) =>
    spread(taken.a.map((one, i) => of(one) / of(taken.b[i] ?? { cpu: Number.NaN, wall: Number.NaN })));
  return {
    rounds,
    perRound,
    a: side(a.name, taken.a),
    b: side(b.name, taken.b),
    ratio: { cpu: ratio((one) => one.cpu), wall: ratio((one) => one.wall) },
  };
}

type Taken = { cpu: number; wall: number };

async function take({ run }: Contestant, times: number): Promise<Taken> {
  const cpu = process.cpuUsage();
  const started = performance.now();
  for (let i = 0; i < times; i++) await run();
  const wall = performance.now() - started;
  const used = process.cpuUsage(cpu);
  return { cpu: (used.user + used.system) / 1_000 / times, wall: wall / times };
}

const side = (name: string, taken: readonly Taken[]): Side => ({
  name,
  cpuMs: spread(taken.map((one) => one.cpu)),
  wallMs: spread(taken.map((one) => one.wall)),
});
