import fs from "node:fs";
import { strykerPlugins as vitestPlugins } from "@stryker-mutator/vitest-runner";

/**
 * Runs the test files that execute a fault, the quickest first, until one notices it. Stryker's own runner picks single
 * tests; here one test may build on the one before it, and what a `beforeAll` executes belongs to none of them, so only
 * whole files can be run.
 */
const name = "whole-files";

/**
 * The test files that execute each fault (by its number), found in a run without faults. Kept in a file, because a
 * runner that hangs is replaced by a new one.
 */
const coverageFile = process.env.MUTANTS_COVERAGE ?? "";
type FilesByFault = Record<string, string[]>;

type TestFile = {
  filepath: string;
  result?: { duration?: number };
  meta: { mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> } };
};
type Result = { status: string };
type Fault = { activeMutant: { id: string } };
/** The parts of Stryker's runner that are used; `ctx` and `run` are internal and may change. */
type Runner = {
  ctx: { state: { getFiles(): TestFile[] } };
  run(options: { testFiles?: string[] }): Promise<Result>;
  dryRun(options: unknown): Promise<Result>;
  mutantRun(fault: Fault): Promise<Result>;
};

function wholeFiles(runner: Runner): Runner {
  const { dryRun, mutantRun, run } = runner;
  return Object.assign(runner, {
    async dryRun(options: unknown) {
      const result = await dryRun.call(runner, options);
      fs.writeFileSync(coverageFile, JSON.stringify(filesByFault(runner.ctx.state.getFiles())));
      return result;
    },
    async mutantRun(fault: Fault) {
      const { id } = fault.activeMutant;
      const covering = (JSON.parse(fs.readFileSync(coverageFile, "utf8")) as FilesByFault)[id] ?? [];
      let result: Result | undefined;
      for (const file of covering) {
        runner.run = () => run.call(runner, { testFiles: [file] });
        result = await mutantRun.call(runner, fault);
        if (result.status !== "survived") break;
      }
      if (!result) throw new Error(`no test file came by fault ${id}`);
      return result;
    },
  });
}

function filesByFault(files: readonly TestFile[]): FilesByFault {
  const found: FilesByFault = {};
  const quickestFirst = [...files].sort((a, b) => (a.result?.duration ?? 0) - (b.result?.duration ?? 0));
  for (const { filepath, meta } of quickestFirst) {
    const hits = meta.mutantCoverage;
    const ids = hits ? [hits.static, ...Object.values(hits.perTest)].flatMap(Object.keys) : [];
    for (const id of new Set(ids)) found[id] = [...(found[id] ?? []), filepath];
  }
  return found;
}

export const strykerPlugins = vitestPlugins.map(({ kind, factory }) => ({
  kind,
  name,
  factory: Object.assign(
    (injector: unknown) => wholeFiles((factory as (injector: unknown) => unknown)(injector) as Runner),
    {
      inject: ["$injector"],
    },
  ),
}));
