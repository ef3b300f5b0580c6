/** The options of a benchmark run. */
type BenchOptions = { rounds: number; size: number | undefined; sizes: number[] };

/** A benchmark: its goal and how it is measured. */
export type Bench = {
  goal: string;
  /** all sizes are measured side by side in one run */
  together?: boolean;
  run(options: BenchOptions): Promise<Record<string, unknown>>;
};
