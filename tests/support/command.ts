import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { forNode } from "../../bundle";

/** Files beside a module of ours are still found beside it. */
const keepsPlace: Plugin = {
  name: "keeps its place",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]db[\\/]reference[\\/][^\\/]+\.ts$/ }, ({ path: file }) => ({
      contents: readFileSync(file, "utf8").replaceAll("import.meta.url", JSON.stringify(pathToFileURL(file).href)),
      loader: "ts",
    }));
  },
};

/**
 * Bundles a file of the product that is started as a process of its own, as web and worker are bundled for a city:
 * compiling some hundred files at each start took three quarters of it.
 * @returns path of the bundle, in the project's folder because its packages stay outside of it
 */
export async function bundled(entry: string): Promise<string> {
  const folder = path.resolve(".data/tests");
  mkdirSync(folder, { recursive: true });
  const outfile = path.join(folder, `${path.basename(entry, ".ts")}-${process.pid}.mjs`);
  await build({
    entryPoints: [entry],
    outfile,
    ...forNode,
    plugins: [keepsPlace],
    logLevel: "error",
  });
  return outfile;
}

export type Ended = { status: number | null; stdout: string; stderr: string };

/** A command of the product, such as `import`, to be run as `npm run NAME -- …` does, with these settings beside ours. */
export async function command(name: string, env: Record<string, string>): Promise<(...args: string[]) => Ended> {
  const file = await bundled(`app/cli/${name}.ts`);
  return (...args) =>
    spawnSync(process.execPath, [file, ...args], {
      encoding: "utf8",
      timeout: 60_000,
      env: { ...process.env, ...env, NODE_ENV: "production" },
    });
}
