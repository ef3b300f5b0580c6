import fs from "node:fs";
import path from "node:path";
import { processMark, stillRuns } from "./process";

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Who holds a lock file: the mark of the process and the note stored with it. */
export type Holder = { pid: number; note: string };

/** Runs `work` while holding a lock file; a lock whose owner is gone is taken over. Waits for at most a minute. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; takeLock(file) !== null; attempt++) {
    if (attempt > 600) throw new Error(`${file} is held by another process`);
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

/** Takes a lock file, even one whose owner is gone. @returns null when it is ours now, or else who holds it */
export function takeLock(file: string, note = ""): Holder | null {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  // written aside and linked: whoever sees the lock also sees who holds it
  fs.writeFileSync(own, `${processMark()}\n${note}`);
  try {
    while (!link(own, file)) {
      const holder = lockHolder(file);
      if (holder) return holder;
      setAside(file, `${own}.stale`);
    }
    return null;
  } finally {
    fs.rmSync(own, { force: true });
  }
}

/** Who holds this lock file and is still running. */
export function lockHolder(file: string): Holder | null {
  try {
    const [mark = "", note = ""] = fs.readFileSync(file, "utf8").split("\n");
    return stillRuns(mark) ? { pid: Number.parseInt(mark, 10), note } : null;
  } catch {
    return null;
  }
}

function link(from: string, to: string): boolean {
  try {
    fs.linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Removes a lock nobody holds; if somebody else took it in this very moment it is put back. */
function setAside(file: string, aside: string): void {
  try {
    fs.renameSync(file, aside);
  } catch {
    return;
  }
  if (lockHolder(aside)) link(aside, file);
  fs.rmSync(aside, { force: true });
}
