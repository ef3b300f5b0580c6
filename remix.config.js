/**
 * Remix's options; vite.config.ts hands them to the Remix Vite plugin. Every flag towards React Router 7 is on, so that
 * the later move is a codemod.
 * @type {import("@remix-run/dev").VitePluginConfig}
 */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  serverBuildFile: "index.js",
  serverModuleFormat: "esm",
  ssr: true,
  // routes are listed by hand in app/routes.ts; the files beside them are helpers, not routes
  ignoredRouteFiles: ["**/*"],
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
};
