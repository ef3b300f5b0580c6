import path from "node:path";
import { env } from "~/config/env.server";
import type { BackupPlaces } from "./backups";

/** Where backups lie, as the environment says. @param folder another folder for this time */
export const backupPlaces = (folder?: string): BackupPlaces => ({
  folder: folder === undefined ? env.backupDir : path.resolve(folder),
  keyFile: path.resolve(env.BACKUP_KEY_FILE ?? path.join(env.dataDir, "backup-key")),
  authSecret: env.AUTH_SECRET,
  authSecretFile: path.join(env.dataDir, "auth-secret"),
});
