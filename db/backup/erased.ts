import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { withLock } from "../lock";

/**
 * Who was erased, kept beside the backups and not in the database, because a restored database knows only who was erased
 * before its backup. Only ids: they mean nothing to whoever does not have a backup and its key.
 */
const noteSchema = z.object({ id: z.uuid(), at: z.coerce.date(), ground: z.string() });
type ErasedNote = z.infer<typeof noteSchema>;

const fileIn = (folder: string) => path.join(folder, "erased.jsonl");

/** Everybody noted in this folder. @throws where a line says something else: nobody may be forgotten silently */
export function readErased(folder: string): ErasedNote[] {
  const file = fileIn(folder);
  if (!fs.existsSync(file)) return [];
  const lines = fs.readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => noteSchema.parse(JSON.parse(line)));
}

/** Adds those who are not noted yet; nobody is ever taken out. @returns how many were new */
export function noteErased(folder: string, notes: readonly ErasedNote[]): Promise<number> {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  return withLock(`${fileIn(folder)}.lock`, async () => {
    const noted = readErased(folder);
    const known = new Set(noted.map(({ id }) => id));
    const added = notes.filter(({ id }) => !known.has(id));
    if (added.length === 0) return 0;
    const whole = `${fileIn(folder)}.new`;
    const handle = fs.openSync(whole, "w", 0o600);
    fs.writeSync(handle, [...noted, ...added].map((note) => `${JSON.stringify(note)}\n`).join(""));
    fs.fsyncSync(handle);
    fs.closeSync(handle);
    fs.renameSync(whole, fileIn(folder));
    return added.length;
  });
}
