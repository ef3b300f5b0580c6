import { fork } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { builtProcess } from "../../../app/cli/build";
import { startEmbedded } from "../../../db/embedded";
import { loginUrl } from "../../../db/logins";
import { storyCity } from "./cities";

/** A second web process on the stories' city in which the demo is closed, as in a real city. Its sessions work there. */
export async function closedServer(): Promise<{ address: string; stop(): Promise<void> }> {
  const { url } = await startEmbedded({ dir: path.resolve(storyCity.data, "postgres") });
  const secret = fs.readFileSync(path.resolve(storyCity.data, "auth-secret"), "utf8");
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: "0",
    APP_URL: `http://localhost:${storyCity.port}`,
    NODE_ENV: "production",
    DATABASE_URL: loginUrl(url, "web", secret),
    AUTH_SECRET: secret,
    SPROSSE_DATA: storyCity.data,
    SPROSSE_DEMO: "0",
    // nobody listens there: what is sent stays in the queue
    SMTP_URL: "smtp://127.0.0.1:1",
    LOG_LEVEL: "error",
  };
  const child = fork(path.resolve(builtProcess("app/server.ts")), [], { env, execArgv: [], stdio: "inherit" });
  const { port } = await new Promise<{ port: number }>((resolve, reject) => {
    child.once("message", (message) => resolve(message as { port: number }));
    child.once("exit", (code) => reject(new Error(`the closed server ended with ${code}`)));
  });
  return {
    address: `http://localhost:${port}`,
    stop: async () => {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await gone;
    },
  };
}
