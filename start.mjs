// `npm start`: checks that everything needed is there, then runs app/start.ts, which builds and starts the product.
import fs from "node:fs";
import { refusedNode } from "./app/config/node-version.mjs";

const refusal = refusedNode(JSON.parse(fs.readFileSync("package.json", "utf8")).engines.node);
if (refusal) {
  console.error(refusal);
  process.exit(1);
}
if (!fs.existsSync("node_modules/@remix-run/dev")) {
  console.error(
    fs.existsSync("node_modules/tsx")
      ? "The pages are built with packages for development, which are missing. Run: npm ci --include=dev"
      : "The packages are missing. Run: npm ci --include=dev",
  );
  process.exit(1);
}
console.log("Sprosse is starting …");
process.env.NODE_ENV ??= "production";
await import("tsx");
await import("./app/start.ts").catch((error) => {
  console.error(error.message);
  process.exit(1);
});
