import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";

export type KeptProcess = {
  /** what the process reported when it was first ready. @throws when it ended before that */
  ready: Promise<{ port?: number }>;
  /** stops it and starts it again from its present files; never counts as a failure */
  restart(): void;
  stop(): Promise<void>;
};

const longestPauseMs = 5_000;
const failuresInARow = 8;
const graceMs = 15_000;

/**
 * Runs one of our processes and restarts it when it ends by itself: killed, out of memory, a defect. One that never
 * becomes ready is given up after several attempts, each after a longer pause.
 */
export function keepRunning(
  file: string,
  options: { env: NodeJS.ProcessEnv; say(line: string): void; giveUp(): void },
): KeptProcess {
  // a source is compiled while it is read
  const execArgv = file.endsWith(".ts") ? ["--import", "tsx"] : ["--enable-source-maps"];
  let child: ChildProcess | null = null;
  let pause: NodeJS.Timeout | undefined;
  let stopping = false;
  let restarting = false;
  let wasReady = false;
  let failures = 0;
  let begin = () => {};
  const ready = new Promise<{ port?: number }>((resolve, reject) => {
    begin = () => {
      child = fork(path.resolve(file), [], { env: options.env, execArgv, stdio: "inherit" });
      child.once("message", (message) => {
        wasReady = true;
        failures = 0;
        resolve(message as { port?: number });
      });
      child.once("exit", (code, signal) => {
        child = null;
        if (stopping) return;
        if (restarting) {
          restarting = false;
          return begin();
        }
        failures += 1;
        const ended = `${file} ended (${signal ?? `code ${code}`})`;
        if (!wasReady) return reject(new Error(ended));
        if (failures > failuresInARow) {
          options.say(`${ended} ${failuresInARow} times in a row.`);
          return options.giveUp();
        }
        options.say(`${ended}; it is started again.`);
        pause = setTimeout(begin, Math.min(100 * 2 ** (failures - 1), longestPauseMs));
      });
    };
    begin();
  });
  const end = async (last: ChildProcess) => {
    const gone = new Promise((resolve) => last.once("exit", resolve));
    last.kill("SIGTERM");
    const patience = setTimeout(() => last.kill("SIGKILL"), graceMs);
    await gone;
    clearTimeout(patience);
  };
  const restart = () => {
    if (stopping || restarting) return;
    clearTimeout(pause);
    failures = 0;
    if (!child) return begin();
    restarting = true;
    void end(child);
  };
  const stop = async () => {
    stopping = true;
    clearTimeout(pause);
    if (child) await end(child);
  };
  return { ready, restart, stop };
}
