// The server for the browser tests: begins with a fresh demo city, then does what `npm start` does.
import { spawn } from "node:child_process";
import { beginWithDemoCity } from "./support/demo-data.mjs";

beginWithDemoCity(process.env.SPROSSE_DATA ?? ".data/e2e");
const child = spawn(process.execPath, ["start.mjs"], { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 1));
