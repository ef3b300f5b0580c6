import { noteErased } from "#db/backup";
import { withActor } from "#db/index.server";
import { env } from "~/config/env.server";
import { everybodyErased } from "~/services/candidate/erase-again";
import type { Task } from "~/worker/task";

/** Notes beside the backups who was erased, so that restoring one from before erases them again. */
export const noteErasedTask: Task = async (_payload, { db }) => {
  const erased = await withActor({ role: "system", name: "note-erased" }, everybodyErased, db);
  await noteErased(env.backupDir, erased);
};
