import { z } from "zod";
import { searchEngine } from "~/facts/search-engine.server";
import { syncDocument } from "~/services/search/keep-search-current";
import type { Task } from "~/worker/task";

const note = z.object({ index: z.enum(["jobs", "candidates"]), id: z.uuid() });

/**
 * Finishes only when every engine has added (or removed) the document; otherwise the queue tries again with back-off.
 */
export const searchSync: Task = async (payload, { db, clock }) => {
  const { index, id } = note.parse(payload);
  await syncDocument(db, searchEngine().engines, index, id, clock);
};
