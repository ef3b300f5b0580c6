import fs from "node:fs";
import path from "node:path";

/**
 * Where the files are that a process loads itself and keeps: it sees a change to them only after a restart. Everything
 * else that pages need is reloaded by Vite at the next request.
 */
export const keptBy = {
  "app/server.ts": [
    "app/server.ts",
    "app/config",
    "app/front",
    "app/i18n/locales.ts",
    "db/index.server.ts",
    "db/actor.ts",
    "db/looks.ts",
    "db/listen.ts",
    "db/logins.ts",
    "db/missing-row.ts",
    "db/outbox.ts",
  ],
  "app/worker.ts": [
    "app/worker.ts",
    "app/worker",
    "app/auth",
    "app/config",
    "app/domain",
    "app/facts",
    "app/i18n",
    "app/services",
    "db",
    "search",
    "emails",
  ],
} as const;

export type Part = keyof typeof keptBy;
export const allParts = Object.keys(keptBy) as Part[];

/** Whether a process has to restart to see a change to this file; no process loads a test. */
export const isKeptBy = (part: Part, file: string): boolean =>
  !/\.test\.tsx?$/.test(file) && keptBy[part].some((place) => file === place || file.startsWith(`${place}/`));

/** An editor saves in several steps, and a change of branch touches many files. */
const quietMs = 150;

/** Watches the sources below a folder and reports which processes have loaded something that changed, each once. */
export function watchSources(root: string, changed: (part: Part) => void): { stop(): void } {
  const touched = new Set<Part>();
  let quiet: NodeJS.Timeout | undefined;
  const tell = () => {
    const parts = [...touched];
    touched.clear();
    for (const part of parts) changed(part);
  };
  const watchers = ["app", "db", "search", "emails"].map((folder) =>
    fs.watch(path.join(root, folder), { recursive: true }, (_event, name) => {
      const file = path.posix.join(folder, name ?? "");
      const parts = allParts.filter((part) => isKeptBy(part, file));
      if (parts.length === 0) return;
      for (const part of parts) touched.add(part);
      clearTimeout(quiet);
      quiet = setTimeout(tell, quietMs);
    }),
  );
  return {
    stop: () => {
      clearTimeout(quiet);
      for (const watcher of watchers) watcher.close();
    },
  };
}
