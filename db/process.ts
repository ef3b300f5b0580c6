import fs from "node:fs";

/**
 * Names a running process so that a later one with the same pid is not mistaken for it: the pid, and on Linux its start
 * time. `null` when it is gone; so is a killed process that nobody has reaped yet.
 */
export function processMark(pid: number = process.pid): string | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return null;
  }
  if (process.platform !== "linux") return String(pid);
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    // the name in brackets may hold anything; after it come the state and, as the 20th word, the start
    const words = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return words[0] === "Z" || words[0] === "X" ? null : `${pid}:${words[19]}`;
  } catch {
    return null;
  }
}

/** Whether the process that wrote this mark is still the one running. */
export const stillRuns = (mark: string): boolean =>
  mark !== "" && processMark(Number.parseInt(mark, 10) || -1) === mark;
