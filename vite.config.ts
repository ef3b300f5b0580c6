import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import { alias } from "./alias";
import { processes } from "./processes";
import remixConfig from "./remix.config.js";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [remix(remixConfig), processes],
  resolve: { alias },
  cacheDir: ".data/vite",
  // the embedded database writes inside the project; without this every write would reload the page in development
  server: { watch: { ignored: ["**/.data/**", "**/test-results/**", "**/build/**"] } },
  build: {
    rollupOptions: {
      onwarn(warning, next) {
        if (warning.code === "INVALID_ANNOTATION" && warning.id?.includes("/zod/")) return;
        if (warning.code === "EMPTY_BUNDLE") return;
        next(warning);
      },
    },
  },
});
