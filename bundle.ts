import type { BuildOptions } from "esbuild";
import { alias } from "./alias";

/** How a file of ours becomes one that Node starts by itself; packages stay outside of it. */
export const forNode = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  jsx: "automatic",
  alias,
  packages: "external",
} as const satisfies BuildOptions;
