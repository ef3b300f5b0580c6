// Where the tests keep what belongs to no one: in memory where there is room, because copying a database of a thousand
// small files took half a second on a disk and takes a thirtieth in memory.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/** Folder for the data of everything a test starts; `npm test` names one in memory. */
export const testData = process.env.SPROSSE_TEST_DATA ?? ".data";

const memory = "/dev/shm";
/** Bytes that the whole run needs at most, with room to spare. */
const needed = 3 * 1024 ** 3;

/** A folder of this project's own in memory, or none where the system has too little of it. */
export function folderInMemory() {
  try {
    const { bavail, bsize } = fs.statfsSync(memory);
    if (bavail * bsize < needed) return null;
    fs.accessSync(memory, fs.constants.W_OK);
  } catch {
    return null;
  }
  return path.join(memory, `sprosse-${createHash("sha256").update(process.cwd()).digest("hex").slice(0, 12)}`);
}
