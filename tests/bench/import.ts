import { madeList } from "#tests/factories/made-list";
import { clock } from "~/config/clock";
import { confirmImport } from "~/services/import/confirm";
import { runImport } from "~/services/import/run";
import { stageImport } from "~/services/import/stage";
import type { Bench } from "./bench";
import { withPlace } from "./place";

/** A long list from the file to the preview, and from there to the records; the second pass finds everybody there. */
export const bench: Bench = {
  goal: "a list of 3,000 rows: preview ≤ 15 s, storing ≤ 60 s",
  run: ({ size = 3_000 }) =>
    withPlace(async (place) => {
      const bytes = new TextEncoder().encode(madeList(size));
      const staff = { role: "system", name: "bench" } as const;
      const pass = async () => {
        const started = performance.now();
        const batchId = await place.as(staff, (trx) =>
          stageImport(trx, staff, { name: "made.csv", bytes, now: true }, clock),
        );
        const previewed = performance.now();
        const counts = await place.as(staff, async (trx) => {
          await confirmImport(trx, { batchId, now: true, acceptUnread: true }, clock);
          return runImport(trx, { batchId }, clock);
        });
        const seconds = (from: number, to: number) => Math.round((to - from) / 100) / 10;
        return {
          previewSeconds: seconds(started, previewed),
          storeSeconds: seconds(previewed, performance.now()),
          counts,
        };
      };
      return { rows: size, first: await pass(), again: await pass() };
    }),
};
