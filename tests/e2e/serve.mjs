// The server for the browser tests: empties the data folder, then does what `npm start` does.
import { spawn } from "node:child_process";
import fs from "node:fs";

fs.rmSync(process.env.SPROSSE_DATA ?? ".data/e2e", { recursive: true, force: true });
const child = spawn(process.execPath, ["start.mjs"], { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 1));
