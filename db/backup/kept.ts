import fs from "node:fs";
import path from "node:path";

const pattern = /^sprosse-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.backup$/;

/** The name of a backup made at this moment; the name alone says how old it is. */
export const backupName = (at: Date): string => `sprosse-${at.toISOString().replace(/[-:]|\.\d+/g, "")}.backup`;

function madeAt(name: string): Date | null {
  const [, ...parts] = pattern.exec(name) ?? [];
  const [year, month, day, hour, minute, second] = parts;
  return year === undefined ? null : new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/**
 * Removes the backups of a folder that are older than this; the newest one stays, however old it is, and so does every
 * file that is no backup. @returns the names that went
 */
export function removeOld(folder: string, before: Date): string[] {
  const backups = fs
    .readdirSync(folder)
    .flatMap((name) => {
      const at = madeAt(name);
      return at ? [{ name, at }] : [];
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime());
  const old = backups.slice(1).filter(({ at }) => at < before);
  for (const { name } of old) fs.rmSync(path.join(folder, name));
  return old.map(({ name }) => name);
}
