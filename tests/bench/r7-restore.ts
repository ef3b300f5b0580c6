import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { startEmbedded } from "#db/embedded";
import { makeBackup, restoreBackup } from "~/cli/backups";
import { clock } from "~/config/clock";
import type { Bench } from "./bench";
import { makeCity } from "./city";
import { withPlace } from "./place";

/**
 * A city is backed up and restored on a server that has never seen it, in seconds of wall time: from the empty server to
 * tables that are proven the same and brought up to this version. `--size` is the number of rows of the city.
 */
export const bench: Bench = {
  goal: "R7: row hashes equal, healthy within 30 s, on a server that is new",
  run: ({ size = 10_000 }) =>
    withPlace(async (place) => {
      const city = await makeCity(place, size, clock.today());
      const root = fs.mkdtempSync(path.join(os.tmpdir(), "restore-"));
      const other = await startEmbedded({ dir: path.join(root, "postgres"), port: 54_450 });
      try {
        const places = {
          folder: path.join(root, "backups"),
          keyFile: path.join(root, "key"),
          authSecret: undefined,
          authSecretFile: path.join(root, "secret"),
        };
        const begun = performance.now();
        const made = await makeBackup({ ownerUrl: place.ownerUrl, places, plain: false }, clock);
        const backedUp = performance.now();
        // it throws where the sum of any table's rows is another one than in the backup
        await restoreBackup({ ownerUrl: other.url, places, file: made.file, replace: false }, clock);
        const restored = performance.now();
        return {
          people: city.people,
          rows: made.rows,
          tables: made.tables,
          megabytes: Math.round(made.bytes / 100_000) / 10,
          backupSeconds: Math.round((backedUp - begun) / 100) / 10,
          restoreSeconds: Math.round((restored - backedUp) / 100) / 10,
          equalTables: made.tables,
        };
      } finally {
        await other.stop();
        fs.rmSync(root, { recursive: true, force: true });
      }
    }),
};
