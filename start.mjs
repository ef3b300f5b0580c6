// `npm start`: looks whether it can, then runs app/start.ts, which builds and starts everything.
import fs from "node:fs";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or newer is needed, this is ${process.version}.`);
  process.exit(1);
}
if (!fs.existsSync("node_modules/@remix-run/dev")) {
  console.error("The packages are missing. Run: npm ci");
  process.exit(1);
}
console.log("Sprosse is starting …");
process.env.NODE_ENV ??= "production";
await import("tsx");
await import("./app/start.ts").catch((error) => {
  console.error(error.message);
  process.exit(1);
});
