import { build } from "esbuild";
import type { Plugin } from "vite";
import { forNode } from "./bundle";

/**
 * Bundles web and worker beside the pages, into build/processes. Compiling some hundred files while they are read cost
 * a process half of its start, also when it came back after it had been killed.
 */
export const processes: Plugin = {
  name: "processes",
  apply: "build",
  async closeBundle() {
    // the pages are built twice, for the browser and for the server
    if (this.environment.name === "client") return;
    await build({
      entryPoints: ["app/server.ts", "app/worker.ts"],
      outdir: "build/processes",
      outExtension: { ".js": ".mjs" },
      ...forNode,
      sourcemap: true,
    });
  },
};
