import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { testData } from "../../support/test-data.mjs";

/** Data folder of a product that was started once and has done all the work of its first start. */
export const filledCity = path.resolve(testData, "demo-city");

/**
 * Empties a product's data folder and puts that city there; where none was made, the product starts from nothing.
 * @param {string} folder
 */
export function beginWithDemoCity(folder) {
  fs.rmSync(folder, { recursive: true, force: true });
  if (!fs.existsSync(filledCity)) return;
  // the database's files belong to its own account
  const { status } = spawnSync("cp", ["-a", filledCity, folder], { stdio: "inherit" });
  if (status !== 0) throw new Error(`the demo city could not be copied to ${folder}`);
}
