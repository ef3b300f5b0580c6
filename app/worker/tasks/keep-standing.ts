import { log } from "~/config/log";
import { recountStanding } from "~/services/search/recount-standing";
import type { Task } from "~/worker/task";

/** Every night: recounts the stored standing of everybody for the lists; differences are repaired and logged. */
export const keepStanding: Task = async (_payload, { db }) => {
  const mended = await recountStanding(db);
  log[mended > 0 ? "warn" : "info"](
    { mended },
    mended > 0 ? "kept numbers mended" : "kept numbers agree with the rows",
  );
};
